import { type Chance, createChance } from './chance.ts';
import type { Draft } from './draft.ts';
import { coin, personIn } from './world.ts';

const WHO =
  'trader,nurse,driver,farmer,teacher,herder,baker,carpenter,tailor,student,midwife,fisherman'.split(',');
const SAW = 'saw,heard,remembered,feared,counted,described,hid from,ran past,looked for,spoke of'.split(',');
const WHAT =
  'smoke,lorries,motorcycles,empty streets,burning stalls,soldiers,shots,drums,broken doors,sacks of grain,a radio mast,goats on the road,the hospital gate,a white car'.split(
    ',',
  );
const WHERE =
  'near the market,by the river,behind the school,at the crossing,outside the mosque,along the old road,under the bridge,beyond the wells,at the bus station,in the hills'.split(
    ',',
  );
const WHEN =
  'before dawn,at noon,after prayers,as the sun set,for two hours,through the night,early that day,when the rain stopped'.split(
    ',',
  );
const THEN =
  'Shops stayed shut,Phone lines were cut,The road was closed,Schools did not open,Water was sold by the can,Families slept in the open,A curfew was announced,Prices of millet rose,The clinic asked for blood,Buses turned back'.split(
    ',',
  );
const AND =
  'and nobody knew for how long,while elders met,as people waited for news,and the wind carried ash,until the evening,though some went to their fields,and children stayed inside,as in earlier years'.split(
    ',',
  );

/** The same words in another mouth, for light rewrites. */
const OTHER: Readonly<Record<string, string>> = {
  saw: 'witnessed',
  heard: 'listened to',
  smoke: 'clouds of smoke',
  'at noon': 'around midday',
  'before dawn': 'before first light',
  'Shops stayed shut': 'Traders kept their shops closed',
  'Phone lines were cut': 'There was no telephone',
  'Schools did not open': 'No school opened',
};

/** A sentence of local colour, before it is told in any language. */
export interface Colour {
  readonly person: string | null;
  readonly job: string;
  readonly town: string;
  readonly words: readonly [string, string, string, string, string];
}

/** Sentences of local colour; each seed has its own. */
export function colourOf(seed: number, sentences: number): readonly Colour[] {
  const chance = createChance(seed);
  return Array.from({ length: sentences }, () => {
    const isWitness = chance.happens(0.5);
    return {
      person: isWitness ? personIn(chance) : null,
      job: chance.pick(WHO),
      town: coin(chance, 3),
      words: [
        chance.pick(isWitness ? SAW : THEN),
        chance.pick(WHAT),
        chance.pick(WHERE),
        chance.pick(WHEN),
        chance.pick(AND),
      ],
    };
  });
}

/** Tells colour in English; `reworded` with other words here and there, as light rewrites do. */
export function tellColour(draft: Draft, colours: readonly Colour[], reworded: boolean): void {
  const say = (words: string): string => (reworded ? (OTHER[words] ?? words) : words);
  colours.forEach(({ person, job, town, words: [first, what, where, when, and] }, index) => {
    if (index > 0) draft.text(' ');
    if (person === null) draft.text(`${say(first)} ${say(when)} ${and}.`);
    else
      draft
        .person(person)
        .text(`, a ${job} from ${town}, ${say(first)} ${say(what)} ${where} ${say(when)} ${and}.`);
  });
}

const ELSEWHERE =
  'o a de que em uma para com não os no se na por mais as dos como mas ao foi das tem seu sua ou quando'.split(
    ' ',
  );

/** Tells colour in a language that is not read: the names stay. */
export function tellElsewhere(draft: Draft, colours: readonly Colour[], chance: Chance): void {
  for (const { person, town } of colours) {
    const words = Array.from({ length: 8 }, () => chance.pick(ELSEWHERE)).join(' ');
    draft.text(person === null ? `Depois ${words}. ` : `Foi ${person}, de ${town}, ${words}. `);
  }
}
