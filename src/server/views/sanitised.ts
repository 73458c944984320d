import { Parser } from 'htmlparser2';

/** Elements that are shown; of others only what stands in them. */
const SHOWN: ReadonlySet<string> = new Set(
  (
    'a abbr article aside b blockquote br caption center cite code dd del details div dl dt em figcaption figure ' +
    'footer h1 h2 h3 h4 h5 h6 header hr i ins li main mark nav ol p pre q s section small span strong sub summary ' +
    'sup table tbody td tfoot th thead time tr u ul'
  ).split(' '),
);
/** Elements of which nothing is shown. */
const HIDDEN: ReadonlySet<string> = new Set(
  (
    'applet audio base canvas embed frame frameset head iframe link math meta noembed noframes noscript object ' +
    'option param picture plaintext script select source style svg template textarea title track video xmp'
  ).split(' '),
);
const WITHOUT_END: ReadonlySet<string> = new Set(['br', 'hr']);
const ATTRIBUTES: ReadonlySet<string> = new Set(['dir', 'lang', 'colspan', 'rowspan', 'datetime']);
/** Elements that are open at once, beyond which more are left out: deeper ones are costly to lay out. */
const DEEPEST = 200;

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:1rem auto;padding:0 1rem;overflow-wrap:anywhere}' +
  'a{text-decoration:underline;color:#0a58a6}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:2px 6px}';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

/**
 * A page with its words and their order, and nothing that runs, loads or leads anywhere: only known elements without
 * addresses and styles. A picture is its description.
 *
 * @example sanitised('<p onclick="x()">Nine <img alt="graves" src="http://a.b/c"></p>') // '... <p>Nine [graves]</p> ...'
 */
export function sanitised(page: string): string {
  const parts: string[] = [];
  const open: string[] = [];
  let hidden = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (HIDDEN.has(name)) hidden++;
        if (hidden > 0) return;
        if (name === 'img' && attributes.alt) parts.push(escaped(`[${attributes.alt}]`));
        if (!SHOWN.has(name) || open.length >= DEEPEST) return;
        const kept = Object.entries(attributes)
          .filter(([key]) => ATTRIBUTES.has(key))
          .map(([key, value]) => ` ${key}="${escaped(value)}"`);
        parts.push(`<${name}${kept.join('')}>`);
        if (!WITHOUT_END.has(name)) open.push(name);
      },
      ontext(text) {
        if (hidden === 0) parts.push(escaped(text));
      },
      onclosetag(name) {
        if (HIDDEN.has(name)) hidden = Math.max(0, hidden - 1);
        else if (hidden === 0 && open.at(-1) === name) parts.push(`</${open.pop()}>`);
      },
    },
    { decodeEntities: true },
  );
  parser.end(page);
  for (const name of open.toReversed()) parts.push(`</${name}>`);
  return `<!doctype html><html><head><meta charset="utf-8"><style>${STYLE}</style></head><body>${parts.join('')}</body></html>`;
}
