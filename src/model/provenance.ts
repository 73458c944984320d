/** Which rule or model made an annotation, in which version, from which other annotations (their ids). */
export interface Provenance {
  /** For example `quotation/direct` or `timex/weekday`. */
  readonly by: string;
  readonly version: string;
  readonly inputs?: readonly string[];
}

/** How the provenance of what a person decided begins: `decision/figure`, `decision/speaker`. */
export const DECIDED = 'decision';

/** Whether a person made or corrected an annotation: no rule reads its words otherwise. */
export const isDecided = ({ provenance }: { readonly provenance?: Provenance | undefined }): boolean =>
  provenance?.by.startsWith(`${DECIDED}/`) ?? false;
