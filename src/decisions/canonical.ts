/**
 * The canonical JSON of a value (RFC 8785): keys in order of their UTF-16 code units, no space, fields that are
 * undefined left out. The same value gives the same text wherever it is written.
 *
 * @example canonicalJson({ b: 1, a: undefined, c: [] }) // '{"b":1,"c":[]}'
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}
