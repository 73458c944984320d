import type { Ledger, Matter, Origin } from '../../model/index.ts';
import {
  type Base,
  type Found,
  NOTHING_YET,
  type Postings,
  type Records,
  type Shelf,
  type Whole,
} from './shelf.ts';

/** A shelf that nobody keeps, with the ledger that stands on it. */
export interface MemoryShelf extends Shelf {
  ledger(): Ledger;
}

export function createMemoryShelf(): MemoryShelf {
  const numbers = new Map<string, number>();
  const matters = new Map<string, Matter>();
  const origins = new Map<string, Origin>();
  const bases = createRecords<Base>();
  let whole: Whole = NOTHING_YET;
  let last = 0;
  return {
    numberOf: (document) => numbers.get(document),
    enrol: (document) => {
      const number = numbers.get(document) ?? ++last;
      numbers.set(document, number);
      return number;
    },
    strike: (document) => {
      numbers.delete(document);
    },
    numbers: () => [...numbers.values()],
    postings: createPostings(),
    names: createRecords(),
    sketches: createRecords(),
    bases,
    echoes: createRecords(),
    links: createRecords(),
    roots: createRecords(),
    told: createRecords(),
    placed: createRecords(),
    components: createRecords(),
    units: createRecords(),
    whole: () => whole,
    setWhole: (next) => {
      whole = next;
    },
    matter: (id) => matters.get(id),
    saveMatter: (matter) => {
      matters.set(matter.id, matter);
    },
    dropMatter: (id) => {
      matters.delete(id);
    },
    saveOrigin: (origin) => {
      origins.set(origin.id, origin);
    },
    dropOrigin: (id) => {
      origins.delete(id);
    },
    ledger: () => ({
      matters: [...matters.values()].sort(byStart),
      origins: [...origins.values()].sort((a, b) => {
        const [x, y] = [a.documents[0]!, b.documents[0]!];
        const [first, second] = [x, y].map((id) => bases.get(numbers.get(id)!)?.date ?? '9999');
        return first!.localeCompare(second!) || (x < y ? -1 : 1);
      }),
    }),
  };
}

/** The order of matters in a ledger. */
const byStart = (a: Matter, b: Matter): number =>
  (a.start ?? '9999').localeCompare(b.start ?? '9999') || (a.id < b.id ? -1 : 1);

function createRecords<T>(): Records<T> {
  const records = new Map<number, T>();
  return {
    get: (id) => records.get(id),
    set: (id, value) => {
      records.set(id, value);
    },
    delete: (id) => {
      records.delete(id);
    },
  };
}

function createPostings(): Postings {
  const lists = new Map<number, Found[]>();
  return {
    add: (key, day, item) => {
      const list = lists.get(key) ?? [];
      lists.set(key, list);
      const at = firstAt(list, day);
      for (let index = at; index < list.length && list[index]!.day === day; index++)
        if (list[index]!.item === item) return;
      list.splice(at, 0, { day, item });
    },
    remove: (key, day, item) => {
      const list = lists.get(key) ?? [];
      for (let index = firstAt(list, day); index < list.length && list[index]!.day === day; index++) {
        if (list[index]!.item !== item) continue;
        list.splice(index, 1);
        break;
      }
      if (list.length === 0) lists.delete(key);
    },
    between: (key, from, to, least = Number.POSITIVE_INFINITY) => {
      const list = lists.get(key) ?? [];
      const start = firstAt(list, from);
      let end = start;
      while (
        end < list.length &&
        list[end]!.day <= to &&
        (end - start < least || list[end]!.day === list[end - 1]!.day)
      )
        end++;
      return list.slice(start, end);
    },
    upTo: (key, to, least) => {
      const list = lists.get(key) ?? [];
      const start = firstAt(list, to + 1) - 1;
      let end = start;
      while (end >= 0 && (start - end < least || list[end]!.day === list[end + 1]!.day)) end--;
      return list.slice(end + 1, start + 1).reverse();
    },
  };
}

/** Index of the first item on a day or after it. */
function firstAt(list: readonly Found[], day: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
