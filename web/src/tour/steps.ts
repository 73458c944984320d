import type { MatterDetail } from '../../../src/schema/api.ts';
import type { Message } from '../messages/index.ts';
import { documentAddress, matterAddress } from '../state/router.tsx';

/** One step of the tour: where it is, what it points at, and what it says. */
export interface Step {
  readonly address: string;
  /** CSS selector of what is pointed at. */
  readonly here: string;
  readonly title: Message;
  readonly text: Message;
}

/** The tour of a dossier, along its most disputed matter. */
export function stepsAlong({ matter }: MatterDetail): readonly Step[] {
  const evidence = matter.accounts[0]?.evidence[0];
  return [
    {
      address: '/matters?sort=disputed',
      here: '.matter-row',
      title: 'One row, one question',
      text: 'Griot has read the reports and asks what they speak of. ≠ marks accounts that cannot both hold; articles and independent origins are counted side by side.',
    },
    {
      address: matterAddress(matter.id),
      here: '.forest',
      title: 'One line, one speaker’s account',
      text: 'A dot is a stated figure, an arrow an end that nobody stated, a dashed line a revision. Griot never picks the best figure.',
    },
    {
      address: matterAddress(matter.id),
      here: matter.disputes.length > 0 ? '.disputes' : '.origins-of',
      title: 'Why they differ, and whose word it is',
      text: 'Disputes come with their reason, reprints are folded under the report that they copy.',
    },
    {
      address: evidence ? documentAddress(evidence.document, evidence.span) : '/documents',
      here: evidence ? '.m-evidence' : 'main',
      title: 'Every value leads to its words',
      text: 'The report as it was archived, with who says what drawn into it. A machine’s reading is a first reading: check it here.',
    },
    {
      address: '/speakers',
      here: '.speaker-row',
      title: 'Who says what, and who relays whom',
      text: 'Each speaker’s sides, figures beside those of others, and the ways on which words came.',
    },
    {
      address: '/matters',
      here: '.bar search',
      title: 'Now yours',
      text: 'Press / to search, + to add reports, ? for all keys. Nothing leaves this machine.',
    },
  ];
}
