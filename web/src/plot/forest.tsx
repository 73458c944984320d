import { useRef } from 'react';
import type { MatterAccount, MatterDetail } from '../../../src/schema/api.ts';
import { t, word } from '../messages/index.ts';
import { bounds, compact, day, units } from '../parts/format.ts';
import { Stance } from '../parts/stance.tsx';
import { Words } from '../parts/words.tsx';
import { useMedia, useWidth } from '../state/width.ts';
import { countedIn, deniedIn, roleOf } from '../views/account-words.ts';
import { Glyph } from './glyph.tsx';
import { gridLine } from './grid-line.ts';
import { type Scale, scaleFor } from './scale.ts';
import { anchorOf, figureOf, valuesOf } from './shapes.ts';

type Revision = MatterDetail['matter']['revisions'][number];

const PAD = 14;

/**
 * One row an account: who, what is said, and its figure on a common scale; a dashed line leads from a figure to
 * the one that revised it. Accounts in different units stand in plots of their own: they cannot be compared.
 */
export function ForestPlot({
  accounts,
  matter,
  disputed,
  unitName,
  selected,
  onSelect,
  reach = [],
  counted = false,
}: {
  accounts: readonly MatterAccount[];
  matter: MatterDetail['matter'];
  disputed: ReadonlySet<string>;
  unitName: string;
  selected: string | undefined;
  onSelect: (id: string) => void;
  /** Values that the scale must reach too, so that several plots share one. */
  reach?: readonly number[];
  /** Whether rows quote whom the account counts, instead of the speaker's role. */
  counted?: boolean;
}) {
  const { revisions } = matter;
  const lane = useRef<HTMLDivElement>(null);
  const narrow = useMedia('(max-width: 719px)');
  const length = Math.max(60, useWidth(lane) - 2 * PAD);
  const rowHeight = narrow ? 62 : 46;
  const axis = narrow ? 46 : 30;
  const gridTop = narrow ? 36 : 0;
  const figures = accounts.map(figureOf);
  const values = valuesOf(accounts);
  const scale = scaleFor([...values, ...reach], length);
  const middle = (index: number): number => index * rowHeight + (narrow ? 46 : rowHeight / 2);
  const height = accounts.length * rowHeight;
  const without = values.length === 0;
  const unitWords =
    unitName === 'people' ? word(unitName) : units({ unit: unitName, low: null, point: null, high: null });

  return (
    <section
      className={without ? 'forest without-figures' : 'forest'}
      aria-label={
        unitName ? t('Figures by account, in {unit}', { unit: unitWords }) : t('Figures by account')
      }
    >
      <div className="forest-axis" style={{ height: axis }}>
        <span className="forest-unit">{unitWords}</span>
        <div ref={lane} className="forest-lane">
          <svg width={length + 2 * PAD} height={axis} aria-hidden="true">
            {scale.ticks.map((tick) => (
              <text key={tick} className="tick" x={PAD + scale.at(tick)} y={axis - 9} textAnchor="middle">
                {compact(tick)}
              </text>
            ))}
          </svg>
        </div>
        <span className="forest-note">{scale.kind === 'log' ? t('log scale') : ''}</span>
      </div>
      <div className="forest-rows">
        {accounts.map((account) => (
          <Row
            key={account.id}
            account={account}
            denied={deniedIn(account, matter)}
            height={rowHeight}
            disputed={disputed.has(account.id)}
            isSelected={account.id === selected}
            counted={counted}
            onSelect={onSelect}
          />
        ))}
        <div className="forest-lane forest-overlay">
          <svg width={length + 2 * PAD} height={height} aria-hidden="true">
            <g transform={`translate(${PAD} 0)`}>
              {scale.ticks.map((tick) => (
                <path
                  key={tick}
                  className="grid"
                  d={gridLine(scale.at(tick), accounts.length, rowHeight, gridTop)}
                />
              ))}
              {revisions.map((revision) => (
                <RevisionLine
                  key={`${revision.from}-${revision.to}`}
                  revision={revision}
                  accounts={accounts}
                  scale={scale}
                  middle={middle}
                />
              ))}
              {figures.map((figure, index) => (
                <g
                  key={accounts[index]!.id}
                  className={
                    revisions.some(({ from }) => from === accounts[index]!.id) ? 'superseded' : undefined
                  }
                >
                  <Glyph figure={figure} scale={scale} y={middle(index)} length={length} />
                </g>
              ))}
            </g>
          </svg>
        </div>
      </div>
    </section>
  );
}

function Row({
  account,
  denied,
  height,
  disputed,
  isSelected,
  counted,
  onSelect,
}: {
  account: MatterAccount;
  denied: string | null;
  height: number;
  disputed: boolean;
  isSelected: boolean;
  counted: boolean;
  onSelect: (id: string) => void;
}) {
  const value = bounds(account);
  const words = account.description ?? denied;
  const said = counted ? countedIn(account) : null;
  const role = said === null ? roleOf(account) : `“${said}”`;
  return (
    <button
      type="button"
      className="forest-row"
      style={{ height }}
      aria-pressed={isSelected}
      onClick={() => onSelect(account.id)}
    >
      <span className="forest-who">
        <span className="speaker">
          {account.speaker === null ? <i>{t('nobody named')}</i> : <Words text={account.speaker} />}
        </span>
        <span className="forest-said">
          {account.stance !== 'asserts' && <Stance stance={account.stance} />}
          {disputed && <span className="disputed-mark">{t('≠ disputed')}</span>}
          {role && (
            <span className="role">
              <Words text={role} />
            </span>
          )}
        </span>
      </span>
      <span className="forest-lane-space">
        {value === null && words && (
          <span className="forest-description">
            <Words text={words} />
          </span>
        )}
      </span>
      <span className="forest-value">
        {value !== null && <b>{value}</b>} <span className="unit">{units(account)}</span>
        <span className="forest-date">{day(account.asOf)}</span>
      </span>
    </button>
  );
}

function RevisionLine({
  revision,
  accounts,
  scale,
  middle,
}: {
  revision: Revision;
  accounts: readonly MatterAccount[];
  scale: Scale;
  middle: (index: number) => number;
}) {
  const from = accounts.findIndex(({ id }) => id === revision.from);
  const to = accounts.findIndex(({ id }) => id === revision.to);
  const start = from < 0 ? null : anchorOf(figureOf(accounts[from]!));
  const end = to < 0 ? null : anchorOf(figureOf(accounts[to]!));
  if (start === null || end === null) return null;
  const down = to > from ? 1 : -1;
  const [x1, y1, x2, y2] = [scale.at(start), middle(from) + 7 * down, scale.at(end), middle(to) - 8 * down];
  return (
    <g className="revision">
      <path d={`M${x1} ${y1}C${x1} ${(y1 + y2) / 2} ${x2} ${(y1 + y2) / 2} ${x2} ${y2}`} />
      <path
        className="head"
        d={`M${x2 - 4} ${y2 - 5 * down}L${x2} ${y2 + down}L${x2 + 4} ${y2 - 5 * down}`}
      />
    </g>
  );
}
