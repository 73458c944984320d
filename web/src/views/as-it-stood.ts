import { type DateOf, daysOf, matterAsItStood } from '../../../src/ledger/as-it-stood.ts';
import type { MatterDetail } from '../../../src/schema/api.ts';

const datesIn = ({ documents }: MatterDetail): DateOf => {
  const dates = new Map(documents.map(({ id, date }) => [id, date]));
  return (document) => dates.get(document);
};

/** The days on which a report changed what was known of a matter, in order. */
export const daysKnown = (detail: MatterDetail): string[] => daysOf(detail.matter, datesIn(detail));

/** The page of a matter as the reports published by `day` (ISO, inclusive) told it. */
export function asItStood(detail: MatterDetail, day: string): MatterDetail {
  const dateOf = datesIn(detail);
  const matter = matterAsItStood(detail.matter, day, dateOf);
  return {
    ...detail,
    matter,
    origins: detail.origins.filter((origin) => origin.documents.some((id) => matter.documents.includes(id))),
    siblings: detail.siblings
      .map((sibling) => ({ ...sibling, matter: matterAsItStood(sibling.matter, day, dateOf) }))
      .filter((sibling) => sibling.matter.accounts.length > 0),
  };
}
