import { useRef } from 'react';
import type { SpeakerDetail } from '../../../src/schema/api.ts';
import { many, t } from '../messages/index.ts';
import { LEDGER_LANGUAGE } from '../messages/language.ts';
import { count, rough } from '../parts/format.ts';
import { Words } from '../parts/words.tsx';
import { multiple, stripOf, summaryOf } from '../plot/ratios.ts';
import { Link, matterAddress } from '../state/router.tsx';
import { useWidth } from '../state/width.ts';

const PAD = 16;
const DOT = 10;

/** How a speaker's figures lie beside those of others in the same matters: a dot a matter, and the same as a table. */
export function FiguresBeside({ comparisons }: { comparisons: SpeakerDetail['comparisons'] }) {
  const box = useRef<HTMLDivElement>(null);
  const length = Math.max(80, useWidth(box) - 2 * PAD);
  if (comparisons.length === 0)
    return <p className="muted">{t('In no matter does another speaker give a figure to set beside.')}</p>;
  const { lower, same, higher, middle } = summaryOf(comparisons);
  const { ticks, dots, levels } = stripOf(comparisons, length, DOT);
  const height = levels * DOT + 8;
  return (
    <section className="figures-beside" aria-labelledby="beside-title">
      <h2 id="beside-title">
        {t('Figures beside others’')} <span className="n">{count(comparisons.length)}</span>
      </h2>
      <p>
        {t(
          'In {matters} others give figures too: lower in {lower}, the same in {same}, higher in {higher}.',
          {
            matters: many(comparisons.length, 'matter'),
            lower: count(lower),
            same: count(same),
            higher: count(higher),
          },
        )}{' '}
        {middle !== null && t('In the middle, about {n} times the others’.', { n: rough(middle) })}
      </p>
      <div ref={box} className="strip">
        <svg width={length + 2 * PAD} height={height + 20} aria-hidden="true">
          <g transform={`translate(${PAD} 0)`}>
            {ticks.map(({ power, x }) => (
              <g key={power}>
                <path className={power === 0 ? 'grid strong' : 'grid'} d={`M${x} 0V${height}`} />
                <text className="tick" x={x} y={height + 14} textAnchor="middle">
                  ×{multiple(power)}
                </text>
              </g>
            ))}
            {dots.map(({ index, x, level }) => (
              <circle key={index} className="dot" cx={x} cy={height - 6 - level * DOT} r={DOT / 2 - 0.5} />
            ))}
          </g>
        </svg>
      </div>
      <p className="note">
        {t(
          'Each dot is a matter: the speaker’s figure as a multiple of the middle of the others’. Bounds count as stated.',
        )}
      </p>
      <details>
        <summary>{t('The same as a table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('Matter')}</th>
              <th scope="col">{t('Their figure')}</th>
              <th scope="col">{t('Middle of the others')}</th>
              <th scope="col">{t('Others')}</th>
              <th scope="col">{t('Multiple')}</th>
            </tr>
          </thead>
          <tbody>
            {comparisons.map(({ matter, question, own, others, speakers }) => (
              <tr key={matter}>
                <th scope="row">
                  <Link href={matterAddress(matter)}>
                    <Words text={question} lang={LEDGER_LANGUAGE} />
                  </Link>
                </th>
                <td>{count(own)}</td>
                <td>{count(Math.round(others))}</td>
                <td>{count(speakers)}</td>
                <td>×{rough(own / others)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
