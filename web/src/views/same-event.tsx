import type { MatterDetail } from '../../../src/schema/api.ts';
import { type Message, t } from '../messages/index.ts';
import { LEDGER_LANGUAGE } from '../messages/language.ts';
import { Words } from '../parts/words.tsx';
import { ForestPlot } from '../plot/forest.tsx';
import { Link, matterAddress, navigate } from '../state/router.tsx';
import { groupName, mainPlot, reachOf } from './siblings.ts';

type Sibling = MatterDetail['siblings'][number];

const TIES: Record<Sibling['tie'], Message> = {
  time: 'same place, same days',
  figure: 'same place; one speaker gives the same figure in both',
  report: 'same place, told in the same report; when is not said',
};

/** Other counts of the same event, each as a plot of its own; those of one measure share a scale. */
export function SameEvent({ detail, reach }: { detail: MatterDetail; reach: readonly number[] }) {
  const { matter, siblings } = detail;
  if (siblings.length === 0) return null;
  const families = Map.groupBy(siblings, (one) => one.matter.measure);
  const compared = families.has(matter.measure);
  return (
    <section className="same-event" aria-labelledby="same-event-title">
      <h2 id="same-event-title">
        {t('Same event')} <span className="n">{siblings.length}</span>
      </h2>
      <p className="note">
        {compared
          ? t(
              'Counts of differently described people, on one scale: they may overlap, and are neither added up nor set against each other.',
            )
          : t('What else is counted of it.')}
      </p>
      {[...families].map(([measure, family]) => (
        <Family
          key={measure}
          siblings={family}
          reach={measure === matter.measure ? reach : reachOf(family.map((one) => one.matter))}
        />
      ))}
    </section>
  );
}

function Family({ siblings, reach }: { siblings: readonly Sibling[]; reach: readonly number[] }) {
  return siblings.map(({ matter, tie }) => {
    const [unitName, accounts] = mainPlot(matter);
    return (
      <section key={matter.id} className="sibling" aria-label={groupName(matter)}>
        <h3>{groupName(matter)}</h3>
        <p className="sibling-question">
          <Link href={matterAddress(matter.id)}>
            <Words text={matter.question} lang={LEDGER_LANGUAGE} />
          </Link>{' '}
          <span className="muted">{t(TIES[tie])}</span>
        </p>
        <ForestPlot
          unitName={unitName === 'people' ? '' : unitName}
          accounts={accounts}
          matter={matter}
          disputed={new Set(matter.disputes.flatMap((dispute) => dispute.accounts))}
          selected={undefined}
          onSelect={(account) => navigate(matterAddress(matter.id, account))}
          reach={reach}
          counted
        />
      </section>
    );
  });
}
