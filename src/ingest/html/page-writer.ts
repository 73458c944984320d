import type { BlockKind } from '../../model/index.ts';
import { TextBuilder } from '../text-builder.ts';
import type { DomElement, DomNode } from './dom.ts';
import type { Piece } from './page.ts';

const BLOCKS = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'aside',
  'blockquote',
  'pre',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'table',
  'tbody',
  'thead',
  'tfoot',
  'tr',
  'figure',
  'figcaption',
  'caption',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'address',
  'details',
  'summary',
  'form',
  'fieldset',
  'center',
  'nav',
]); // prettier-ignore

const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list',
  dt: 'list',
  dd: 'list',
  tr: 'table',
  figcaption: 'caption',
  caption: 'caption',
  footer: 'footer',
}; // prettier-ignore

const ELEMENT = 1;
const TEXT = 3;

/** Writes elements as blocks of text. */
export class PageWriter {
  readonly #out = new TextBuilder();
  readonly #pieces: WeakMap<DomNode, readonly Piece[]>;
  #blockStart = -1;
  #kind: BlockKind = 'paragraph';
  #space: Piece | undefined;

  constructor(pieces: WeakMap<DomNode, readonly Piece[]>) {
    this.#pieces = pieces;
  }

  write(element: DomElement, kind: BlockKind): void {
    this.#close();
    this.#element(element, kind);
    this.#close();
  }

  end() {
    return this.#out.build();
  }

  #element(element: DomElement, kind: BlockKind): void {
    for (const node of element.childNodes) {
      if (node.nodeType === TEXT) this.#text(node, kind);
      else if (node.nodeType === ELEMENT) this.#child(node as DomElement, kind);
    }
  }

  #child(element: DomElement, outer: BlockKind): void {
    const name = element.localName;
    if (name === 'br') {
      this.#lineBreak();
      return;
    }
    const kind = kindOf(element, outer);
    const apart = BLOCKS.has(name) || (kind !== outer && kind === 'credit');
    if (apart) this.#close();
    if ((name === 'td' || name === 'th') && this.#blockStart >= 0) {
      this.#out.insert(' | ');
      this.#space = undefined;
    }
    this.#element(element, kind);
    if (apart) this.#close();
  }

  #text(node: DomNode, kind: BlockKind): void {
    const pieces = this.#pieces.get(node) ?? [];
    for (const piece of pieces) {
      if (piece.text.length !== piece.to - piece.from) {
        if (/^[ \t\n\f\r]+$/.test(piece.text)) this.#space ??= piece;
        else this.#words(piece, kind);
        continue;
      }
      for (const match of piece.text.matchAll(/[ \t\n\f\r]+|[^ \t\n\f\r]+/g)) {
        const from = piece.from + match.index;
        const part = { text: match[0], from, to: from + match[0].length };
        if (/^[ \t\n\f\r]/.test(match[0])) this.#space ??= part;
        else this.#words(part, kind);
      }
    }
  }

  #words(piece: Piece, kind: BlockKind): void {
    if (this.#blockStart < 0) {
      if (this.#out.length > 0) this.#out.insert('\n\n');
      this.#blockStart = this.#out.length;
      this.#kind = kind;
    } else if (this.#space) {
      if (this.#space.text[0] === ' ' && this.#space.text.length === this.#space.to - this.#space.from) {
        this.#out.append(' ', this.#space.from, this.#space.from + 1);
      } else this.#out.append(' ', this.#space.from, this.#space.to);
    }
    this.#space = undefined;
    this.#out.append(piece.text, piece.from, piece.to);
  }

  #lineBreak(): void {
    if (this.#blockStart >= 0) this.#out.insert('\n');
    this.#space = undefined;
  }

  #close(): void {
    if (this.#blockStart >= 0) this.#out.block(this.#kind, this.#blockStart);
    this.#blockStart = -1;
    this.#space = undefined;
  }
}

function kindOf(element: DomElement, outer: BlockKind): BlockKind {
  const known = KINDS[element.localName];
  const name = element.getAttribute('class') ?? '';
  if (outer === 'caption' && /credit|copyright|photographer|source/i.test(name)) return 'credit';
  if (known) return outer === 'caption' || outer === 'table' ? outer : known;
  if (/\bby-?line\b/i.test(name)) return 'byline';
  return /\bcaption\b/i.test(name) && outer === 'paragraph' && (element.textContent ?? '').length < 400
    ? 'caption'
    : outer;
}
