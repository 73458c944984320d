/**
 * Something a person can put right: the message is one sentence that says what is wrong, with which file or line,
 * and what to do. Anything else that is thrown is a fault of Griot.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  /** For programs: `missingFile`, `notADocument`, `newerSchema`, ... */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The message of anything that was thrown. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);
