import type { MatterDetail } from '../../../src/schema/api.ts';
import { t, word } from '../messages/index.ts';
import { capital } from '../parts/format.ts';
import { valuesOf } from '../plot/shapes.ts';
import { byUnit, inOrder } from './in-order.ts';

type Matter = MatterDetail['matter'];

/** Who is counted, and for what: "Attackers killed", "People injured". */
export function groupName({ population, measure }: Matter): string {
  const who = population === 'forces' ? t('members of the forces') : word(population ?? 'people');
  return capital(measure ? `${who} ${word(measure)}` : who);
}

/** The values of the matter and its siblings of the same measure: one scale holds them all. */
export function sharedReach({ matter, siblings }: MatterDetail): number[] {
  return reachOf([
    matter,
    ...siblings.flatMap((one) => (one.matter.measure === matter.measure ? one.matter : [])),
  ]);
}

/** The accounts of a matter in its main unit, with that unit. */
export const mainPlot = (matter: Matter) => byUnit(inOrder(matter))[0]!;

/** The values of the main plots of these matters: the scale that holds them all. */
export const reachOf = (matters: readonly Matter[]): number[] =>
  matters.flatMap((matter) => valuesOf(mainPlot(matter)[1]));
