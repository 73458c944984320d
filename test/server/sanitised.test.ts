import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitised } from '../../src/server/views/sanitised.ts';

const body = (page: string): string => /<body>([\s\S]*)<\/body>/.exec(sanitised(page))![1]!;

const CASES: readonly (readonly [what: string, page: string, shown: string])[] = [
  ['scripts', '<p>Nine<script>alert(1)</script> died</p>', '<p>Nine died</p>'],
  ['handlers and styles', '<p onclick="x()" style="color:red" class="a">Nine</p>', '<p>Nine</p>'],
  [
    'addresses',
    '<a href="javascript:x()">on</a> <a href="http://a.test">there</a>',
    '<a>on</a> <a>there</a>',
  ],
  ['pictures but for their description', '<img alt="nine graves" src="http://a.test/b">', '[nine graves]'],
  [
    'frames and forms',
    '<iframe src="http://a.test">x</iframe><form action="/x"><button>go</button></form>',
    'go',
  ],
  [
    'what a page says of itself',
    '<head><title>T</title><meta http-equiv=refresh content="0;/"></head>Nine',
    'Nine',
  ],
  ['elements that nobody knows', '<blink>Nine <b>died</b></blink>', 'Nine <b>died</b>'],
  ['drawings', '<svg><a href="x"><text>no</text></a></svg>yes', 'yes'],
];

describe('a sanitised page', () => {
  it.each(CASES)('leaves out %s', (_what, page, shown) => {
    expect(body(page)).toBe(shown);
  });

  it('keeps words that look like markup as words, and tables and directions', () => {
    expect(body('<p dir="rtl">1 &lt; 2 &amp; &lt;script&gt;</p>')).toBe(
      '<p dir="rtl">1 &lt; 2 &amp; &lt;script&gt;</p>',
    );
    expect(body('<table><tr><td colspan=2>12</td></tr></table>')).toContain('<td colspan="2">12</td>');
    expect(body('<p lang="&quot;><script>x</script>">a</p>')).not.toContain('<script>');
  });

  it('closes what it opens, and goes no deeper than can be laid out', () => {
    const deep = body('<div>'.repeat(20_000));
    expect(deep.match(/<div>/g)!.length).toBeLessThan(500);
    expect(deep.match(/<div>/g)!.length).toBe(deep.match(/<\/div>/g)!.length);
  });

  it('holds no element or attribute but known ones, whatever comes in', () => {
    const bit = fc.constantFrom(
      '<p>',
      '</p>',
      '<script>',
      '</script>',
      '<a href=x onclick=y>',
      '"',
      "'",
      '<',
      '>',
      '<!--',
      '-->',
      '<svg/onload=x>',
      '<style>',
      'nine',
      '&lt;',
      '<img src=x alt="<b>">',
      '<textarea>',
      '<math><mi>',
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 25 }), (bits) => {
        const page = body(bits.join(''));
        expect(page.replace(/<\/?(?:p|a)>/g, '')).not.toMatch(/</);
      }),
    );
  });
});
