import { useRef, useState } from 'react';
import type { RelayLink, RelayPage } from '../../../src/schema/api.ts';
import { many, t } from '../messages/index.ts';
import { count } from '../parts/format.ts';
import { Empty, Failure, Waiting } from '../parts/states.tsx';
import { Words } from '../parts/words.tsx';
import { layOut, leastFor, type RelayNode } from '../plot/relay-layout.ts';
import { useResource } from '../state/api.ts';
import { useKeys } from '../state/keys.ts';
import {
  Link,
  navigate,
  relaysAddress,
  speakerAddress,
  usePlace,
  useScrollRestore,
} from '../state/router.tsx';
import { useWidth } from '../state/width.ts';

const ASKED = 500;
const LEGIBLE = 60;
const ROW = 26;
/** Share of a column that its names take; the rest is for the links. */
const NAMES = 0.62;
const NARROWEST = 190;
const THRESHOLDS = [1, 2, 3, 5, 10, 20, 50, 100];

/** Who passes on whose words: a drawing of the most used ways, and the same as a table. */
export default function Relays() {
  const params = new URLSearchParams(usePlace().query);
  const around = params.get('around') ?? '';
  const focus = around ? `&around=${encodeURIComponent(around)}` : '';
  const { data, error } = useResource<RelayPage>(`/relays?limit=${ASKED}${focus}`);
  useScrollRestore(data !== undefined);
  useKeys({ u: () => navigate('/speakers'), Escape: () => navigate('/relays') });
  if (error) return <Failure error={error} />;
  if (!data) return <Waiting />;
  const least = Number(params.get('least')) || leastFor(data.items, LEGIBLE);
  const links = data.items.filter((link) => link.count >= least);
  return (
    <main className="relays">
      <h1>
        {around ? (
          <>
            {t('Relays around')} <Words text={around} />
          </>
        ) : (
          t('Who relays whom')
        )}
      </h1>
      <div className="filters">
        <label className="sort">
          <span>{t('At least')}</span>
          <select
            value={String(least)}
            onChange={({ target }) => navigate(relaysAddress(around, Number(target.value)))}
          >
            {[...new Set([...THRESHOLDS, least])]
              .sort((a, b) => a - b)
              .map((n) => (
                <option key={n} value={n}>
                  {many(n, 'time')}
                </option>
              ))}
          </select>
        </label>
        <p className="muted" role="status">
          {t('{shown} of {all} ways are shown.', { shown: count(links.length), all: count(data.total) })}
        </p>
        {around && (
          <>
            <Link href={speakerAddress(around)}>{t('The speaker')}</Link>
            <Link href="/relays">{t('All relays')}</Link>
          </>
        )}
      </div>
      {links.length === 0 ? (
        <Empty title={t('Nobody passes on anybody’s words')} />
      ) : (
        <>
          <Drawing links={links} around={around} />
          <Table links={links} />
        </>
      )}
    </main>
  );
}

function Drawing({ links, around }: { links: readonly RelayLink[]; around: string }) {
  const box = useRef<HTMLElement>(null);
  const [near, setNear] = useState('');
  const nodes = layOut(links);
  const columns = Math.max(...nodes.map(({ column }) => column)) + 1;
  const width = Math.max(useWidth(box), columns * NARROWEST);
  const step = width / (columns - 1 + NAMES);
  const rows = Math.max(...nodes.map(({ row }) => row)) + 1;
  const held = new Map(nodes.map((node) => [node.name, node]));
  const most = Math.max(...links.map((link) => link.count));
  const lit = near || around;
  return (
    <section
      ref={box}
      className="relay-drawing"
      aria-label={t('Drawing of the relays; the table below says the same')}
    >
      <div className="relay-canvas" style={{ width, height: rows * ROW }}>
        <svg width={width} height={rows * ROW} aria-hidden="true">
          {links.map((link) => (
            <path
              key={`${link.from}\n${link.to}`}
              className={lit === link.from || lit === link.to ? 'way lit' : 'way'}
              d={wayOf(held.get(link.from)!, held.get(link.to)!, step)}
              strokeWidth={1 + 6 * Math.sqrt(link.count / most)}
            />
          ))}
        </svg>
        {nodes.map(({ name, column, row, count: n }) => (
          <Link
            key={name}
            className={name === around ? 'relay-node focus' : 'relay-node'}
            href={relaysAddress(name)}
            style={{ left: column * step, top: row * ROW, width: NAMES * step }}
            onMouseEnter={() => setNear(name)}
            onMouseLeave={() => setNear('')}
            onFocus={() => setNear(name)}
            onBlur={() => setNear('')}
          >
            <Words text={name} /> <span className="n">{count(n)}</span>
          </Link>
        ))}
      </div>
    </section>
  );
}

/** From the right edge of a name to the left edge of another; a way back bends under both. */
function wayOf(from: RelayNode, to: RelayNode, step: number): string {
  const middle = (node: RelayNode): number => node.row * ROW + ROW / 2;
  const [y1, y2] = [middle(from), middle(to)];
  const x1 = from.column * step + NAMES * step;
  const x2 = to.column * step;
  if (to.column > from.column) {
    const bend = (x2 - x1) / 2;
    return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
  }
  const out = step * (1 - NAMES);
  return `M${x1} ${y1}C${x1 + out} ${y1} ${x2 - out} ${y2} ${x2} ${y2}`;
}

function Table({ links }: { links: readonly RelayLink[] }) {
  return (
    <table className="relay-table">
      <caption className="visually-hidden">{t('Who relays whom')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('Whose words')}</th>
          <th scope="col">{t('Passed on by')}</th>
          <th scope="col">{t('Times')}</th>
          <th scope="col">{t('Reports')}</th>
        </tr>
      </thead>
      <tbody>
        {links.map(({ from, to, count: n, documents }) => (
          <tr key={`${from}\n${to}`}>
            <th scope="row">
              <Link href={relaysAddress(from)}>
                <Words text={from} />
              </Link>
            </th>
            <td>
              <Link href={relaysAddress(to)}>
                <Words text={to} />
              </Link>
            </td>
            <td>{count(n)}</td>
            <td>{count(documents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
