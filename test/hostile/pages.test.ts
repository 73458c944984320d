import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePage } from '../../src/ingest/html/parse.ts';

const piece = fc.constantFrom(
  '<p>',
  '</p>',
  '<div class="share">',
  '</div>',
  '<article>',
  '</article>',
  '<br>',
  '<b>',
  '</b>',
  '<a href="x">',
  '</a>',
  '<li>',
  '<ul>',
  '</ul>',
  '<table><tr><td>',
  '</table>',
  '<figure>',
  '<figcaption>',
  '</figcaption>',
  '<h1>',
  '</h1>',
  '<h2>',
  '<script>',
  '</script>',
  '<style>',
  '<title>',
  '</title>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '&amp;',
  '&eacute;',
  '&nbsp;',
  '&#x1F642;',
  '&bogus;',
  '&',
  '<',
  '>',
  '"',
  'The mayor said that twelve were hurt, ',
  'and the army denied it. ',
  'é',
  '🙂',
  '\n',
  '  ',
  '\0',
  '<span hidden>',
  '</span>',
  '<footer>',
  '<nav>',
  '<header>',
  '<body>',
  '<html>',
  '</html>',
  '<svg>',
  '<template>',
  '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":',
  '<p style="display:none">',
  '<meta name="date" content="2020-13-45">',
); // prettier-ignore

/** A line break may stand as a space, and a NUL as the replacement character, each in its own place. */
const plain = (words: string): string => words.replaceAll('\ufffd', '\0').replace(/\s/g, ' ');

it('gives every letter of any page the place it came from, and blocks that lie in the text', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const source = pieces.join('');
      const { text, runs, layout, metadata } = parsePage(source);
      let at = 0;
      for (const { textStart, length, from, to } of runs) {
        expect(textStart).toBeGreaterThanOrEqual(at);
        expect(from).toBeLessThan(to);
        expect(to).toBeLessThanOrEqual(source.length);
        if (length === to - from) {
          const words = source.slice(from, to);
          expect(plain(text.slice(textStart, textStart + length))).toBe(plain(words));
        }
        expect(text.slice(at, textStart).replace(/[\s|]/g, '')).toBe('');
        at = textStart + length;
      }
      for (const { span } of layout) {
        expect(span[0]).toBeLessThan(span[1]);
        expect(span[1]).toBeLessThanOrEqual(text.length);
      }
      expect(metadata.date ?? '2020-01-01').toMatch(/^\d{4}-\d\d-\d\d$/);
    }),
    { numRuns: 300 },
  );
});
