import { createHash } from 'node:crypto';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/ingest/html/parse.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { parseMarkdown } from '../../src/ingest/markdown/parse.ts';
import { bytesOfSpan } from '../../src/ingest/source-map.ts';
import type { Document } from '../../src/model/index.ts';

const bytesOf = (text: string, encoding = 'utf-8') => iconv.encode(text, encoding);
const here = async (source: string) => parsePage(source);
const read = (
  bytes: Uint8Array,
  name: string,
  more: { date?: string; language?: string } = { language: 'en' },
) => ingest(bytes, { name, ...more }, here);

/** The bytes from which some words of a document came, decoded. */
function sourceOf(document: Document, bytes: Uint8Array, words: string): string | undefined {
  const start = document.text.indexOf(words);
  const span = bytesOfSpan(document, [start, start + words.length]);
  return start < 0 || !span ? undefined : iconv.decode(Buffer.from(bytes.slice(...span)), document.encoding);
}

describe('plain text', () => {
  it('is canonical as it stands, and hashed', async () => {
    const text = '  Two lines,\r\nwith a trailing blank. \r\n';
    const document = await read(bytesOf(text), 'a.txt');
    expect(document.text).toBe(text);
    expect(document.sha256).toBe(createHash('sha256').update(bytesOf(text)).digest('hex'));
    expect(document).toMatchObject({
      mediaType: 'text/plain',
      encoding: 'utf-8',
      language: 'en',
      date: null,
    });
    expect(document.id).toBe(document.sha256.slice(0, 16));
  });

  it('leaves its byte order mark out of the text, and knows where its bytes are', async () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytesOf('Sévaré fell, they said.')]);
    const document = await read(bytes, 'a.txt');
    expect(document.text.startsWith('Sévaré')).toBe(true);
    expect(bytesOfSpan(document, [0, 6])).toEqual([3, 11]);
    expect(sourceOf(document, bytes, 'they said')).toBe('they said');
  });

  it.each([
    ['utf-16le', '\ufeffThe café was shut, they said.'],
    ['utf-16be', '\ufeffThe café was shut, they said.'],
    ['utf-16le', 'The cafe was shut, they said.'],
    ['windows-1252', 'The café was shut, “they” said – twice.'],
  ])('is decoded from %s', async (encoding, text) => {
    const bytes = bytesOf(text, encoding);
    const document = await read(bytes, 'a.txt');
    expect(document.text).toBe(text.replace('\ufeff', ''));
    expect(document.encoding).toBe(encoding);
    expect(sourceOf(document, bytes, 'was shut')).toBe('was shut');
  });

  it('keeps broken UTF-8 as UTF-8 where most of it is sound, and warns', async () => {
    const bytes = Buffer.concat([
      bytesOf('Sévaré and Ségou: '),
      Buffer.from([0xff, 0xe2, 0x82]),
      bytesOf(' said é.'),
    ]);
    const document = await read(bytes, 'a.txt');
    expect(document.text).toBe('Sévaré and Ségou: \ufffd\ufffd said é.');
    expect(document.warnings?.map(({ kind }) => kind)).toEqual(['encoding']);
    expect(sourceOf(document, bytes, ' said')).toBe(' said');
  });

  it('takes bytes that are no UTF-8 for windows-1252, and warns', async () => {
    const document = await read(Buffer.from('caf\xe9 at noon', 'latin1'), 'a.txt');
    expect(document).toMatchObject({ text: 'café at noon', encoding: 'windows-1252' });
    expect(document.warnings?.[0]?.kind).toBe('encoding');
  });

  it('states what its opening lines state', async () => {
    const text =
      'Bridge shut\n\nBy Ada Roe\n\nMonday, 3 May 2021\n\nThe bridge was shut, and nobody could say when it would open again.';
    const document = await read(bytesOf(text), 'a.txt');
    expect(document).toMatchObject({
      title: 'Bridge shut',
      byline: 'By Ada Roe',
      date: '2021-05-03',
      dateFrom: 'text',
    });
  });

  it('takes the day that a person gives', async () => {
    const document = await read(bytesOf('Nothing was said.'), 'a.txt', {
      date: '2020-01-02',
      language: 'en',
    });
    expect(document).toMatchObject({ date: '2020-01-02', dateFrom: 'given' });
  });

  it('is read in the language that it is in, and a short one with a warning', async () => {
    const french =
      'Le maire a affirmé lundi que le pont resterait fermé jusqu’à la fin du mois, selon la radio.';
    expect((await read(bytesOf(french), 'a.txt', {})).language).toBe('fr');
    const short = await read(bytesOf('He fled.'), 'a.txt', {});
    expect(short.language).toBe('en');
    expect(short.warnings?.[0]?.kind).toBe('languageUncertain');
  });

  it('maps every span back to bytes that decode to it', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((sample) => sample.trim() !== '' && !/^---|\ufeff|\0/.test(sample));
    await fc.assert(
      fc.asyncProperty(text, fc.nat(), fc.nat(), async (sample, a, b) => {
        const bytes = bytesOf(sample);
        const units = [...sample];
        const [from, to] = [a % units.length, b % units.length].sort((x, y) => x - y) as [number, number];
        const start = units.slice(0, from).join('').length;
        const end = units.slice(0, to + 1).join('').length;
        const document = await read(bytes, 'a.txt');
        const span = bytesOfSpan(document, [start, end]);
        expect(Buffer.from(bytes.slice(...span!)).toString()).toBe(document.text.slice(start, end));
      }),
      { numRuns: 60 },
    );
  });
});

