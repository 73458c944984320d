import type { DocumentDetail, MatterDetail, MatterEvidence } from '../../../src/schema/api.ts';
import type { DecisionView } from '../../../src/schema/api-decisions.ts';
import { contentOf, decisionOf, deedOf, wordsDecided } from '../decisions/words.ts';
import { isAbout } from '../matter/about.ts';
import { many, t, word } from '../messages/index.ts';
import { language } from '../messages/language.ts';
import { bounds, count, country, day, isCountry, moment, period, units } from '../parts/format.ts';
import { deniedIn, roleOf } from '../views/account-words.ts';
import { inOrder } from '../views/in-order.ts';
import { groupName, reachOf } from '../views/siblings.ts';
import { type Html, html, words } from './html.ts';
import { plotsOf } from './plot.ts';
import { STYLE } from './style.ts';

type Document = DocumentDetail['document'];

/** What is saved of a matter. */
export interface MatterFile {
  readonly detail: MatterDetail;
  /** What people decided about it, the latest first. */
  readonly decisions: readonly DecisionView[];
  /** The documents that its evidence and that of its siblings stands in, by id. */
  readonly documents: ReadonlyMap<string, Document>;
  readonly dossier: string;
  /** ISO date of the export. */
  readonly today: string;
  /** ISO date as of which the matter is shown; null for today. */
  readonly asOf: string | null;
}

