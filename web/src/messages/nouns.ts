/** The forms of a noun by plural rule. */
export interface Forms {
  readonly one: string;
  readonly other: string;
}

/** What is counted in the interface. */
export const NOUNS_EN = {
  account: { one: 'account', other: 'accounts' },
  article: { one: 'article', other: 'articles' },
  attribution: { one: 'attribution', other: 'attributions' },
  decision: { one: 'decision', other: 'decisions' },
  day: { one: 'day', other: 'days' },
  dispute: { one: 'dispute', other: 'disputes' },
  figure: { one: 'figure', other: 'figures' },
  'independent origin': { one: 'independent origin', other: 'independent origins' },
  matter: { one: 'matter', other: 'matters' },
  'more matter': { one: 'more matter', other: 'more matters' },
  'more report of the same origin': {
    one: 'more report of the same origin',
    other: 'more reports of the same origin',
  },
  origin: { one: 'origin', other: 'origins' },
  place: { one: 'place', other: 'places' },
  report: { one: 'report', other: 'reports' },
  speaker: { one: 'speaker', other: 'speakers' },
  time: { one: 'time', other: 'times' },
  word: { one: 'word', other: 'words' },
  warning: { one: 'warning', other: 'warnings' },
} as const satisfies Record<string, Forms>;
