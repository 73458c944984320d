/**
 * The words by which the layout of a report is recognised: captions, credits, bylines, footers, share bars.
 * All in lower case. A `...Starts` list holds openings of a line, `...Lines` whole lines without final punctuation.
 */
export interface LayoutLexicon {
  /** Share-bar and page words that stand alone on a line: "share", "advertisement". */
  readonly furnitureLines: readonly string[];
  /** Openings of short lines that belong to the page, not to the report: "read more", "sign up for". */
  readonly furnitureStarts: readonly string[];
  /** Openings that name where the text was taken from; the name follows: "source:". */
  readonly originStarts: readonly string[];
  /** Other closing lines: "follow:", "copyright", "reporting by". */
  readonly footerStarts: readonly string[];
  /** Openings of the line that names the author: "by". */
  readonly bylineStarts: readonly string[];
  /** Words of an author line that are no name: "correspondent", "staff", "writer", "and". */
  readonly bylineWords: readonly string[];
  /** Openings of a caption: "pictured:", "file photo". */
  readonly captionStarts: readonly string[];
  /** Openings and words of a picture credit: "photo", "photograph", "image". */
  readonly creditWords: readonly string[];
  /** Openings of the line with the day of publication: "published", "updated". */
  readonly publishedStarts: readonly string[];
  /** Names of agencies and outlets that stand in credits and datelines. */
  readonly agencies: readonly string[];
  /** Months and their abbreviations, January first. */
  readonly months: readonly (readonly string[])[];
  readonly weekdays: readonly string[];
  /** Words that may stand twice in a row in a sound sentence: "had", "that". */
  readonly doubles: readonly string[];
}
