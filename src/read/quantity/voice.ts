import type { Attribution, Estimate, Span } from '../../model/index.ts';
import { contains, lengthOf } from '../../model/index.ts';
import type { Resources } from '../../resources/resources.ts';
import { defineStage, type Stage } from '../stage.ts';

/** Gives each estimate the attribution in whose content it stands. */
export function createVoiceStage(_resources: Resources): Stage {
  return defineStage({
    name: 'quantity/voice',
    kind: 'refine',
    requires: ['attributions', 'estimates'],
    assigns: ['estimates'],
    run: ({ attributions, estimates }) => ({ estimates: withVoices(estimates, attributions) }),
  });
}

interface Content {
  readonly id: string;
  readonly span: Span;
  /** Place among the attributions: the first of two equal contents holds. */
  readonly order: number;
}

/** The estimates with the innermost attribution whose content holds them; null in the publisher's own voice. */
export function withVoices(
  estimates: readonly Estimate[],
  attributions: readonly Attribution[],
): readonly Estimate[] {
  const voices = voicesOf(estimates, attributions);
  const voiced = estimates.map((estimate) => ({ ...estimate, attribution: voices.get(estimate) ?? null }));
  const byId = new Map(voiced.map((estimate) => [estimate.id, estimate]));
  return voiced.map((estimate) => withinVoice(estimate, byId.get(estimate.partOf ?? '')));
}

/** Goes through the text once, with the contents that are open at each estimate. */
function voicesOf(
  estimates: readonly Estimate[],
  attributions: readonly Attribution[],
): ReadonlyMap<Estimate, string> {
  const contents = attributions
    .flatMap(({ id, contents }) => contents.map((span) => ({ id, span })))
    .map((content, order): Content => ({ ...content, order }))
    .sort((a, b) => a.span[0] - b.span[0]);
  const voices = new Map<Estimate, string>();
  let open: Content[] = [];
  let next = 0;
  for (const estimate of [...estimates].sort((a, b) => a.span[0] - b.span[0])) {
    const [start] = estimate.span;
    while (next < contents.length && contents[next]!.span[0] <= start) open.push(contents[next++]!);
    open = open.filter(({ span }) => span[1] > start);
    const content = innermost(estimate.span, open);
    if (content) voices.set(estimate, content.id);
  }
  return voices;
}

/** The shortest content that holds the span. */
function innermost(span: Span, open: readonly Content[]): Content | undefined {
  let best: Content | undefined;
  for (const content of open)
    if (contains(content.span, span) && (!best || precedes(content, best))) best = content;
  return best;
}

const precedes = (a: Content, b: Content): boolean =>
  (lengthOf(a.span) - lengthOf(b.span) || a.order - b.order) < 0;

/** Code units within which a part may stand in another voice than its whole. */
const NEAR = 150;

/** Code units within which "among them" after a reported count still reports that count. */
const FOLLOWING = 300;

/**
 * One speaker's count is no part of what another speaker counts elsewhere in the text; what nobody else says of a part
 * soon after its whole is said by who counted the whole: "among them were two children".
 */
function withinVoice(estimate: Estimate, whole: Estimate | undefined): Estimate {
  if (!whole || whole.attribution === estimate.attribution) return estimate;
  const after = estimate.span[0] - whole.span[1];
  if (estimate.attribution === null && after >= 0 && after <= FOLLOWING)
    return { ...estimate, attribution: whole.attribution };
  const gap = Math.max(whole.span[0] - estimate.span[1], after);
  if (gap <= NEAR) return estimate;
  const { partOf: _, ...alone } = estimate;
  return alone;
}
