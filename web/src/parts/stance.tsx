import { word } from '../messages/index.ts';

const AGAINST = new Set(['denies', 'doubts', 'cannotConfirm']);

/** A stance as a word; those against a claim also differ in colour and have a mark. */
export function Stance({ stance }: { stance: string }) {
  const kind = stance === 'denies' ? 'denies' : AGAINST.has(stance) ? 'doubts' : 'says';
  return (
    <span className={`stance stance-${kind}`}>
      {stance === 'denies' ? `× ${word(stance)}` : word(stance)}
    </span>
  );
}
