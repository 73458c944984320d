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
  return estimates.map((estimate) => ({ ...estimate, attribution: innermost(estimate.span, contents) }));
}

/** `contents` must be sorted from the shortest to the longest. */
function innermost(
  span: Span,
  contents: readonly { readonly id: string; readonly span: Span }[],
): string | null {
  return contents.find((content) => contains(content.span, span))?.id ?? null;
}
