/** Ways to set words off on a terminal; all do nothing where there are no colours. */
export interface Style {
  readonly strong: (words: string) => string;
  readonly faint: (words: string) => string;
  readonly speaker: (words: string) => string;
  readonly stance: (words: string) => string;
  readonly against: (words: string) => string;
  readonly figure: (words: string) => string;
  readonly warning: (words: string) => string;
}

const plain = (words: string): string => words;
const coded = (code: string) => (words: string) => `\x1b[${code}m${words}\x1b[0m`;

/** The styles of a terminal with or without colours. */
export function createStyle(colour: boolean): Style {
  if (!colour) {
    return {
      strong: plain,
      faint: plain,
      speaker: plain,
      stance: plain,
      against: plain,
      figure: plain,
      warning: plain,
    };
  }
  return {
    strong: coded('1'),
    faint: coded('2'),
    speaker: coded('1;36'),
    stance: coded('32'),
    against: coded('31'),
    figure: coded('33'),
    warning: coded('33'),
  };
}

/** Breaks words at `width` columns, with `indent` before every line after the first. */
export function wrap(words: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/\s+/)) {
    const room = width - (lines.length === 0 ? 0 : indent.length);
    if (line !== '' && columns(line) + 1 + columns(word) > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.join(`\n${indent}`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes take no room on the screen
const columns = (words: string): number => words.replace(/\x1b\[[\d;]*m/g, '').length;
