/** Values by number that are kept while they are asked for; `undefined` is a value too. */
export interface Memory<T> {
  has(id: number): boolean;
  get(id: number): T | undefined;
  set(id: number, value: T | undefined): void;
  clear(): void;
}

/**
 * A memory in two halves: when the young one is full it becomes the old one, and what stood in the old one and was not
 * asked for meanwhile is forgotten.
 */
export function createMemory<T>(half: number): Memory<T> {
  let young = new Map<number, T | undefined>();
  let old = new Map<number, T | undefined>();
  const set = (id: number, value: T | undefined): void => {
    if (young.size >= half && !young.has(id)) {
      old = young;
      young = new Map();
    }
    young.set(id, value);
  };
  return {
    has: (id) => young.has(id) || old.has(id),
    get: (id) => {
      const value = young.get(id);
      if (value !== undefined || young.has(id) || !old.has(id)) return value;
      const known = old.get(id);
      set(id, known);
      return known;
    },
    set,
    clear: () => {
      young.clear();
      old.clear();
    },
  };
}
