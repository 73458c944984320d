import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Estimate, isWithin, MEASURES } from '../../src/model/index.ts';
import { createNamesStage } from '../../src/read/entities/names.ts';
import { analyse } from '../../src/read/pipeline.ts';
import { readDigits } from '../../src/read/quantity/atoms.ts';
import { createQuantityStage } from '../../src/read/quantity/stage.ts';
import { withVoices } from '../../src/read/quantity/voice.ts';
import { createBlocksStage } from '../../src/read/segment/blocks.ts';
import { createSentencesStage } from '../../src/read/segment/sentences.ts';
import { createTagStage } from '../../src/read/tag/stage.ts';
import { createTimexStage } from '../../src/read/timex/stage.ts';
import { loadResources } from '../../src/resources/load.ts';

interface Case {
  readonly text: string;
  readonly expect: readonly Record<string, unknown>[];
}

const resources = await loadResources('en');
const stages = [
  createBlocksStage,
  createSentencesStage,
  createTagStage,
  createNamesStage,
  createTimexStage,
  createQuantityStage,
].map((create) => create(resources));
const estimatesOf = (text: string): readonly Estimate[] => analyse({ id: 'case', text }, stages).estimates;

const folder = fileURLToPath(new URL('../cases/en/quantity/', import.meta.url));

/** The estimate as the cases write it: other estimates by their words. */
function found(text: string, estimate: Estimate, all: readonly Estimate[]): object {
  const { span, low, point, high, modifier, measure, unit, population, manner, implicit, negated } = estimate;
  const wordsOf = (id: string | undefined): string | undefined => {
    const other = all.find((one) => one.id === id);
    return other && text.slice(...other.span);
  };
  const [partOf, versionOf] = [wordsOf(estimate.partOf), wordsOf(estimate.versionOf)];
  return {
    words: text.slice(...span),
    low,
    point,
    high,
    modifier,
    measure,
    unit,
    ...(population ? { population } : {}),
    ...(manner ? { manner } : {}),
    ...(partOf ? { partOf } : {}),
    ...(versionOf ? { versionOf } : {}),
    ...(implicit ? { implicit } : {}),
    ...(negated ? { negated } : {}),
  };
}

describe.each(readdirSync(folder).sort())('estimates: %s', (file) => {
  const cases = JSON.parse(readFileSync(folder + file, 'utf8')) as readonly Case[];
  it.each(cases)('$text', ({ text, expect: wanted }) => {
    const estimates = estimatesOf(text);
    expect(estimates.map((one) => found(text, one, estimates))).toEqual(wanted);
  });
});

describe('invariants of estimates', () => {
  const words = [
    'at',
    'least',
    '40',
    'people',
    'were',
    'killed',
    'soldiers',
    'and',
    'two',
    'hundred',
    'no',
    'casualties',
    'including',
    'of',
    'them',
    '$',
    '3.5',
    'million',
    'between',
    '20',
    '30',
    'houses',
    'destroyed',
    ',',
    '.',
    '12,000',
    '(',
    ')',
    'a',
    'man',
    'died',
    '-',
    '\n\n',
  ];
  const texts = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((parts) => parts.join(' '));

  it('keeps spans inside the text, bounds in order and links within the document', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const estimates = estimatesOf(text);
        const ids = new Set(estimates.map(({ id }) => id));
        expect(ids.size).toBe(estimates.length);
        for (const { id, span, low, point, high, measure, partOf, versionOf } of estimates) {
          expect(isWithin(span, text.length)).toBe(true);
          expect(MEASURES).toContain(measure);
          expect(low !== null || point !== null || high !== null).toBe(true);
          if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
          for (const other of [partOf, versionOf]) {
            if (other === undefined) continue;
            expect(ids.has(other)).toBe(true);
            expect(other).not.toBe(id);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads digits back that it groups by thousands', () => {
    const style = { thousands: ',', decimal: '.' };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        expect(readDigits(value.toLocaleString('en-US'), style)).toBe(value);
      }),
    );
    expect(readDigits('1,00', style)).toBeNaN();
  });
});

it('gives an estimate the innermost attribution around it', () => {
  const estimate = { ...estimatesOf('At least 40 people were killed.')[0]!, span: [10, 20] as const };
  const attribution = (id: string, start: number, end: number) =>
    ({
      id,
      sources: [],
      cues: [],
      contents: [[start, end]],
      mode: 'indirect',
      stance: 'says',
      speaker: null,
    }) as const;
  const [inner] = withVoices(
    [estimate],
    [attribution('a1', 0, 90), attribution('a2', 5, 30), attribution('a3', 40, 60)],
  );
  expect(inner!.attribution).toBe('a2');
  expect(withVoices([estimate], [attribution('a3', 40, 60)])[0]!.attribution).toBeNull();
});

it('lets no count be part of what another speaker counts elsewhere', () => {
  const [whole, part] = estimatesOf('Fifty people were killed, including seven children.');
  expect(part!.partOf).toBe(whole!.id);
  const attribution = (id: string, start: number, end: number) =>
    ({
      id,
      sources: [],
      cues: [],
      contents: [[start, end]],
      mode: 'indirect',
      stance: 'says',
      speaker: null,
    }) as const;
  const far = { ...part!, span: [500, 520] as const };
  const voices = [attribution('a1', 0, 90), attribution('a2', 490, 530)];
  expect(withVoices([whole!, far], voices)[1]).not.toHaveProperty('partOf');
  expect(withVoices([whole!, part!], voices)[1]!.partOf).toBe(whole!.id);
});

it('gives a part that nobody else counts to who counted the whole right before it', () => {
  const text = 'At least 80 people were killed, the ministry said. Among them were about nine children.';
  const [whole, part] = estimatesOf(text);
  expect(part!.partOf).toBe(whole!.id);
  const attribution = {
    id: 'a1',
    sources: [],
    cues: [],
    contents: [[0, 30]],
    mode: 'indirect',
    stance: 'says',
    speaker: null,
  } as const;
  expect(withVoices([whole!, part!], [attribution])[1]!.attribution).toBe('a1');
});
