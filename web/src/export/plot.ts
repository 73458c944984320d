import type { MatterDetail } from '../../../src/schema/api.ts';
import { t, word } from '../messages/index.ts';
import { bounds, compact, day, units } from '../parts/format.ts';
import { type Scale, scaleFor } from '../plot/scale.ts';
import { figureOf, shapesOf, valuesOf } from '../plot/shapes.ts';
import { countedIn, deniedIn } from '../views/account-words.ts';
import { byUnit, inOrder } from '../views/in-order.ts';
import { type Html, html, words } from './html.ts';

type Matter = MatterDetail['matter'];

const LENGTH = 330;
const PAD = 14;
const ROW = 44;

/** The accounts of a matter as tables, one a unit, each row with its figure drawn on the table's scale. */
export function plotsOf(matter: Matter, reach: readonly number[]): Html[] {
  return byUnit(inOrder(matter)).map(([unit, accounts], at) => {
    const values = valuesOf(accounts);
    const scale = scaleFor(at === 0 ? [...values, ...reach] : values, LENGTH);
    const rows = accounts.map(
      (account) => html`<tr>
<th scope="row">${account.speaker === null ? html`<i>${t('nobody named')}</i>` : words(account.speaker)}
<small>${account.stance === 'asserts' ? null : html`<b>${word(account.stance)}</b> `}${quoted(countedIn(account))}</small></th>
<td>${account.modifier === null ? words(account.description ?? deniedIn(account, matter) ?? '') : lane(scale, account)}</td>
<td class="value"><b>${bounds(account) ?? ''}</b> ${units(account)}</td>
<td class="date">${day(account.asOf)}</td>
</tr>`,
    );
    return html`<table class="plot">
<thead><tr><th>${unit === 'people' ? '' : word(unit)}${scale.kind === 'log' ? t(' (log scale)') : ''}</th><td>${values.length ? axis(scale) : null}</td><td></td><td></td></tr></thead>
<tbody>
${rows}
</tbody>
</table>`;
  });
}

const quoted = (text: string | null): Html | null => (text === null ? null : html`“${words(text)}”`);

const svg = (height: number, inner: readonly Html[]): Html =>
  html`<svg width="${LENGTH + 2 * PAD}" height="${height}" viewBox="${-PAD} 0 ${LENGTH + 2 * PAD} ${height}">${inner}</svg>`;

const axis = (scale: Scale): Html =>
  svg(
    20,
    scale.ticks.map((tick) => html`<text x="${scale.at(tick)}" y="14">${compact(tick)}</text>`),
  );

function lane(scale: Scale, account: Matter['accounts'][number]): Html {
  const grid = scale.ticks.map((tick) => html`<path class="grid" d="M${scale.at(tick)} 0V${ROW}"/>`);
  const shapes = shapesOf(figureOf(account), scale, ROW / 2, LENGTH).map(({ tag, className, attributes }) => {
    const own = Object.entries(attributes).map(([name, value]) => html` ${name}="${value}"`);
    return html`<${{ markup: tag }} class="${className}"${own}/>`;
  });
  return svg(ROW, [...grid, ...shapes]);
}
