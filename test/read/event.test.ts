import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reading, Role } from '../../src/model/index.ts';
import { createReader, type Reader } from '../../src/read/reader.ts';
import { loadResources } from '../../src/resources/load.ts';

interface ExpectedEvent {
  readonly trigger: string;
  readonly type: string;
  readonly mode?: string;
  readonly polarity?: string;
  readonly certainty?: string;
  readonly participants?: Readonly<Partial<Record<Role, readonly string[]>>>;
}

interface EventCase {
  readonly text: string;
  readonly events: readonly ExpectedEvent[];
}

interface LimitCase {
  readonly text: string;
  readonly limits: readonly { readonly kind: string; readonly within: string }[];
}

const cases = <T>(path: string): readonly T[] =>
  JSON.parse(readFileSync(new URL(`../cases/en/${path}`, import.meta.url), 'utf8')) as readonly T[];

let reader: Reader;
beforeAll(async () => {
  reader = createReader(await loadResources('en'));
});
const readingOf = (text: string): Reading =>
  reader.read({ id: 'd', text, language: 'en', date: '2024-05-08' });

describe('events', () => {
  it.each(cases<EventCase>('event/events.json'))('$text', ({ text, events }) => {
    const found = readingOf(text).events;
    expect(found.map(({ trigger }) => text.slice(...trigger))).toEqual(events.map(({ trigger }) => trigger));
    for (const [n, expected] of events.entries()) {
      const event = found[n]!;
      const { participants, trigger: _, ...fields } = expected;
      expect(event).toMatchObject(fields);
      for (const [role, words] of Object.entries(participants ?? {})) {
        const given = event.participants.filter((each) => each.role === role && each.span);
        expect(given.map(({ span }) => text.slice(...span!))).toEqual(words);
      }
    }
  });
});

describe('limits of access', () => {
  it.each(cases<LimitCase>('access/limits.json'))('$text', ({ text, limits }) => {
    const found = readingOf(text).access;
    expect(found.map(({ kind }) => kind)).toEqual(limits.map(({ kind }) => kind));
    for (const [n, { within }] of limits.entries()) expect(text.slice(...found[n]!.span)).toContain(within);
  });
});
