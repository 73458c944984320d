import type { Parsed } from './format.ts';
import { readFrontMatter } from './markdown/front-matter.ts';
import { wholeText } from './source-map.ts';

/** Plain text is canonical as it stands; a front matter before it is metadata, not text. */
export function parsePlain(source: string): Parsed {
  const front = readFrontMatter(source);
  if (!front) return { text: source, runs: wholeText(source), layout: [], metadata: {} };
  const text = source.slice(front.length);
  const runs =
    text === '' ? [] : [{ textStart: 0, length: text.length, from: front.length, to: source.length }];
  return { text, runs, layout: [], metadata: front.metadata };
}
