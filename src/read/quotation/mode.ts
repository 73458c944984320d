import type { Mode, Span } from '../../model/index.ts';
import type { View } from './view.ts';

/** Direct where all content is quoted, mixed where some is, otherwise indirect. */
export function modeOf({ mark }: View, contents: readonly Span[]): Mode {
  let quoted = 0;
  let all = 0;
  for (const [first, last] of contents) {
    all += last - first;
    for (let n = first; n < last; n++) if (mark[n]) quoted++;
  }
  if (quoted === 0) return 'indirect';
  return quoted === all ? 'direct' : 'mixed';
}
