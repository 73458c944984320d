import type { Account, Ledger, Matter } from '../../model/index.ts';
import { cut } from './cut.ts';
import { type Style, wrap } from './style.ts';
import { boundsOf, spaced } from './words.ts';

/** A ledger for the eye: each matter with its accounts, and what cannot both hold. */
export function ledgerAccount(
  ledger: Ledger,
  titles: ReadonlyMap<string, string>,
  style: Style,
  width: number,
  ids = false,
): string {
  const documents = new Set(ledger.origins.flatMap((origin) => origin.documents)).size;
  const head = `${plural(documents, 'document')}, ${plural(ledger.origins.length, 'independent origin')}, ${plural(ledger.matters.length, 'matter')}`;
  const [main, minor] = [false, true].map((one) =>
    ledger.matters.filter((matter) => (matter.minor === true) === one),
  );
  const matters = main!.map((matter) => matterAccount(matter, titles, style, width, ids));
  const singles = minor!.map((matter) => singleAccount(matter, style, width, ids));
  const last = singles.length
    ? [[style.strong('Single victims of whom one report alone tells'), ...singles].join('\n')]
    : [];
  return `${[style.faint(head), ...matters, ...last].join('\n\n')}\n`;
}

const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** A minor matter on one line. */
function singleAccount(matter: Matter, style: Style, width: number, ids: boolean): string {
  const told = matter.accounts.map(({ speaker, evidence }) => {
    const words = evidence[0]?.words ?? '';
    return `${style.speaker(speaker ?? 'not said by whom')}: “${cut(words, 60)}”`;
  });
  const facts = [spaced(matter.type), matter.place?.name, matter.start, ids ? matter.id : undefined];
  return `  ${wrap(`${told.join(', ')} ${style.faint(facts.filter(Boolean).join(' · '))}`, width - 2, '    ')}`;
}

function matterAccount(
  matter: Matter,
  titles: ReadonlyMap<string, string>,
  style: Style,
  width: number,
  ids: boolean,
): string {
  const when =
    matter.start === matter.end ? matter.start : [matter.start, matter.end].filter(Boolean).join(' to ');
  const facts = [
    spaced(matter.type),
    matter.place?.name,
    when,
    plural(matter.documents.length, 'document'),
    plural(matter.origins.length, 'origin'),
    ids ? matter.id : undefined,
  ];
  const lines = [
    style.strong(wrap(matter.question, width, '')),
    style.faint(facts.filter(Boolean).join(' · ')),
  ];
  for (const account of matter.accounts) lines.push(accountLines(account, titles, style, width, ids));
  for (const { accounts, reason } of matter.disputes) {
    const [one, other] = accounts.map((id) => speakerOf(matter, id));
    lines.push(`  ${wrap(`${style.against('disputed')} ${one} / ${other}: ${reason}`, width - 2, '    ')}`);
  }
  for (const { from, to, reason } of matter.revisions) {
    lines.push(
      `  ${wrap(`${style.stance('revised')} ${figureOf(matter, from)} to ${figureOf(matter, to)}: ${reason}`, width - 2, '    ')}`,
    );
  }
  return lines.join('\n');
}

function accountLines(
  account: Account,
  titles: ReadonlyMap<string, string>,
  style: Style,
  width: number,
  ids: boolean,
): string {
  const against =
    account.stance === 'denies' || account.stance === 'doubts' || account.stance === 'cannotConfirm';
  const stance = (against ? style.against : style.stance)(spaced(account.stance));
  const value = figureIn(account);
  const head = `  ${style.speaker(account.speaker ?? 'not said by whom')} ${stance}${value === '' ? '' : ` ${style.figure(value)}`}${ids ? ` ${style.faint(account.id)}` : ''}`;
  const evidence = account.evidence.map(({ document, span, words, via }) => {
    const at = ids ? ` ${document}:${span.join('-')}` : '';
    const where = via.length > 0 ? via.join(', ') : (titles.get(document) ?? document);
    return `    ${wrap(`“${cut(words, 160)}” ${style.faint(`(${where})${at}`)}`, width - 4, '      ')}`;
  });
  return [head, ...evidence].join('\n');
}

/** Who or what is counted, where that is not just people. */
const whoIn = ({ population, unit, counted }: Account): string | undefined =>
  population === undefined && (unit === undefined || unit === 'people') ? '' : counted;

/** What an account gives: its figure, or else its description. */
export function figureIn(account: Account): string {
  const { low, point, high, modifier, measure, description } = account;
  if (modifier === null || (low === null && point === null && high === null)) return description ?? '';
  const bounds = boundsOf({ low, point, high, modifier });
  return [bounds, whoIn(account), measure ? spaced(measure) : ''].filter(Boolean).join(' ');
}

const speakerOf = (matter: Matter, id: string): string =>
  matter.accounts.find((account) => account.id === id)?.speaker ?? 'not said by whom';

function figureOf(matter: Matter, id: string): string {
  const account = matter.accounts.find((other) => other.id === id);
  return account ? figureIn(account) || spaced(account.stance) : id;
}
