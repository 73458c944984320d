import type { Compass, PlaceOffset } from '../../../src/model/toponym.ts';
import { t } from '../messages/index.ts';
import { count, country, isCountry } from '../parts/format.ts';

interface Named {
  readonly name: string;
  readonly country: string | null;
  readonly precision?: number | undefined;
  readonly offset?: PlaceOffset | undefined;
}

const PARTS: Readonly<Record<Compass, () => string>> = {
  N: () => t('north'),
  NE: () => t('north-east'),
  E: () => t('east'),
  SE: () => t('south-east'),
  S: () => t('south'),
  SW: () => t('south-west'),
  W: () => t('west'),
  NW: () => t('north-west'),
};

/** A place with its country: "Gao, Mali". */
export const fullName = ({ name, country: code }: Named): string =>
  code && !isCountry(name, code) ? `${name}, ${country(code)}` : name;

/** How closely a place is known, in words: "20 km to the north", "somewhere in the province". */
export function closeness({ precision, offset }: Named): string {
  const part = offset?.direction ? PARTS[offset.direction]() : undefined;
  const km = offset?.km === undefined ? undefined : count(offset.km);
  if (offset?.within && part) return t('in its {part}', { part });
  if (km && part) return t('{km} km to the {part}', { km, part });
  if (km) return t('{km} km away', { km });
  if (part) return t('to the {part}', { part });
  switch (precision) {
    case 2:
      return t('near');
    case 3:
      return t('somewhere in the district');
    case 4:
      return t('somewhere in the province');
    case 5:
      return t('along or around it');
    case 6:
      return t('somewhere in the country');
    case 7:
      return t('wider than a country');
    default:
      return '';
  }
}
