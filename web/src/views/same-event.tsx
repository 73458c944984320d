import type { MatterDetail } from '../../../src/schema/api.ts';
import { capital, spaced } from '../parts/format.ts';
import { Words } from '../parts/words.tsx';
import { ForestPlot, valuesOf } from '../plot/forest.tsx';
import { Link, matterAddress, navigate } from '../state/router.tsx';
import { byUnit, inOrder } from './in-order.ts';

type Matter = MatterDetail['matter'];
type Sibling = MatterDetail['siblings'][number];

const TIES: Record<Sibling['tie'], string> = {
  time: 'same place, same days',
  figure: 'same place; one speaker gives the same figure in both',
  report: 'same place, told in the same report; when is not said',
};

const POPULATIONS: Readonly<Record<string, string>> = { forces: 'members of the forces' };

/** Who is counted, and for what: "Attackers killed", "People injured". */
export function groupName({ population, measure }: Matter): string {
  const who = population ? (POPULATIONS[population] ?? population) : 'people';
  return capital(measure ? `${who} ${spaced(measure)}` : who);
}

/** The values of the matter and its siblings of the same measure: one scale holds them all. */
export function sharedReach({ matter, siblings }: MatterDetail): number[] {
  return reachOf([
    matter,
    ...siblings.flatMap((one) => (one.matter.measure === matter.measure ? one.matter : [])),
  ]);
}

const mainPlot = (matter: Matter) => byUnit(inOrder(matter))[0]!;

const reachOf = (matters: readonly Matter[]): number[] =>
  matters.flatMap((matter) => valuesOf(mainPlot(matter)[1]));

/** Other counts of the same event, each as a plot of its own; those of one measure share a scale. */
export function SameEvent({ detail, reach }: { detail: MatterDetail; reach: readonly number[] }) {
  const { matter, siblings } = detail;
  if (siblings.length === 0) return null;
  const families = Map.groupBy(siblings, (one) => one.matter.measure);
  const compared = families.has(matter.measure);
  return (
    <section className="same-event" aria-labelledby="same-event-title">
      <h2 id="same-event-title">
        Same event <span className="n">{siblings.length}</span>
      </h2>
      <p className="note">
        {compared
          ? 'Counts of differently described people, on one scale: they may overlap, and are neither added up nor set against each other.'
          : 'What else is counted of it.'}
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
            <Words text={matter.question} />
          </Link>{' '}
          <span className="muted">{TIES[tie]}</span>
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
