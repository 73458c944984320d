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

/** The estimates with the innermost attribution whose content holds them; null in the publisher's own voice. */
export function withVoices(
  estimates: readonly Estimate[],
  attributions: readonly Attribution[],
): readonly Estimate[] {
  const contents = attributions.flatMap(({ id, contents }) => contents.map((span) => ({ id, span })));
  contents.sort((a, b) => lengthOf(a.span) - lengthOf(b.span));
  const voiced = estimates.map((estimate) => ({
    ...estimate,
    attribution: innermost(estimate.span, contents),
  }));
  const byId = new Map(voiced.map((estimate) => [estimate.id, estimate]));
  return voiced.map((estimate) => withinVoice(estimate, byId.get(estimate.partOf ?? '')));
}

/** `contents` must be sorted from the shortest to the longest. */
function innermost(
  span: Span,
  contents: readonly { readonly id: string; readonly span: Span }[],
): string | null {
  return contents.find((content) => contains(content.span, span))?.id ?? null;
}

/** Code units within which a part may stand in another voice than its whole. */
const NEAR = 150;

/** One speaker's count is no part of what another speaker counts elsewhere in the text. */
function withinVoice(estimate: Estimate, whole: Estimate | undefined): Estimate {
  if (!whole || whole.attribution === estimate.attribution) return estimate;
  const gap = Math.max(whole.span[0] - estimate.span[1], estimate.span[0] - whole.span[1]);
  if (gap <= NEAR) return estimate;
  const { partOf: _, ...alone } = estimate;
  return alone;
}
