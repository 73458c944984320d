import type { Document, Reading } from '../../src/model/index.ts';

/** A small document with its bytes and reading. */
export function sample(n: number): { document: Document; bytes: Uint8Array; reading: Reading } {
  const text = `Report ${n}. The café was shut, the keeper said.`;
  const document: Document = {
    id: `d${n}`,
    text,
    title: `Report ${n}`,
    language: 'en',
    date: null,
    sha256: String(n).padStart(64, '0'),
    mediaType: 'text/plain',
    encoding: 'utf-8',
    sourceMap: [{ textStart: 0, length: text.length, byteStart: 0, byteEnd: text.length + 1 }],
  };
  const reading: Reading = {
    id: document.id,
    language: 'en',
    blocks: [{ kind: 'paragraph', span: [0, text.length] }],
    relays: [{ kind: 'footer', name: 'Hill Wire', span: [0, 6] }],
    entities: [],
    mentions: [],
    attributions: [],
    estimates: [],
    timexes: [],
    toponyms: [],
    events: [],
    access: [],
    hedges: [],
    warnings: [{ kind: 'undated', message: 'undated' }],
  };
  return { document, bytes: new TextEncoder().encode(text), reading };
}
