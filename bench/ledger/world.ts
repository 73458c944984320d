import type { Chance } from './chance.ts';

export interface WorldPlace {
  readonly name: string;
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
}

export interface WorldSpeaker {
  readonly name: string;
  readonly type: 'organisation' | 'group' | 'person';
  readonly subtype?: string;
}

export interface Country {
  readonly code: string;
  readonly places: readonly WorldPlace[];
  readonly speakers: readonly WorldSpeaker[];
  readonly rebels: WorldSpeaker;
  readonly outlets: readonly string[];
}

/** Countries with their places, speakers and outlets, all invented, and the agencies that report from all of them. */
export interface World {
  readonly countries: readonly Country[];
  readonly agencies: readonly string[];
  readonly international: readonly WorldSpeaker[];
}

const CODES = ['QA', 'QB', 'QC', 'QD', 'QE', 'QF', 'QG', 'QH', 'QI', 'QJ', 'QK', 'QL'];
const PLACES = 60;
const OUTLETS = 14;
const SYLLABLES =
  'ba be bo da de do fa ga gu ka ke ko la li lo ma mi mo na ne no ra ri ro sa se so ta ti to wa yo za'.split(
    ' ',
  );

/** A capitalised word that means nothing. */
export function coin(chance: Chance, syllables: number): string {
  let word = '';
  for (let n = 0; n < syllables; n++) word += chance.pick(SYLLABLES);
  return word[0]!.toUpperCase() + word.slice(1);
}

export const personIn = (chance: Chance): string => `${coin(chance, 3)} ${coin(chance, 3)}`;

export function createWorld(chance: Chance): World {
  return {
    countries: CODES.map((code, index) => countryOf(chance, code, index)),
    agencies: ['Meridian News Agency', 'Continental Wire', 'Northern Dispatch'],
    international: [
      { name: 'Observatory for Civilian Harm', type: 'organisation' },
      { name: 'World Relief Mission', type: 'organisation' },
    ],
  };
}

function countryOf(chance: Chance, code: string, index: number): Country {
  const people = coin(chance, 2);
  return {
    code,
    places: Array.from({ length: PLACES }, () => ({
      name: coin(chance, 4),
      country: code,
      lat: -20 + (index % 4) * 10 + chance.next() * 8,
      lon: Math.floor(index / 4) * 20 + chance.next() * 15,
    })),
    speakers: [
      { name: `${people} Ministry of Defence`, type: 'organisation' },
      { name: `${people} Red Crescent`, type: 'organisation' },
      { name: `${people} Union of Teachers`, type: 'organisation' },
      { name: `Governor ${personIn(chance)}`, type: 'person' },
      { name: `Doctor ${personIn(chance)}`, type: 'person' },
    ],
    rebels: { name: `${people} Liberation Front`, type: 'group', subtype: 'armedGroup' },
    outlets: Array.from(
      { length: OUTLETS },
      (_, n) => `${coin(chance, 3)} ${['Courier', 'Herald', 'Post', 'Radio'][n % 4]}`,
    ),
  };
}