/** One matter as a whole HTML page without scripts: question, plots, accounts with their evidence, disputes, origins. */
export function matterPage(file: MatterFile): string {
  const { detail, dossier, today, asOf } = file;
  const { matter, siblings } = detail;
  const same = siblings.flatMap((one) => (one.matter.measure === matter.measure ? one.matter : []));
  const reach = reachOf([matter, ...same]);
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${matter.question}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<h1>${words(matter.question)}</h1>
<p class="muted">${factsOf(detail)}</p>
${asOf === null ? null : html`<p>${t('As it stood on')} ${day(asOf)}.</p>`}
${same.length > 0 ? html`<h3>${groupName(matter)}</h3>` : null}
${plotsOf(matter, reach)}
${
  same.length > 0
    ? html`<h2>${t('Same event')}</h2>
<p class="muted">${t('Counts of differently described people, on one scale: they may overlap, and are neither added up nor set against each other.')}</p>`
    : null
}
${same.map(
  (sibling) => html`<h3>${groupName(sibling)}</h3>
<p class="muted">${words(sibling.question)}</p>
${plotsOf(sibling, reach)[0]!}`,
)}
<h2>${t('Accounts')}</h2>
${accountsOf(matter, file)}
${disputesOf(matter)}
${originsOf(detail)}
${decisionsOf(file)}
${same.map(
  (sibling) => html`<h2>${t('Same event')}: ${groupName(sibling)}</h2>
${accountsOf(sibling, file)}`,
)}
<h2>${t('Documents')}</h2>
<ol>${[...file.documents.values()].map(documentItem)}</ol>
<footer class="muted">
<p>${t('Exported on {day} from the dossier “{name}” with Griot. Accounts are what speakers are reported to say; none is taken for fact.', { day: day(today), name: dossier })}</p>
<p>${t('Places in documents are [start, end) in UTF-16 code units of the document’s archived text; SHA-256 is that of its archived bytes.')}</p>
</footer>
</body>
</html>
`;
  return page.markup;
}

function factsOf({ matter }: MatterDetail): string {
  const { place } = matter;
  const where = !place
    ? t('unplaced')
    : place.country && !isCountry(place.name, place.country)
      ? `${place.name}, ${country(place.country)}`
      : place.name;
  return [
    word(matter.type),
    where,
    period(matter.start, matter.end),
    many(matter.accounts.length, 'account'),
    `${many(matter.documents.length, 'article')} ${t('from')} ${many(matter.origins.length, 'independent origin')}`,
    ...(matter.disputes.length ? [many(matter.disputes.length, 'dispute')] : []),
  ].join(' · ');
}

const nameOf = (speaker: string | null): Html =>
  speaker === null ? html`<i>${t('nobody named')}</i>` : words(speaker);

function accountsOf(matter: MatterDetail['matter'], { documents, decisions }: MatterFile): Html[] {
  return inOrder(matter).map((account) => {
    const role = roleOf(account);
    const value = bounds(account);
    const claim = value ? `${value} ${units(account)}` : (account.description ?? deniedIn(account, matter));
    return html`<article>
<h3>${nameOf(account.speaker)}</h3>
<p>${role ? html`<span class="muted">${words(role)}</span> · ` : null}${word(account.stance)} <b>${words(claim ?? '')}</b> · ${day(account.asOf)}</p>
${account.evidence.map((evidence) => evidenceOf(evidence, documents.get(evidence.document)))}
${decisions
  .filter((entry) => entry.state !== 'undone' && isAbout(decisionOf(entry), account))
  .map((entry) => html`<p class="decided">${deedIn(entry)}</p>`)}
</article>`;
  });
}

function evidenceOf({ document, span, sentence, via }: MatterEvidence, source: Document | undefined): Html {
  const { text, mark } = sentence;
  const [before, marked, after] = [text.slice(0, mark[0]), text.slice(...mark), text.slice(mark[1])];
  const relays = via.filter((name, at) => at < via.length - 1 || name !== source?.publisher);
  return html`<figure>
<blockquote lang="${source?.language ?? ''}"><bdi>${before}<mark>${marked}</mark>${after}</bdi></blockquote>
<figcaption>${relays.map((name) => html`${t('via')} ${words(name)}, `)}${words(source?.publisher ?? t('unknown publisher'))}: ${words(source?.title ?? document)}, ${day(source?.date)} [${count(span[0])}, ${count(span[1])})<br><code>sha256:${source?.sha256 ?? 'unknown'}</code></figcaption>
</figure>`;
}

function disputesOf({ accounts, disputes, revisions }: MatterDetail['matter']): Html | null {
  if (disputes.length + revisions.length === 0) return null;
  const speaker = (id: string): Html => nameOf(accounts.find((one) => one.id === id)?.speaker ?? null);
  return html`<h2>${t('Disputes and revisions')}</h2>
<ul>${revisions.map(({ from, to, reason }) => html`<li><b>${speaker(from)}</b> ${t('revised by')} <b>${speaker(to)}</b>: ${words(reason)}</li>`)}
${disputes.map(({ accounts: [one, other], kind, reason }) => html`<li><b>${speaker(one)} ≠ ${speaker(other)}</b> (${word(kind)}): ${words(reason)}</li>`)}</ul>`;
}

function originsOf({ matter, documents, origins }: MatterDetail): Html {
  const refs = new Map(documents.map((ref) => [ref.id, ref]));
  const line = (id: string): Html => {
    const ref = refs.get(id);
    return html`<b>${words(ref?.publisher ?? t('Unknown publisher'))}</b>, ${words(ref?.title ?? id)}, ${day(ref?.date)}`;
  };
  return html`<h2>${t('Articles and origins')}</h2>
<ol>${origins.map(
    (origin) =>
      html`<li>${line(origin.first)}<ul>${origin.links
        .filter(({ document }) => matter.documents.includes(document))
        .map(
          (link) =>
            html`<li>${word(link.kind)}: ${line(link.document)}<br><span class="muted">${words(link.reason)}</span></li>`,
        )}</ul></li>`,
  )}</ol>`;
}

/** "corrected: 15 killed (Ida, 3 Apr 2024, 10:02)". */
function deedIn(entry: DecisionView): Html {
  const decision = decisionOf(entry);
  const content = contentOf(decision);
  return html`<b>${deedOf(decision)}</b>${content ? html`: ${words(content)}` : null} <span class="muted">(${words(entry.who)}, ${moment(entry.when)})</span>`;
}

/** Every decision with its hash in the log, also those that were taken back. */
function decisionsOf({ decisions }: MatterFile): Html | null {
  if (decisions.length === 0) return null;
  return html`<h2>${t('What people decided')}</h2>
<ol>${decisions.map((entry) => {
    const about = wordsDecided(decisionOf(entry));
    return html`<li>${entry.undoneBy ? html`<s>${deedIn(entry)}</s> ${t('undone by')} ${words(entry.undoneBy.who)}, ${moment(entry.undoneBy.when)}` : deedIn(entry)}${about ? html` <span class="muted">“${words(about)}”</span>` : null}${entry.why ? html`<br>${words(entry.why)}` : null}${entry.reason ? html`<br>${t('no longer fits')}: ${words(entry.reason)}` : null}<br><code>${entry.seq} sha256:${entry.hash}</code></li>`;
  })}</ol>
<p class="muted">${t('The hash of a decision is that of its entry in the dossier’s log; “griot verify” checks the log.')}</p>`;
}

const documentItem = ({ title, id, publisher, date, url, sha256, mediaType }: Document): Html =>
  html`<li>${words(title ?? id)}, ${words(publisher ?? t('unknown publisher'))}, ${day(date)}, ${mediaType}${url ? html`<br>${words(url)}` : null}<br><code>sha256:${sha256}</code></li>`;
