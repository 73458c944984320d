/** What `griot` exits with. */
export const EXIT = {
  /** All that was asked for was done. */
  done: 0,
  /** Some of it could not be done, and a sentence on standard error says what; the rest was done. */
  failed: 1,
  /** The command line is wrong. */
  usage: 2,
  /** A fault of Griot itself. */
  fault: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
