import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { DEEPEST_ELEMENT } from '../limits.ts';
import type { DomDocument, DomElement, DomNode, DomText } from './dom.ts';

/** Characters of a text node with their place in the source; an entity is one piece whose lengths differ. */
export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A page as a tree whose text nodes know where they came from. */
export interface Page {
  readonly document: DomDocument;
  readonly pieces: WeakMap<DomNode, readonly Piece[]>;
  /** Contents of `application/ld+json` scripts. */
  readonly jsonLd: readonly string[];
  /** Whether elements lay so deep that the tree was flattened. */
  readonly flattened: boolean;
}

const DROPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'canvas',
  'math',
  'select',
  'textarea',
]);
const VOID = new Set([
  'br',
  'hr',
  'img',
  'meta',
  'link',
  'input',
  'source',
  'wbr',
  'area',
  'base',
  'col',
  'embed',
  'track',
  'param',
]);
const IN_HEAD = new Set(['title', 'meta', 'base', 'link']);
const KEPT_ATTRIBUTES = new Set([
  'class',
  'id',
  'rel',
  'role',
  'lang',
  'hidden',
  'style',
  'property',
  'name',
  'content',
  'datetime',
  'pubdate',
  'itemprop',
  'itemtype',
  'itemscope',
  'aria-hidden',
  'href',
  'charset',
  'http-equiv',
]);
const LONGEST_ATTRIBUTE = 1000;

/** Builds the tree of a page. Elements below the deepest level are left out, their text is kept. */
export function buildPage(source: string): Page {
  const builder = new PageBuilder();
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => builder.open(name, attributes),
      onclosetag: (name) => builder.close(name),
      ontext: (text) => builder.text({ text, from: parser.startIndex, to: parser.endIndex + 1 }),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(source);
  parser.end();
  return builder.page();
}

const EMPTY_PAGE = '<!doctype html><html><head></head><body></body></html>';
const FRAME = new Set(['html', 'head', 'body']);

/** Takes what a parser meets in a page, in order. */
class PageBuilder {
  readonly #document = (parseHTML(EMPTY_PAGE) as unknown as { document: DomDocument }).document;
  readonly #pieces = new WeakMap<DomNode, Piece[]>();
  readonly #jsonLd: string[] = [];
  readonly #open: { readonly name: string; readonly node: DomNode }[] = [
    { name: 'body', node: this.#document.body },
  ];
  /** Open elements that lie too deep to be built. */
  #flat = 0;
  #flattened = false;
  /** Open elements whose content is no text. */
  #dropping = 0;
  #json: string[] | undefined;
  #text: DomText | undefined;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#text = undefined;
    if (name === 'html') copyAttributes(this.#document.documentElement, attributes);
    if (FRAME.has(name)) return;
    if (name === 'script' && /ld\+json/i.test(attributes.type ?? '')) this.#json = [];
    if (DROPPED.has(name)) this.#dropping++;
    if (this.#dropping > 0) return;
    if (this.#open.length + this.#flat >= DEEPEST_ELEMENT && !VOID.has(name)) {
      this.#flat++;
      this.#flattened = true;
    } else this.#element(name, attributes);
  }

  close(name: string): void {
    this.#text = undefined;
    if (name === 'script' && this.#json) {
      this.#jsonLd.push(this.#json.join(''));
      this.#json = undefined;
    }
    if (DROPPED.has(name)) this.#dropping = Math.max(0, this.#dropping - 1);
    else if (this.#dropping > 0 || VOID.has(name) || FRAME.has(name)) return;
    else if (this.#flat > 0) this.#flat--;
    else {
      const at = this.#open.findLastIndex((element) => element.name === name);
      if (at > 0) this.#open.length = at;
    }
  }

  text(piece: Piece): void {
    this.#json?.push(piece.text);
    if (this.#dropping > 0) return;
    if (!this.#text) {
      this.#text = this.#document.createTextNode('');
      this.#open.at(-1)!.node.appendChild(this.#text);
      this.#pieces.set(this.#text, []);
    }
    this.#text.data += piece.text;
    this.#pieces.get(this.#text)!.push(piece);
  }

  page(): Page {
    return {
      document: this.#document,
      pieces: this.#pieces,
      jsonLd: this.#jsonLd,
      flattened: this.#flattened,
    };
  }

  #element(name: string, attributes: Readonly<Record<string, string>>): void {
    const node = this.#document.createElement(name);
    copyAttributes(node, attributes);
    (IN_HEAD.has(name) ? this.#document.head : this.#open.at(-1)!.node).appendChild(node);
    if (!VOID.has(name)) this.#open.push({ name, node });
  }
}

function copyAttributes(element: DomElement, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (KEPT_ATTRIBUTES.has(name) && value.length <= LONGEST_ATTRIBUTE) element.setAttribute(name, value);
  }
}
