import { describe, expect, it } from 'vitest';
import type { SpeakerMention } from '../../src/reconcile/speakers/mention.ts';
import { sameSpeakerBy } from '../../src/reconcile/speakers/same.ts';
import { unifySpeakers } from '../../src/reconcile/speakers/unify.ts';
import { loadLedgerLexicons } from '../../src/resources/ledger-lexicons.ts';

const lexicon = (await loadLedgerLexicons()).get('en')!;
const same = sameSpeakerBy(lexicon);
const mention = (document: string, kind: 'person' | 'body', name: string): SpeakerMention => ({
  key: `${document}:e1`,
  name,
  aliases: [],
  description: null,
  kind,
  via: [],
});

/** Two names of two reports, and whether they are one person or body. */
const CASES: readonly (readonly ['person' | 'body', string, string, boolean])[] = [
  ['person', 'Mohamed Bazoum', 'Mohammed Bazoum', true],
  ['person', 'Muhammad Bazoum', 'Mohamed Bazoum', true],
  ['person', 'Ibrahim Ag Ghali', 'Ibrahim Ag Ghaly', true],
  ['person', 'Iyad ag Ghali', 'Iyad Ag Ghaly', true],
  ['person', 'Assimi Goïta', 'Assimi Goita', true],
  ['person', 'Abdoulaye Diop', 'Abdullahi Diop', false],
  ['person', 'Al-Hassan Diallo', 'Hassan Diallo', true],
  ['person', 'El-Hadj Omar Sow', 'Al Hadj Omar Sow', true],
  ['person', 'Ousmane Traoré', 'Moussa Traoré', false],
  ['person', 'Traoré', 'Moussa Traoré', true],
  ['person', 'Ahmed Ould Sidi', 'Ahmad Ould Sidi', true],
  ['person', 'Yusuf Garba', 'Youssouf Garba', true],
  ['person', 'Amadou Kone', 'Aminata Kone', false],
  ['person', 'Dr. Ali Kone', 'Ali Kone', true],
  ['person', 'General Ali Kone', 'Ali Kone', true],
  ['person', 'A. Kone', 'Amadou Kone', true],
  ['person', 'A. Kone', 'Moussa Kone', false],
  ['body', 'Al-Shabaab', 'al Shabab', true],
  ['body', 'Al-Shabaab', 'El Shebab', true],
  ['body', 'Al-Qaeda', 'al-Qaida', true],
  ['body', "Jama'at Nusrat al-Islam wal-Muslimin", 'JNIM', true],
  ['body', 'United Nations', 'UN', true],
  ['body', 'United Nations', 'U.N.', true],
  ['body', 'Human Rights Watch', 'HRW', true],
  ['body', 'International Committee of the Red Cross', 'ICRC', true],
  ['body', 'Médecins Sans Frontières', 'MSF', true],
  ['body', 'Médecins Sans Frontières', 'Doctors Without Borders', true],
  ['body', 'Malian army', 'armée malienne', true],
  ['body', 'Malian armed forces', 'armée malienne', true],
  ['body', 'Malian army', 'Nigerien army', false],
  ['body', 'Malian army', 'armée nigérienne', false],
  ['body', 'Malian army', 'army of Mali', true],
  ['body', 'Ministry of Defence', 'ministère de la Défense', true],
  ['body', 'French army', 'armée française', true],
  ['body', 'Nations unies', 'United Nations', true],
  ['body', 'Croix-Rouge', 'Red Cross', true],
  ['body', 'Red Cross', 'Red Crescent', false],
  ['body', 'Verenigde Naties', 'United Nations', true],
  ['body', 'Vereinte Nationen', 'United Nations', true],
  ['body', 'malisches Militär', 'Malian army', true],
  ['body', 'Malinese leger', 'Malian army', true],
  ['body', 'Organisation des Nations unies', 'United Nations', true],
  ['body', 'Union africaine', 'African Union', true],
  ['body', 'gouvernement malien', 'Malian government', true],
  ['body', 'Ministry of Health', 'Ministry of Defence', false],
  ['body', 'League of Democrats of the Oti', 'LDO', true],
  ['body', 'Wagner', 'Wagner Group', true],
  ['body', 'groupe Wagner', 'Wagner Group', true],
  ['person', 'Hassan Habre', 'Hissene Habre', false],
  ['person', 'Omar Sow', 'Amar Sow', false],
  ['person', 'Ousmane Cisse', 'Oumar Cisse', false],
  ['person', 'Khadija Ba', 'Khadidja Ba', true],
  ['body', 'Army of Niger', 'armée nigériane', false],
  ['body', 'Malian army', 'Malian police', false],
  ['body', 'Malian army', 'Malian government', false],
  ['body', 'Russian Red Cross', 'Ukrainian Red Cross', false],
  ['body', 'Nigerian Armed Forces', 'armée nigériane', true],
  ['body', 'Front for the Liberation of Azawad', 'Front for the Liberation of Macina', false],
  ['body', 'Ministry of Foreign Affairs', 'ministère des Affaires étrangères', true],
  ['body', 'Ministry of the Interior', 'ministère de la Santé', false],
];

describe('names across reports', () => {
  it.each(CASES)('%s: %s and %s: %s', (kind, one, other, expected) => {
    const [a, b] = [mention('one', kind, one), mention('other', kind, other)];
    expect([same(a, b), same(b, a)]).toEqual([expected, expected]);
    const speakers = unifySpeakers([a, b], lexicon);
    expect(speakers.get(a.key) === speakers.get(b.key)).toBe(expected);
  });
});
