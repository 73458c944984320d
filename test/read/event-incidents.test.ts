import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IncidentParty, Reading, Span } from '../../src/model/index.ts';
import { createReader, type Reader } from '../../src/read/reader.ts';
import { loadResources } from '../../src/resources/load.ts';

interface Expected {
  readonly kind: string;
  readonly time?: string;
  readonly place?: string;
  readonly parties: Readonly<Partial<Record<IncidentParty['role'], readonly string[]>>>;
}

interface IncidentCase {
  readonly text: string;
  readonly incidents: readonly Expected[];
}

const cases = JSON.parse(
  readFileSync(new URL('../cases/en/incident/incidents.json', import.meta.url), 'utf8'),
) as readonly IncidentCase[];

let reader: Reader;
beforeAll(async () => {
  reader = createReader(await loadResources('en'));
});
const readingOf = (text: string): Reading =>
  reader.read({ id: 'd', text, language: 'en', date: '2024-05-08' });

describe('incidents', () => {
  it.each(cases)('$text', ({ text, incidents }) => {
    const { incidents: found = [], timexes, toponyms } = readingOf(text);
    expect(found.map(({ kind }) => kind)).toEqual(incidents.map(({ kind }) => kind));
    for (const [n, { time, place, parties }] of incidents.entries()) {
      const incident = found[n]!;
      const words = (span: Span | undefined): string | undefined => span && text.slice(...span);
      if (time) expect(words(timexes.find(({ id }) => id === incident.time)?.span)).toBe(time);
      if (place) expect(words(toponyms.find(({ id }) => id === incident.place)?.span)).toBe(place);
      for (const [role, expected] of Object.entries(parties)) {
        const given = incident.parties.filter((party) => party.role === role);
        expect(given.map(({ span }) => words(span))).toEqual(expected);
      }
    }
  });

  it('tells what befell victims', () => {
    const incident = readingOf(cases[0]!.text).incidents![0]!;
    expect(incident.parties.find(({ role }) => role === 'victim')!.effect).toBe('death');
  });

  it('points only at words and annotations of its document', () => {
    const sentences = cases.flatMap(({ text }) => text.split(/(?<=\.) /)).filter((text) => text);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 20 }), (chosen) => {
        const text = chosen.join(' ');
        const reading = readingOf(text);
        const ids = new Set(reading.events.map(({ id }) => id));
        for (const { span, events, parties } of reading.incidents!) {
          expect(events.every((id) => ids.has(id))).toBe(true);
          for (const [start, end] of [span, ...parties.map((party) => party.span)]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