describe('Markdown', () => {
  const source = `---
title: "Bridge: \\"shut\\""
publisher: Hill Herald
date: 2021-05-03
language: en
---
# Bridge shut

The **mayor** said [so](http://example.org/a_(b)) on _Monday_; the snake_case stays, and 2 * 3 * 4 too.
A second line.

- one *item*
- another

> Quoted &amp; kept

![Women at the well](well.jpg)

| Village | Dead |
|---|---|
| Karu | 12 |
`;

  it('is read without its marks', async () => {
    const document = await read(bytesOf(source), 'a.md');
    const layout = document.layout!.map(({ kind, span }) => [kind, document.text.slice(...span)]);
    expect(layout).toEqual([
      ['heading', 'Bridge shut'],
      ['paragraph', 'The mayor said so on Monday; the snake_case stays, and 2 * 3 * 4 too. A second line.'],
      ['list', 'one item'],
      ['list', 'another'],
      ['paragraph', 'Quoted & kept'],
      ['caption', 'Women at the well'],
      ['table', 'Village | Dead'],
      ['table', 'Karu | 12'],
    ]);
    expect(document).toMatchObject({
      title: 'Bridge: "shut"',
      publisher: 'Hill Herald',
      date: '2021-05-03',
      language: 'en',
    });
  });

  it('knows where its words came from', async () => {
    const bytes = bytesOf(source);
    const document = await read(bytes, 'a.md');
    expect(sourceOf(document, bytes, 'mayor')).toBe('mayor');
    expect(sourceOf(document, bytes, 'mayor said so')).toBe('mayor** said [so');
    expect(sourceOf(document, bytes, 'Quoted & kept')).toBe('Quoted &amp; kept');
  });

  it.each([
    ['a &copy; b \\* c\\\n  d', 'a © b * c\nd'],
    ['&amp;amp; &bogus; A&T', '&amp; &bogus; A&T'],
    ['> one\n> two\nthree', 'one two three'],
    ['see ![pic](x.png) and <b>bold</b> `a  *b*`', 'see  and bold a  *b*'],
    ['see [the *town*][t]\n\n[t]: http://example.org', 'see the town'],
    ['<div>\nwords &amp; more\n</div>', 'words & more'],
    ['```js\n  code *here*\n\nmore\n```', 'code *here*\n\nmore'],
    ['> ```\n> quoted\n> ```', 'quoted'],
    ['1. one\n\n   two\n2. three', 'one\n\ntwo\n\nthree'],
    ['| a\\|b | c |\n|---|---|\n| *d* | |', 'a|b | c\n\nd'],
    ['one\r\ntwo\r\n\r\nthree', 'one two\n\nthree'],
    ['> \\> x\n> \\> y', '> x > y'],
  ])('reads %j', async (source, text) => {
    expect((await read(bytesOf(source), 'a.md')).text).toBe(text);
  });

  it.each([
    '---\ntitle: [\n---\nWords.',
    '---\na: &x [*x]\nb: *y\n---\nWords.',
    '---\nMere words.\n---\nWords.',
  ])('takes broken front matter for text: %j', async (source) => {
    const document = await read(bytesOf(source), 'a.txt');
    expect(document.text).toBe(source);
  });

  it('reads the bare headline that has a colon', async () => {
    const document = await read(
      bytesOf('---\ntitle: Karu : the bridge is shut\nauthor: [A. Roe, B. Doe]\n---\nWords.'),
      'a.txt',
    );
    expect(document).toMatchObject({
      title: 'Karu : the bridge is shut',
      byline: 'A. Roe, B. Doe',
      text: 'Words.',
    });
  });

  it('says every word of what was marked up, and where it stands', async () => {
    const word = fc.stringMatching(/^[a-zé]{1,6}$/);
    const plain = word.map((words) => [words, words] as const);
    const marked = fc.oneof(
      plain,
      fc.tuple(word, fc.constantFrom('*', '**', '`')).map(([w, mark]) => [mark + w + mark, w] as const),
      word.map((w) => [`[${w}](http://example.org/${w})`, w] as const),
      word.map((w) => [`${w}&amp;${w}`, `${w}&${w}`] as const),
      fc.tuple(word, fc.constantFrom(...'*_[]<>#`\\')).map(([w, c]) => [`${w}\\${c}`, w + c] as const),
      word.map((w) => [`<b>${w}</b>`, w] as const),
    );
    const words = fc.array(fc.tuple(marked, fc.constantFrom(' ', '\n')), { minLength: 1, maxLength: 12 });
    const line = (mark: string) =>
      fc.tuple(plain, words).map(([first, rest]) => ({
        source:
          mark +
          [
            first[0],
            ...rest.map(([w, gap]) => (gap === '\n' ? `\n${mark.replace('-', ' ')}` : gap) + w[0]),
          ].join(''),
        text: [first[1], ...rest.map(([w]) => w[1])].join(' '),
      }));
    const blocks = fc.array(fc.oneof(line(''), line('> '), line('- ')), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(blocks, (parts) => {
        const source = parts.map((part) => part.source).join('\n\n');
        const parsed = parseMarkdown(source);
        expect(parsed.text).toBe(parts.map((part) => part.text).join('\n\n'));
        expect(parsed.layout.map(({ span }) => parsed.text.slice(...span))).toEqual(
          parts.map((part) => part.text),
        );
        const covered = parsed.runs.reduce((sum, run) => sum + run.length, 0);
        const gaps = parsed.text.replace(/\S/g, '').length;
        expect(covered).toBeGreaterThanOrEqual(parsed.text.length - gaps);
        for (const { textStart, length, from, to } of parsed.runs) {
          const words = parsed.text.slice(textStart, textStart + length);
          if (length === to - from) expect(source.slice(from, to)).toBe(words);
          else expect([words, source.slice(from, to)]).toEqual(['&', '&amp;']);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each(['>', '[', '*', '> ', '- ', '1. ', '![', '**a*', '[a](', '`', '<', '<!-- ', '- ![a'])(
    'takes 20,000 of %j in its stride',
    (mark) => {
      const start = performance.now();
      parseMarkdown(mark.repeat(20_000));
      parseMarkdown(`${mark.repeat(1000)}a${'](b)'.repeat(1000)}`);
      expect(performance.now() - start).toBeLessThan(5_000);
    },
    20_000,
  );

  it('keeps the words between too many marks', () => {
    const { text, runs } = parseMarkdown(`${'['.repeat(9000)}word${'>'.repeat(300)} end`);
    expect(text).toBe(`${'['.repeat(9000)}word${'>'.repeat(300)} end`);
    expect(runs).toHaveLength(1);
    expect(parseMarkdown(`${'>'.repeat(20_000)} word`).text.trim()).toBe('word');
  });

  it('has every run inside the source, in order, whatever the source', () => {
    const pieces = fc.array(
      fc.constantFrom(
        'word ',
        '*',
        '_',
        '[',
        ']',
        '(',
        ')',
        '`',
        '\\',
        '#',
        '<',
        '>',
        '!',
        'é',
        '\n',
        '&amp;',
        '- ',
        '|',
        '    ',
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const source = parts.join('');
        const { text, runs } = parseMarkdown(source);
        for (const { textStart, length, from, to } of runs) {
          expect(from < to && from >= 0 && to <= source.length).toBe(true);
          if (length === to - from)
            expect(source.slice(from, to)).toBe(text.slice(textStart, textStart + length));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('HTML', () => {
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Guards &amp; villagers differ | Delta Herald</title>
<meta property="article:published_time" content="2023-02-03T10:00:00Z"></head><body>
<header><h1>Guards &amp; villagers differ</h1><p class="byline">By Jane Doe, Reuters</p></header><nav><a href=x>Home</a></nav><article>
<div class="share-bar"><span>Share</span> <a href="#">Facebook</a></div>
<p>KARU, Feb. 3 (Reuters) - Villagers said &quot;twelve men&quot; were killed when guards entered the caf&eacute; on Thursday, a claim that the <b>interior</b>
ministry denied.</p>
<figure><img src=a.jpg><figcaption>Women wait at the well. <span class="credit">Photo: John Roe/AFP</span></figcaption></figure>
<h2>Guards' account</h2><p>The ministry said the guards were fired upon first. It gave no figure of its own, and it said that an inquiry had begun.</p>
<ul><li>At least 12 killed</li></ul><table><tr><th>Village</th><th>Dead</th></tr><tr><td>Karu</td><td>12</td></tr></table>
<p>Source: Reuters</p></article><script>alert(1)</script><footer>Copyright Delta Herald</footer></body></html>`;

  it('gives the report, its blocks and what the page states', async () => {
    const document = await read(bytesOf(page), 'a.html');
    const layout = document.layout!.map(({ kind, span }) => [kind, document.text.slice(...span)]);
    expect(layout).toEqual([
      ['heading', 'Guards & villagers differ'],
      ['byline', 'By Jane Doe, Reuters'],
      ['paragraph', expect.stringMatching(/^KARU.*"twelve men".*café.*interior ministry denied\.$/)],
      ['caption', 'Women wait at the well.'],
      ['credit', 'Photo: John Roe/AFP'],
      ['heading', "Guards' account"],
      ['paragraph', expect.stringMatching(/^The ministry said/)],
      ['list', 'At least 12 killed'],
      ['table', 'Village | Dead'],
      ['table', 'Karu | 12'],
      ['paragraph', 'Source: Reuters'],
    ]);
    expect(document).toMatchObject({
      title: 'Guards & villagers differ',
      publisher: 'Delta Herald',
      byline: 'By Jane Doe, Reuters',
      dateline: 'KARU, Feb. 3 (Reuters) -',
      date: '2023-02-03',
      dateFrom: 'meta',
    });
    expect(document.text).not.toMatch(/Facebook|alert|Home|Copyright/);
  });

  it('knows where its words came from', async () => {
    const bytes = bytesOf(page);
    const document = await read(bytes, 'a.html');
    expect(sourceOf(document, bytes, 'café')).toBe('caf&eacute;');
    expect(sourceOf(document, bytes, 'interior ministry')).toBe('interior</b>\nministry');
  });

  it('prefers JSON-LD, and takes the charset that the page declares', async () => {
    const source = `<html><head><meta charset="iso-8859-1"><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Caf\xe9 shut","datePublished":"2020-05-06T23:30:00+02:00","publisher":{"name":"Hill Herald"},"author":[{"name":"A. Roe"}]}]}</script><meta property="og:title" content="Other"></head><body><p>The caf\xe9 was shut for the third day running, said its keeper, and nobody could tell when it would open.</p></body></html>`;
    const document = await read(Buffer.from(source, 'latin1'), 'a.html');
    expect(document).toMatchObject({
      title: 'Café shut',
      date: '2020-05-06',
      dateFrom: 'jsonLd',
      publisher: 'Hill Herald',
      byline: 'A. Roe',
      encoding: 'iso-8859-1',
    });
    expect(document.text).toContain('café was shut');
  });

  it.each([
    '<p>',
    '<html',
    '</p></p>',
    '<b><i>x</b></i> y',
    '<table><td>a<td>b',
    '<p>a<script>',
    '<!-- <p>x</p>',
    '<a href="',
    '&#0;&#xD800;&bogus; x',
    '<title>t',
    '<svg><p>x</p></svg> y',
  ])('does not fall over %s', (source) => {
    expect(() => parsePage(source)).not.toThrow();
  });
});
