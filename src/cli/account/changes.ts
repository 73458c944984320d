import type { Change, Changes } from '../../ledger/changes-since.ts';
import type { Account } from '../../model/index.ts';
import { figureIn } from './ledger.ts';
import { type Style, wrap } from './style.ts';
import { spaced } from './words.ts';

/** For the eye: what reports published after a day brought, kind by kind. */
export function changesAccount(changes: Changes, style: Style, width: number): string {
  const told = ({ what }: Change<Account>): string => {
    const figure = figureIn(what);
    const words = [
      style.speaker(what.speaker ?? 'not said by whom'),
      spaced(what.stance),
      figure && style.figure(figure),
    ];
    return `${words.filter(Boolean).join(' ')} ${style.faint(`(${what.asOf})`)}`;
  };
  const sections = [
    section(
      'new matters',
      changes.matters.map(({ question }) => [question, '']),
    ),
    section(
      'new figures',
      changes.figures.map((one) => [one.question, told(one)]),
    ),
    section(
      'new denials',
      changes.denials.map((one) => [one.question, told(one)]),
    ),
    section(
      'new disputes',
      changes.disputes.map((one) => [one.question, one.what.reason]),
    ),
    section(
      'revisions',
      changes.revisions.map((one) => [one.question, one.what.reason]),
    ),
    section(
      'undated, so that nobody knows whether they are new',
      changes.undated.map(({ question }) => [question, '']),
    ),
  ].filter((lines) => lines !== '');
  const head = style.faint(`Since ${changes.since}, by the publication of the reports`);
  return `${[head, ...(sections.length > 0 ? sections : ['Nothing changed.'])].join('\n\n')}\n`;

  function section(title: string, rows: readonly (readonly [question: string, what: string])[]): string {
    if (rows.length === 0) return '';
    const groups = Map.groupBy(rows, ([question]) => question);
    const lines = [...groups].flatMap(([question, members]) => [
      `  ${wrap(question, width - 2, '    ')}`,
      ...members
        .filter(([, what]) => what !== '')
        .map(([, what]) => `    ${wrap(what, width - 4, '      ')}`),
    ]);
    return [style.strong(`${rows.length} ${title}`), ...lines].join('\n');
  }
}
