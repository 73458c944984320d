import type { Metadata } from '../format.ts';

/** The metadata before the text of a file, and how many characters they take up. */
export interface FrontMatter {
  readonly length: number;
  readonly metadata: Metadata;
}

const FENCED = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n)+/;
const FIELD = /^([A-Za-z][\w-]*):[ \t]*(.*)$/;

/** Reads `key: value` lines between `---` fences: title, publisher, author or byline, date, language, url. */
export function readFrontMatter(source: string): FrontMatter | undefined {
  const match = FENCED.exec(source);
  if (!match) return undefined;
  const fields = new Map<string, string>();
  for (const line of match[1]!.split(/\r?\n/)) {
    if (/^\s*(#|$)/.test(line)) continue;
    const field = FIELD.exec(line);
    if (field) fields.set(field[1]!.toLowerCase(), unquoted(field[2]!.trim()));
    else if (!/^\s/.test(line)) return undefined;
  }
  const get = (...names: string[]) =>
    names.map((name) => fields.get(name)).find((value) => value !== undefined && value !== '');
  const date = /^\d{4}-\d\d-\d\d/.exec(get('date', 'published') ?? '')?.[0];
  return {
    length: match[0].length,
    metadata: {
      title: get('title', 'headline'),
      publisher: get('publisher', 'outlet'),
      byline: get('byline', 'author'),
      date,
      dateFrom: date === undefined ? undefined : 'meta',
      language: get('language', 'lang'),
      url: get('url', 'source', 'link'),
    },
  };
}

function unquoted(value: string): string {
  const first = value[0];
  if (value.length >= 2 && first === '"' && value.endsWith('"'))
    return value.slice(1, -1).replace(/\\(["\\])/g, '$1');
  if (value.length >= 2 && first === "'" && value.endsWith("'"))
    return value.slice(1, -1).replaceAll("''", "'");
  return value.replace(/\s+#.*$/, '');
}
