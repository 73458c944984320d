import type { LedgerLexicon } from '../../languages/lexicon/ledger.ts';
import { contains, type Entity, type Span } from '../../model/index.ts';
import { plainName } from '../origins/names.ts';
import type { Source } from '../profile/profile.ts';
import type { SettingAt } from '../profile/settings.ts';
import type { SpeakerMention } from '../speakers/mention.ts';
import { hasPhrase, spaced } from '../text/phrases.ts';
import type { Claim } from './claim.ts';
import { figurelessClaim } from './figureless.ts';
import { stanceIn } from './figures.ts';
import { kindOf, labelOf, NAMED } from './labels.ts';
import { speakerOf } from './speaking.ts';
import type { Utterance } from './utterances.ts';

/** Armed bodies, which can be blamed by name. */
const ARMED: ReadonlySet<string> = new Set(['armedGroup', 'force', 'company']);

/** Who did it, in whose words: blame, claims of responsibility, denials by those blamed, and "it is not known". */
export function perpetratorClaims(
  source: Source,
  settingAt: SettingAt,
  utterances: readonly Utterance[],
): readonly Claim[] {
  return utterances.flatMap((utterance) => {
    const answer = answerIn(source, utterance);
    if (!answer) return [];
    return [figurelessClaim(source, settingAt, utterance, { topic: 'perpetrator', ...answer })];
  });
}

function answerIn(source: Source, utterance: Utterance): Pick<Claim, 'stance' | 'label'> | undefined {
  const { lexicon } = source;
  const { words, attribution } = utterance;
  const speaker = speakerOf(source, attribution);
  const stance = stanceIn(attribution);
  const self = labelOf(NAMED, plainName(speaker.name ?? ''));
  if (attribution && hasPhrase(words, lexicon.innocence)) return { stance: 'denies', label: self };
  if ((stance === 'cannotConfirm' || hasPhrase(words, lexicon.unable)) && hasPhrase(words, lexicon.whodunit))
    return { stance: 'cannotConfirm', label: labelOf('', '') };
  if (!attribution || (stance !== 'asserts' && stance !== 'confirms')) return undefined;
  if (speaker.kind !== 'crowd' && hasPhrase(words, lexicon.claiming))
    return { stance: 'asserts', label: self };
  const blamed = blamedIn(source, utterance);
  if (blamed && isOwnSide(kindOf(blamed), speaker, lexicon)) return undefined;
  return blamed ? { stance: 'asserts', label: blamed } : undefined;
}

/** An army that tells what its soldiers did blames nobody. */
const isOwnSide = (
  kind: string,
  { name, description }: SpeakerMention,
  { perpetrators }: LedgerLexicon,
): boolean => hasPhrase(spaced(`${name ?? ''} ${description ?? ''}`), perpetrators[kind] ?? []);

/** The perpetrators before a deed, or after a word of blame. */
function blamedIn(source: Source, { span }: Utterance): string | undefined {
  const { lexicon } = source;
  const words = uncounted(source, span);
  for (const { label, phrase } of suspects(source, span)) {
    const at = words.indexOf(spaced(phrase));
    if (at < 0) continue;
    const before = words.slice(0, at + 1);
    const after = words.slice(at + spaced(phrase).length - 1);
    if (hasPhrase(`${before.split(' ').slice(-5).join(' ')} `, lexicon.negations)) continue;
    if (hasPhrase(after, lexicon.deeds) && !hasPhrase(before, lexicon.deeds)) return label;
    if (lexicon.blame.some((cue) => endsSoonAfter(before, spaced(cue)))) return label;
  }
  return undefined;
}

/** The words without those that count the victims: "nine soldiers" were killed and killed nobody. */
function uncounted({ document, reading }: Source, [start, end]: Span): string {
  let text = document.text.slice(start, end);
  for (const { span } of reading.estimates) {
    const [from, to] = [Math.max(span[0], start) - start, Math.min(span[1], end) - start];
    if (from < to) text = `${text.slice(0, from)}${' '.repeat(to - from)}${text.slice(to)}`;
  }
  return spaced(text);
}

/** Words between a word of blame and the one blamed. */
const SOON = 60;

const endsSoonAfter = (before: string, cue: string): boolean => {
  const at = before.lastIndexOf(cue);
  return at >= 0 && before.length - at - cue.length <= (cue.length > 4 ? SOON : 12);
};

function suspects(
  { reading, lexicon }: Source,
  span: Span,
): readonly { readonly label: string; readonly phrase: string }[] {
  const inside = new Set(
    reading.mentions.filter((mention) => contains(span, mention.span)).map(({ entity }) => entity),
  );
  const named = reading.entities
    .filter((entity) => inside.has(entity.id) && isArmed(entity, lexicon.populations.attackers))
    .map(({ name }) => ({ label: labelOf(kindOfName(name, lexicon), plainName(name)), phrase: name }));
  const kinds = Object.entries(lexicon.perpetrators).flatMap(([kind, nouns]) =>
    nouns.map((phrase) => ({ label: labelOf(kind, phrase), phrase })),
  );
  return [...named, ...kinds];
}

/** The kind that a name itself says ("armed forces"), or only that there is a name. */
const kindOfName = (name: string, { perpetrators }: LedgerLexicon): string =>
  Object.keys(perpetrators).find((kind) => hasPhrase(spaced(name), perpetrators[kind] ?? [])) ?? NAMED;

const isArmed = ({ type, subtype, name }: Entity, generic: readonly string[]): boolean =>
  (type === 'group' || type === 'organisation') &&
  subtype !== undefined &&
  ARMED.has(subtype) &&
  /\p{Lu}/u.test(name) &&
  !hasPhrase(spaced(name), generic);
