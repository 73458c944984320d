import { isDay } from '../../model/day.ts';
import type { Metadata } from '../format.ts';
import type { DomDocument } from './dom.ts';
import type { Page } from './page.ts';

type Json = Readonly<Record<string, unknown>>;

const ARTICLE = /Article|Report|BlogPosting|Review|NewsArticle|WebPage/;
const DATE_METAS = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'parsely-pub-date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.created',
  'sailthru.date',
  'article.published',
  'citation_publication_date',
]; // prettier-ignore

const NEAR_TITLE = [
  'header',
  '[class*="meta" i]',
  '[class*="date" i]',
  '[class*="byline" i]',
  '[class*="publish" i]',
];
const DATED_ELEMENTS = [
  'time[datetime][pubdate]',
  'time[itemprop="datePublished"]',
  'article time[datetime]',
  ...NEAR_TITLE.map((place) => `${place} time[datetime]`),
].join(', ');

/** What a page states about itself: in JSON-LD first, in meta tags and marked elements otherwise. */
export function pageMetadata({ document, jsonLd }: Page): Metadata {
  const article = articleIn(jsonLd);
  const meta = metaTags(document);
  const heading = document.querySelector('h1')?.textContent;
  const page = splitTitle(document.querySelector('title')?.textContent ?? '');
  const dated = dayOf(article?.datePublished);
  const publisher =
    clean(nameOf(article?.publisher)) ??
    clean(meta.get('og:site_name')) ??
    clean(meta.get('publisher')) ??
    clean(meta.get('application-name'));
  const stated = clean(text(article?.headline)) ?? clean(meta.get('og:title')) ?? clean(meta.get('dc.title'));
  const day =
    dated ?? metaDay(meta) ?? dayOf(document.querySelector(DATED_ELEMENTS)?.getAttribute('datetime'));
  return {
    title: stated ?? clean(heading) ?? clean(page.title),
    publisher: publisher ?? (stated || heading ? page.site : undefined),
    byline: clean(nameOf(article?.author)) ?? clean(meta.get('author')) ?? clean(meta.get('article:author')),
    date: day,
    dateFrom: day === undefined ? undefined : dated !== undefined ? 'jsonLd' : 'meta',
    language: clean(text(article?.inLanguage)) ?? clean(document.documentElement.getAttribute('lang')),
    url:
      clean(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
      clean(meta.get('og:url')),
  };
}

function articleIn(scripts: readonly string[]): Json | undefined {
  for (const script of scripts) {
    let value: unknown;
    try {
      value = JSON.parse(script);
    } catch {
      continue;
    }
    const found = objectsIn(value).find(
      (object) => ARTICLE.test(String(object['@type'])) && object.datePublished !== undefined,
    );
    const other =
      found ??
      objectsIn(value).find(
        (object) => ARTICLE.test(String(object['@type'])) && object.headline !== undefined,
      );
    if (other) return other;
  }
  return undefined;
}

function objectsIn(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (value === null || typeof value !== 'object') return [];
  const object = value as Json;
  return [object, ...objectsIn(object['@graph'])];
}

function metaTags(document: DomDocument): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta')) {
    const name = (
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('itemprop')
    )?.toLowerCase();
    const content = tag.getAttribute('content');
    if (name && content && !tags.has(name)) tags.set(name, content);
  }
  return tags;
}

function metaDay(meta: ReadonlyMap<string, string>): string | undefined {
  for (const name of DATE_METAS) {
    const day = dayOf(meta.get(name));
    if (day) return day;
  }
  return undefined;
}

/** The day of an ISO date and time, as its author wrote it. */
function dayOf(value: unknown): string | undefined {
  const match = /^\s*(\d{4})[-/](\d\d)[-/](\d\d)/.exec(text(value) ?? '');
  if (!match) return undefined;
  const day = `${match[1]}-${match[2]}-${match[3]}`;
  return isDay(day) ? day : undefined;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(nameOf).filter(Boolean).join(', ') || undefined;
  if (value !== null && typeof value === 'object') return text((value as Json).name);
  return text(value);
}

function clean(value: string | null | undefined): string | undefined {
  const words = value?.replace(/\s+/g, ' ').trim().slice(0, 300);
  return words || undefined;
}

/** "Headline - Outlet" taken apart. */
function splitTitle(title: string): { title: string; site: string | undefined } {
  const parts = title.split(/\s+[|–—»·-]\s+/);
  const site = parts.at(-1)?.trim();
  if (parts.length < 2 || !site || site.split(/\s+/).length > 5) return { title, site: undefined };
  return { title: parts.slice(0, -1).join(' - '), site };
}
