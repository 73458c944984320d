// What is no name: the list of matters knows it by other filters or not at all.
const NO_NAME = /(?:^|\s)(?:date|type|outlet|média|media|language|langue):(?:["“«][^"”»]*["”»]?|\S*)/giu;
const NAME = /(?:^|\s)(?:speaker|source|locuteur|place|lieu):/giu;

/**
 * The words of a search by which matters are found: without fields that only reports have, and without what marks
 * phrases and beginnings.
 *
 * @example wordsForMatters('raid speaker:"Awa Keïta" date:2024') // 'raid Awa Keïta'
 */
export const wordsForMatters = (search: string): string =>
  search
    .replace(NO_NAME, ' ')
    .replace(NAME, ' ')
    .replace(/["“”«»*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
