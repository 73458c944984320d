import { inWords, LARGEST_FILE } from '../ingest/limits.ts';
import type { DocumentInput } from '../model/index.ts';
import { messageOf, Problem } from '../model/problem.ts';
import { documentInputSchema } from '../schema/document.ts';

/**
 * The document on one line of JSON.
 *
 * @throws Problem that says what is wrong with the line, without naming its number.
 */
export function parseDocument(line: string): DocumentInput {
  if (line.length > LARGEST_FILE) {
    throw new Problem('tooLarge', `is longer than ${inWords(LARGEST_FILE)}, the most a report may have`);
  }
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new Problem('brokenJson', `is not JSON (${messageOf(error).replace(/, (?:\.\.\.)?".*$/s, '')})`, {
      cause: error,
    });
  }
  const parsed = documentInputSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.join('.') || 'the line';
    throw new Problem('notADocument', `is no document: ${field}: ${issue?.message ?? 'invalid'}`);
  }
  const { id, text, date, ...rest } = parsed.data;
  const known = Object.entries(rest).filter(
    ([, field]) => field !== undefined && field !== null && field !== '',
  );
  return { id, text, ...(date === undefined ? {} : { date }), ...Object.fromEntries(known) };
}
