import { parse } from 'yaml';
import type { Metadata } from '../format.ts';

/** The metadata before the text of a file, and how many characters they take up. */
export interface FrontMatter {
  readonly length: number;
  readonly metadata: Metadata;
}

const FENCED = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n)+/;

/**
 * Reads a YAML mapping between `---` fences: title, publisher, author or byline, date, language, url. Anything else
 * between them, or broken YAML, is no front matter and stays text.
 */
export function readFrontMatter(source: string): FrontMatter | undefined {
  const match = FENCED.exec(source);
  const fields = match ? fieldsOf(match[1]!) : undefined;
  if (!match || !fields) return undefined;
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

function fieldsOf(yaml: string): ReadonlyMap<string, string> | undefined {
  const value =
    parsed(yaml) ?? parsed(yaml.replace(HEADLINE, (_, key, words) => key + JSON.stringify(words)));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value).map(([key, field]) => [key.toLowerCase(), inWords(field)]));
}

/** Bare words with a colon among them, as headlines have them, which YAML wants in quotation marks. */
const HEADLINE = /^([A-Za-z][\w-]*:[ \t]+)([^\s"'[\]{}|>&*!#%@`-].*:[ \t].*?)[ \t]*$/gm;

function parsed(yaml: string): unknown {
  try {
    return parse(yaml, { schema: 'core', maxAliasCount: 0, logLevel: 'error' });
  } catch {
    return undefined;
  }
}

/** A field as a person reads it: a list of authors with commas, nothing of what is nested deeper. */
function inWords(field: unknown): string {
  if (Array.isArray(field)) return field.filter((item) => typeof item === 'string').join(', ');
  return typeof field === 'string' || typeof field === 'number' ? String(field).trim() : '';
}
