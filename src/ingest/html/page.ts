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
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>') as unknown as {
    document: DomDocument;
  };
  const pieces = new WeakMap<DomNode, Piece[]>();
  const jsonLd: string[] = [];
  const stack: DomNode[] = [document.body];
  const names: string[] = ['body'];
  let flat = 0;
  let flattened = false;
  let dropping = 0;
  let json: string[] | undefined;
  let textNode: DomText | undefined;

  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    textNode = undefined;
    if (name === 'html' || name === 'head' || name === 'body')
      return copyAttributes(document.documentElement, attributes, name === 'html');
    if (name === 'script' && /ld\+json/i.test(attributes.type ?? '')) json = [];
    if (DROPPED.has(name)) dropping++;
    if (dropping > 0) return;
    if (stack.length + flat >= DEEPEST_ELEMENT && !VOID.has(name)) {
      flat++;
      flattened = true;
      return;
    }
    const element = document.createElement(name);
    copyAttributes(element, attributes, true);
    (IN_HEAD.has(name) ? document.head : stack.at(-1)!).appendChild(element);
    if (!VOID.has(name)) {
      stack.push(element);
      names.push(name);
    }
  };
  const close = (name: string) => {
    textNode = undefined;
    if (name === 'script' && json) {
      jsonLd.push(json.join(''));
      json = undefined;
    }
    if (DROPPED.has(name)) {
      dropping = Math.max(0, dropping - 1);
      return;
    }
    if (dropping > 0 || VOID.has(name) || name === 'html' || name === 'head' || name === 'body') return;
    if (flat > 0) {
      flat--;
      return;
    }
    const at = names.lastIndexOf(name);
    if (at > 0) {
      stack.length = at;
      names.length = at;
    }
  };
  const parser: Parser = new Parser(
    {
      onopentag: open,
      onclosetag: close,
      ontext: (text) => {
        if (json) json.push(text);
        if (dropping > 0) return;
        if (!textNode) {
          textNode = document.createTextNode('');
          stack.at(-1)!.appendChild(textNode);
          pieces.set(textNode, []);
        }
        textNode.data += text;
        pieces.get(textNode)!.push({ text, from: parser.startIndex, to: parser.endIndex + 1 });
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(source);
  parser.end();
  return { document, pieces, jsonLd, flattened };
}

function copyAttributes(
  element: DomElement,
  attributes: Readonly<Record<string, string>>,
  wanted: boolean,
): void {
  if (!wanted) return;
  for (const [name, value] of Object.entries(attributes)) {
    if (KEPT_ATTRIBUTES.has(name) && value.length <= LONGEST_ATTRIBUTE) element.setAttribute(name, value);
  }
}
