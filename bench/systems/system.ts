/** Something that reads texts. `prepare` loads it; the returned function reads one text and returns how much it found. */
export interface System {
  readonly name: string;
  readonly does: string;
  readonly prepare: () => Promise<(text: string) => number>;
}
