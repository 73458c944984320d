/** Text that is markup already. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | null | false | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
// Characters that turn the direction of the text around them, or hide in it.
const CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Words as markup: nothing in them is read as such, and direction controls are made visible. */
const escaped = (words: string): string =>
  words
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)
    .replace(CONTROLS, (sign) => `[U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`);

const markupOf = (part: Part): string => {
  if (part === null || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  if ('markup' in part) return part.markup;
  return part.map(({ markup }) => markup).join('');
};

/**
 * Markup with parts filled in; parts that are not markup themselves are escaped.
 *
 * @example html`<p>${'a < b'}</p>`.markup // '<p>a &lt; b</p>'
 */
export const html = (fixed: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: fixed.map((piece, at) => piece + (at < parts.length ? markupOf(parts[at]!) : '')).join(''),
});

/** Words from a report within other text: their direction stays their own. */
export const words = (text: string): Html => html`<bdi>${text}</bdi>`;
