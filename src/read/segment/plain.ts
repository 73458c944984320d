import type { BlockKind } from '../../model/index.ts';
import { type Classified, one, type Site } from './site.ts';

const BULLET = /^(?:[•●▪■◦‣∙·*]|[-–—](?=\s)|\(?\d{1,2}[.)](?=\s)|\(?[a-z][.)](?=\s))\s*/u;
/** How a line ends that is no heading. */
export const TERMINAL = /[.!?:;,…"”’'»)\]]$/;

/** Whether a line opens an item of a list. */
export const startsItem = (line: string): boolean => BULLET.test(line);

/** A chunk that no words of layout mark: a paragraph, a heading, an item of a list, a row of a table. */
export function plain(site: Site, marked: BlockKind | undefined): Classified {
  const { line, span } = site;
  if (marked !== undefined) return one(marked, span);
  // An item that runs over several lines is read as a paragraph: the lines of a list are sentences of their own.
  if (BULLET.test(line) && !line.includes('\n') && isInList(site)) return one('list', span);
  if (isTableRow(line) && (isTableRow(site.next) || isTableRow(site.previous))) return one('table', span);
  return one(isHeading(site) ? 'heading' : 'paragraph', span);
}

/** A dash may open a line of dialogue; beside another item, or as another mark, it is a list's. */
function isInList({ line, previous, next }: Site): boolean {
  if (!/^[-–—]/u.test(line)) return true;
  return (next !== undefined && BULLET.test(next)) || (previous !== undefined && BULLET.test(previous));
}

const isTableRow = (line: string | undefined): boolean =>
  line !== undefined && line.length <= 400 && (/\S\t+\S/.test(line) || /\S\s*\|\s*\S.*\|/.test(line));

function isHeading(site: Site): boolean {
  const { line, lower, title, next, previous } = site;
  if (site.words > 25) return false;
  if (
    title !== undefined &&
    site.index < 3 &&
    lower.replace(/\.$/, '') === title.toLowerCase().replace(/\.$/, '')
  )
    return true;
  if (site.index === 0) return next !== undefined && isTitle(line);
  if (site.words > 12 || TERMINAL.test(line) || next === undefined) return false;
  return next.length > line.length * 1.5 && (previous === undefined || previous.length > 0);
}

/** A first line that does not end a sentence, or that is written as titles are. */
function isTitle(line: string): boolean {
  if (!/[.!?:,"”’]$/.test(line)) return true;
  const words = line.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return long.length > 1 && capitals / long.length >= 0.75 && !/^["“]/.test(line);
}
