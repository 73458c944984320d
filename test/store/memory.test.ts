import { describe, expect, it } from 'vitest';
import { createMemory } from '../../src/store/memory.ts';

describe('a memory in two halves', () => {
  it('forgets what nobody asked for', () => {
    const memory = createMemory<string>(2);
    for (const id of [1, 2, 3, 4, 5]) memory.set(id, `value ${id}`);
    expect([1, 2, 3, 4, 5].map((id) => memory.has(id))).toEqual([false, false, true, true, true]);
    expect(memory.get(1)).toBeUndefined();
  });

  it('keeps what is asked for again and again', () => {
    const memory = createMemory<string>(2);
    memory.set(1, 'first');
    for (let id = 2; id < 50; id++) {
      memory.set(id, `value ${id}`);
      expect(memory.get(1)).toBe('first');
    }
    expect(memory.has(2)).toBe(false);
  });

  it('tells what is known not to be there from what is not known', () => {
    const memory = createMemory<string>(2);
    memory.set(1, undefined);
    expect([memory.has(1), memory.get(1)]).toEqual([true, undefined]);
    expect(memory.has(2)).toBe(false);
  });

  it('gives the last value, whichever half holds an older one', () => {
    const memory = createMemory<string>(2);
    memory.set(1, 'old');
    memory.set(2, 'b');
    memory.set(3, 'c');
    memory.set(1, 'new');
    expect(memory.get(1)).toBe('new');
    memory.clear();
    expect(memory.has(1)).toBe(false);
  });
});
