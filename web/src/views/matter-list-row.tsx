import type { MatterRow } from '../../../src/schema/api.ts';
import { many, noun, t, word } from '../messages/index.ts';
import { LEDGER_LANGUAGE } from '../messages/language.ts';
import { bounds, count, period, units } from '../parts/format.ts';
import { Words } from '../parts/words.tsx';
import { Spark } from '../plot/spark.tsx';
import { Link, matterAddress } from '../state/router.tsx';

/** One matter in the list; a blank of the same height while it is on its way. */
export function MatterListRow({ row, isSelected }: { row: MatterRow | undefined; isSelected: boolean }) {
  if (!row) return <div className="matter-row blank" />;
  return (
    <Link className="matter-row" href={matterAddress(row.id)} aria-current={isSelected ? 'true' : undefined}>
      <span className="matter-what">
        <span className="question">
          <Words text={row.question} lang={LEDGER_LANGUAGE} />
        </span>
        <span className="matter-meta">
          <span>{word(row.type)}</span>
          <span>{row.place ? <Words text={row.place.name} /> : t('unplaced')}</span>
          <span>{period(row.start, row.end)}</span>
          {row.reviewed && <span className="reviewed-mark">✓ {t('reviewed')}</span>}
          <span className="matter-speakers">
            {row.speakers.length ? <Words text={row.speakers.join(', ')} /> : t('nobody named')}
          </span>
        </span>
      </span>
      <span className="matter-figures">
        <Figures row={row} />
      </span>
      <span className="matter-counts">
        <span>
          {many(row.accounts, 'account')}
          {row.disputes > 0 && <b className="disputed-mark"> ≠ {count(row.disputes)}</b>}
          {row.disputes > 0 && <span className="visually-hidden"> {noun(row.disputes, 'dispute')}</span>}
        </span>
        <span className="muted">
          {many(row.documents, 'article')}, {many(row.origins, 'origin')}
        </span>
      </span>
    </Link>
  );
}

function Figures({ row }: { row: MatterRow }) {
  if (row.figures.length + row.descriptions.length === 0)
    return <span className="muted">{t('no figure')}</span>;
  if (row.figures.length === 0)
    return (
      <span className="descriptions">
        <Words text={row.descriptions.join(' / ')} />
      </span>
    );
  return (
    <>
      <Spark row={row} />
      <span className="range">
        {rangeOf(row)}{' '}
        <span className="unit">{units({ unit: row.unit, low: row.low, point: null, high: row.high })}</span>
      </span>
    </>
  );
}

function rangeOf({ low, high, open }: MatterRow): string {
  if (low === null || high === null) return t('no figure stands');
  if (low === high) return open ? t('{n} or more', { n: count(low) }) : count(low);
  const range = bounds({ low, point: null, high }) ?? '';
  return open ? t('{n} or more', { n: range }) : range;
}
