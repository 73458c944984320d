const ASCII = /^[\x20-\x7e]*$/;
const SILENT = /[.'`]/g;
const SILENT_ANY = /[.'`’‘ʼʻʹʺ´′]/g;
const GAPS = /[^a-z0-9]+/g;
const GAPS_ANY = /[^\p{L}\p{N}]+/gu;
const MARKS = /\p{M}+/gu;
const LETTERS = /[ßæœøłđðþıə]/g;

/** Letters that no decomposition takes apart. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'e',
};

/**
 * The form under which names are compared: lower case, without accents, full stops and apostrophes, and with one
 * space for every run of anything else. Folding twice changes nothing.
 *
 * @example foldName("Saint-Julien-l'Ars") // 'saint julien lars'
 * @example foldName('U.S.') // 'us'
 */
export function foldName(name: string): string {
  if (ASCII.test(name)) return name.toLowerCase().replace(SILENT, '').replace(GAPS, ' ').trim();
  return name
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(LETTERS, (letter) => PLAIN[letter]!)
    .replace(SILENT_ANY, '')
    .replace(GAPS_ANY, ' ')
    .trim();
}
