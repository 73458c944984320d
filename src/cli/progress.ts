import type { Console } from './console.ts';

/** A counter on the last line of a terminal; silent where standard error is none. */
export interface Progress {
  readonly add: (count: number) => void;
  /** Clears the line, so that a message can be written. */
  readonly pause: () => void;
  readonly end: () => void;
}

const INTERVAL = 200;

/** Counts long work on a terminal. Nothing is shown for work that is done within a moment. */
export function createProgress(console: Console, what: string, total?: number): Progress {
  if (console.stderr.isTTY !== true) return { add: () => {}, pause: () => {}, end: () => {} };
  let done = 0;
  let shownAt = Date.now() + 2 * INTERVAL;
  let shown = false;
  const clear = () => {
    if (shown) console.stderr.write('\r\x1b[K');
    shown = false;
  };
  return {
    add: (count) => {
      done += count;
      if (Date.now() - shownAt < INTERVAL) return;
      shownAt = Date.now();
      console.stderr.write(`\r\x1b[K${done}${total === undefined ? '' : ` of ${total}`} ${what}`);
      shown = true;
    },
    pause: clear,
    end: clear,
  };
}
