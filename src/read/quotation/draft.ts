import type { Attribution, Span, Stance } from '../../model/index.ts';
import type { Chosen } from './choose.ts';
import { withoutDateline } from './dateline.ts';
import type { Drafted } from './denials.ts';
import { modeOf } from './mode.ts';
import type { View } from './view.ts';

/** Turns chosen candidates into attributions, in text order of their contents. */
export function draft(
  view: View,
  chosen: readonly Chosen[],
  stanceOf: (candidate: Chosen) => Stance,
  by: string,
): Drafted[] {
  const { tokens } = view;
  const spans = (ranges: readonly Span[]): Span[] =>
    ranges.map(([first, last]) => [tokens.start[first]!, tokens.end[last - 1]!]);
  const ordered = [...chosen].sort(
    (a, b) => a.contents[0]![0] - b.contents[0]![0] || a.cue.first - b.cue.first,
  );
  return ordered.map((candidate, index): Drafted => {
    const { cue, sources, contents } = candidate;
    const hasCue = cue.first < cue.last;
    const attribution: Attribution = {
      id: `a${index + 1}`,
      sources: spans(sources.map((source) => withoutDateline(view, source))),
      cues: hasCue ? spans([[cue.first, cue.last]]) : [],
      contents: spans(contents.map((content) => withoutDateline(view, content))),
      mode: modeOf(view, contents),
      stance: stanceOf(candidate),
      speaker: null,
      provenance: { by, version: '1' },
    };
    return { attribution, contents, sources };
  });
}
