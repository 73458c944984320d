import { useState } from 'react';
import type { AccessItem, ExtentPage } from '../../../src/schema/api-places.ts';
import { many, t, word } from '../messages/index.ts';
import { capital, count, day, period } from '../parts/format.ts';
import { Words } from '../parts/words.tsx';
import { isoOf } from '../plot/days.ts';
import { documentAddress, Link, matterAddress } from '../state/router.tsx';
import { figuresOf } from './marks.tsx';
import { closeness, fullName } from './place-name.ts';
import type { Site } from './sites.ts';

const ROWS = 25;
const PLACES = 40;

type Columns = ExtentPage['columns'];

const isoAt = (number: number | null | undefined): string | null =>
  number === null || number === undefined ? null : isoOf(number);

/** Matters as links with their period; a long list is shown in parts. */
export function MatterLinks({ rows, columns }: { rows: readonly number[]; columns: Columns }) {
  const [shown, setShown] = useState(ROWS);
  return (
    <>
      <ul>
        {rows.slice(0, shown).map((row) => (
          <li key={columns.id[row]}>
            <Link href={matterAddress(columns.id[row]!)}>
              <Words text={columns.question[row]!} />
            </Link>{' '}
            <span className="muted">{period(isoAt(columns.start[row]), isoAt(columns.end[row]))}</span>
            {columns.high[row] !== null && (
              <span className="figure-words"> {figuresOf(columns.low[row]!, columns.high[row]!)}</span>
            )}
            {columns.disputes[row]! > 0 && (
              <span className="disputed-mark"> ≠ {count(columns.disputes[row]!)}</span>
            )}
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <button type="button" className="quiet" onClick={() => setShown(shown + 100)}>
          {t('{n} more', { n: count(rows.length - shown) })}
        </button>
      )}
    </>
  );
}

/** What cannot be drawn, with its number always in sight. */
export function Apart({
  title,
  rows,
  columns,
  hint,
}: {
  title: string;
  rows: readonly number[];
  columns: Columns;
  hint?: string;
}) {
  if (rows.length === 0) return null;
  return (
    <details className="apart">
      <summary>
        {title} <span className="n">{count(rows.length)}</span>
      </summary>
      {hint && <p className="muted">{hint}</p>}
      <MatterLinks rows={rows} columns={columns} />
    </details>
  );
}

/** The places on the map with their matters, those with most first. */
export function PlaceList({
  sites,
  columns,
  open,
}: {
  sites: readonly Site[];
  columns: Columns;
  /** Few places were picked: their matters are shown at once. */
  open: boolean;
}) {
  const [shown, setShown] = useState(PLACES);
  return (
    <>
      {sites.slice(0, shown).map((site) => (
        <details key={`${site.key} ${open}`} className="place" open={open && sites.length <= 6}>
          <summary>
            <Words text={fullName(site.place)} />
            {closeness(site.place) && <span className="closeness"> {closeness(site.place)}</span>}{' '}
            <span className="n">
              {count(site.rows.length)}
              {site.disputed && <span className="disputed-mark"> ≠</span>}
            </span>
          </summary>
          <MatterLinks rows={site.rows} columns={columns} />
        </details>
      ))}
      {sites.length > shown && (
        <button type="button" className="quiet" onClick={() => setShown(shown + 200)}>
          {t('{n} more', { n: many(sites.length - shown, 'place') })}
        </button>
      )}
    </>
  );
}

/** Where observers, reporters or aid may not go, in the words of the reports. */
export function AccessList({ items }: { items: readonly AccessItem[] }) {
  if (items.length === 0) return null;
  return (
    <details className="apart">
      <summary>
        {t('Access denied')} <span className="n">{count(items.length)}</span>
      </summary>
      <p className="muted">{t('No report from there does not mean that nothing happened.')}</p>
      <ul>
        {items.map(({ document, span, sentence, place, kind, speaker, publisher, date, start, end }) => (
          <li key={`${document} ${span[0]}`}>
            <span className="access-what">
              {capital(word(kind))}, {place ? <Words text={fullName(place)} /> : t('place not said')}
              {start || end ? `, ${period(start, end)}` : ''}
            </span>
            <Link href={documentAddress(document, [span[0], span[1]])}>
              <Words text={sentence.text} />
            </Link>{' '}
            <span className="muted">
              <Words text={speaker ?? publisher ?? t('unknown publisher')} />, {day(date)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
