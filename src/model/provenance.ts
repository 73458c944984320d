/** Which rule or model made an annotation, in which version, from which other annotations (their ids). */
export interface Provenance {
  /** For example `quotation/direct` or `timex/weekday`. */
  readonly by: string;
  readonly version: string;
  readonly inputs?: readonly string[];
}
