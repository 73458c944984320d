import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentInput, Timex } from '../../src/model/index.ts';
import { isWithin } from '../../src/model/index.ts';
import { analyse } from '../../src/read/pipeline.ts';
import { createBlocksStage } from '../../src/read/segment/blocks.ts';
import { createSentencesStage } from '../../src/read/segment/sentences.ts';
import { civilFromDays, daysFromCivil, isoDay, isoWeek, weekdayOf } from '../../src/read/timex/calendar.ts';
import { createTimexStage } from '../../src/read/timex/stage.ts';
import { loadResources } from '../../src/resources/load.ts';

interface Case {
  readonly text: string;
  readonly date?: string;
  readonly expect: readonly Record<string, unknown>[];
}

const resources = await loadResources('en');
const stages = [createBlocksStage, createSentencesStage, createTimexStage].map((create) => create(resources));
const timexesOf = (document: DocumentInput): readonly Timex[] => analyse(document, stages).timexes;

const folder = fileURLToPath(new URL('../cases/en/timex/', import.meta.url));
const found = (text: string, { span, type, value, earliest, latest, implied }: Timex): object => ({
  words: text.slice(...span),
  type,
  value,
  ...(earliest === undefined ? {} : { earliest }),
  ...(latest === undefined ? {} : { latest }),
  ...(implied === undefined ? {} : { implied }),
});

describe.each(readdirSync(folder).sort())('times: %s', (file) => {
  const cases = JSON.parse(readFileSync(folder + file, 'utf8')) as readonly Case[];
  it.each(cases)('$text', ({ text, date, expect: wanted }) => {
    const document = { id: 'case', text, ...(date ? { date } : {}) };
    expect(timexesOf(document).map((timex) => found(text, timex))).toEqual(wanted);
  });
});

describe('invariants of times', () => {
  const words = [
    '3',
    'March',
    '2022',
    'May',
    'Monday',
    'ago',
    'two',
    'weeks',
    '-',
    ',',
    '.',
    'night',
    'of',
    'the',
    'last',
    'year',
    "'80s",
    '18:30',
    'mid-',
    '5-6',
    '½',
    '\n\n',
  ];
  const texts = fc.array(fc.constantFrom(...words), { maxLength: 25 }).map((parts) => parts.join(' '));
  const dates = fc.constantFrom(undefined, '2022-02-28', '2024-02-29', '1999-12-31');

  it('keeps spans inside the text, in order and apart, and bounds in order', () => {
    fc.assert(
      fc.property(texts, dates, (text, date) => {
        let end = 0;
        for (const { span, value, earliest, latest } of timexesOf({ id: 'p', text, date })) {
          expect(isWithin(span, text.length)).toBe(true);
          expect(span[0]).toBeGreaterThanOrEqual(end);
          expect(value).not.toMatch(/NaN|undefined|null/);
          if (earliest && latest) expect(earliest <= latest).toBe(true);
          end = span[1];
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives an undated document no bounds for relative times', () => {
    const text = 'He fled ten years ago, came back last week and left yesterday.';
    expect(timexesOf({ id: 'p', text }).every(({ earliest, latest }) => !earliest && !latest)).toBe(true);
  });

  it('counts days as the calendar does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (days) => {
        const { year, month, day } = civilFromDays(days);
        expect(daysFromCivil(year, month, day)).toBe(days);
        const date = new Date(days * 86_400_000);
        expect(isoDay(days)).toBe(date.toISOString().slice(0, 10));
        expect(weekdayOf(days) % 7).toBe(date.getUTCDay());
      }),
    );
    expect(isoWeek(daysFromCivil(2021, 1, 3))).toEqual({ year: 2020, week: 53 });
    expect(isoWeek(daysFromCivil(2024, 12, 30))).toEqual({ year: 2025, week: 1 });
  });
});
