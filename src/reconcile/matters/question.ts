import type { PluralRules, PopulationClass, QuestionTemplates } from '../../languages/lexicon/ledger.ts';
import type { MatterPlace, Measure } from '../../model/index.ts';
import type { Topic } from '../claims/claim.ts';

export interface Asked {
  readonly topic: Topic;
  readonly measure: Measure | null;
  readonly population: PopulationClass | null;
  readonly unit: string | null;
  readonly place: MatterPlace | null;
  readonly start: string | null;
  readonly end: string | null;
}

/** The title of a matter, as a question in the language of the templates. */
export function questionFor(asked: Asked, templates: QuestionTemplates): string {
  const { topic, measure, population, unit, place, start, end } = asked;
  const template =
    topic === 'figure' ? ((measure && templates.counts[measure]) ?? templates.anyCount) : templates[topic];
  const fields: Readonly<Record<string, string | null>> = {
    who: population ? templates.populations[population] : templates.people,
    what: unit ? pluralOf(unit, templates.plurals) : templates.people,
    place: place?.name ?? null,
    time: period(start, end, templates.months),
  };
  return template
    .replace(/\[([^\]]*)\]/gu, (_, part: string) =>
      fieldsOf(part).every((name) => fields[name]) ? part : '',
    )
    .replace(/\{(\w+)\}/gu, (_, name: string) => fields[name] ?? '');
}

const PEOPLE = 'people';

/** Who or what a figure counts, in words that agree with it. @example countedBy({ population: null, unit: 'motorcycle', one: false }, english) // 'motorcycles' */
export function countedBy(
  { population, unit, one }: Pick<Asked, 'population' | 'unit'> & { readonly one: boolean },
  templates: QuestionTemplates,
): string {
  const { people, populations } = one ? templates.one : templates;
  if (population) return populations[population];
  if (!unit || unit === PEOPLE) return people;
  return one ? unit : pluralOf(unit, templates.plurals);
}

/** @example pluralOf('motorcycle', english) // 'motorcycles' */
export function pluralOf(noun: string, { irregular, endings }: PluralRules): string {
  const known = irregular[noun.toLowerCase()];
  if (known) return known;
  const rule = endings.find(([ending]) => new RegExp(ending, 'u').test(noun));
  return rule ? noun.replace(new RegExp(rule[0], 'u'), rule[1]) : noun;
}

const fieldsOf = (part: string): readonly string[] =>
  [...part.matchAll(/\{(\w+)\}/gu)].map((match) => match[1]!);

/** @example period('2022-03-27', '2022-03-31', months) // '27-31 March 2022' */
export function period(start: string | null, end: string | null, months: readonly string[]): string | null {
  if (!start || !end) return null;
  const [a, b] = [start, end].map((date) => ({
    day: Number(date.slice(8, 10)),
    month: months[Number(date.slice(5, 7)) - 1] ?? '',
    year: date.slice(0, 4),
  }));
  if (!a || !b) return null;
  const last = `${b.day} ${b.month} ${b.year}`;
  if (start === end) return last;
  if (a.year !== b.year) return `${a.day} ${a.month} ${a.year} - ${last}`;
  return a.month === b.month ? `${a.day}-${last}` : `${a.day} ${a.month} - ${last}`;
}
