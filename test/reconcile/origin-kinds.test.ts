import { describe, expect, it } from 'vitest';
import type { DocumentInput, Reading } from '../../src/model/index.ts';
import { createReader } from '../../src/read/reader.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { loadResources } from '../../src/resources/load.ts';

const reader = createReader(await loadResources('en'));

/** A reading of a language that is not read. */
const unread = ({ id, language }: DocumentInput): Reading => ({
  id,
  language: language ?? 'und',
  blocks: [],
  relays: [],
  entities: [],
  mentions: [],
  attributions: [],
  estimates: [],
  timexes: [],
  toponyms: [],
  events: [],
  access: [],
  hedges: [],
  warnings: [],
});

const report = (publisher: string, date: string, text: string, language = 'en') => {
  const document: DocumentInput = {
    id: publisher.toLowerCase().replaceAll(' ', '-'),
    publisher,
    date,
    text,
    language,
  };
  return { document, reading: language === 'en' ? reader.read(document) : unread(document) };
};

const wire = report(
  'Copperbelt Wire',
  '2021-02-03',
  `Heavy rain brought down a hillside above the market of Lubwe on Monday night and at least 14 people were killed, the district commissioner, Peter Mumba, said on Tuesday.

Some 230 families were moved to the Saint Joseph school, Mumba said. Roads to the north were cut and the bridge over the Chishi was swept away.

The Red Cross sent 3 lorries with blankets from Mansa, its officer Ruth Banda said.`,
);

/** An echo of the wire, or a report that looks like one, with the kind of its link. */
const CASES: readonly (readonly [
  string,
  ReturnType<typeof report>,
  string | undefined,
  RegExp | undefined,
])[] = [
  [
    'a reprint with another dateline',
    report('Evening Courier', '2021-02-03', `MANSA (Copperbelt Wire) - ${wire.document.text}`),
    'reprint',
    /word sequences stand in the report of Copperbelt Wire\. It credits Copperbelt Wire/,
  ],
  [
    'a credited relay in other words, by its last line',
    report(
      'Lakeside Radio',
      '2021-02-04',
      `A hillside above Lubwe market collapsed in heavy rain on Monday night. The district commissioner, Peter Mumba, put the dead at no fewer than 14.

The bridge across the Chishi has gone and roads northward are closed. Mumba said 230 families are now sheltering at Saint Joseph school, and from Mansa the Red Cross dispatched 3 lorries carrying blankets, according to Ruth Banda.

Source: Copperbelt Wire`,
    ),
    'relay',
    /says that it was taken from Copperbelt Wire/,
  ],
  [
    'a relay that tells its news on the word of the other',
    report(
      'Plateau Post',
      '2021-02-04',
      `Copperbelt Wire reported that a hillside above the market of Lubwe came down in heavy rain on Monday night. At least 14 people were killed, Copperbelt Wire said, on the word of the district commissioner, Peter Mumba.

According to Copperbelt Wire, 230 families were moved to Saint Joseph school. The bridge over the Chishi was swept away and roads to the north were cut. The Red Cross sent 3 lorries with blankets from Mansa, Ruth Banda told Copperbelt Wire.`,
    ),
    'relay',
    /tells on the word of Copperbelt Wire/,
  ],
  [
    'a light rewrite without a credit',
    report(
      'Valley Herald',
      '2021-02-04',
      `At least 14 people died when heavy rain brought a hillside down on the market of Lubwe on Monday night, according to the district commissioner, Peter Mumba.

Mumba said some 230 families had been moved to the school of Saint Joseph. The bridge over the Chishi was swept away and roads to the north were cut off.

The Red Cross has sent 3 lorries of blankets from Mansa, said its officer Ruth Banda.`,
    ),
    'rewrite',
    /stand, reworded, in the report of Copperbelt Wire/,
  ],
  [
    'a French translation',
    report(
      'Courrier du Lac',
      '2021-02-04',
      `De fortes pluies ont emporté une colline au-dessus du marché de Lubwe dans la nuit de lundi et au moins 14 personnes ont été tuées, a déclaré mardi le commissaire du district, Peter Mumba.

Quelque 230 familles ont été conduites à l'école Saint Joseph, a dit Mumba. Les routes du nord étaient coupées et le pont sur la Chishi a été emporté.

La Croix-Rouge a envoyé de Mansa 3 camions de couvertures, a dit Ruth Banda.`,
      'fr',
    ),
    'translation',
    /in another language and in the same order/,
  ],
  [
    'a Dutch translation',
    report(
      'De Meerbode',
      '2021-02-05',
      `Zware regen heeft maandagnacht een helling boven de markt van Lubwe doen instorten; zeker 14 mensen kwamen om, zei districtscommissaris Peter Mumba dinsdag.

Zo'n 230 gezinnen zijn naar de school Saint Joseph gebracht, zei Mumba. Wegen naar het noorden waren afgesneden en de brug over de Chishi spoelde weg.

Het Rode Kruis stuurde vanuit Mansa 3 vrachtwagens met dekens, zei Ruth Banda.`,
      'nl',
    ),
    'translation',
    /in another language/,
  ],
  [
    'a German translation',
    report(
      'Seeblatt',
      '2021-02-05',
      `Starker Regen hat in der Nacht zum Dienstag einen Hang über dem Markt von Lubwe ins Rutschen gebracht; mindestens 14 Menschen kamen ums Leben, sagte der Distriktkommissar Peter Mumba.

Rund 230 Familien wurden in die Schule Saint Joseph gebracht, so Mumba. Straßen nach Norden waren unterbrochen, die Brücke über den Chishi wurde fortgerissen.

Das Rote Kreuz schickte aus Mansa 3 Lastwagen mit Decken, sagte Ruth Banda.`,
      'de',
    ),
    'translation',
    /in another language/,
  ],
  [
    'a report of its own on the same news',
    report(
      'Mansa Times',
      '2021-02-04',
      `Joseph Phiri lost his stall and two cousins when the hill came down on Lubwe. “We dug with our hands until the lamps gave out,” he said beside the mud.

The district commissioner, Peter Mumba, told reporters that 14 people were dead. Traders count 17, and a nurse at the Lubwe clinic, Agnes Mwape, spoke of 41 injured.

The council had promised a wall in 2018. Not one stone was laid, Phiri said.`,
    ),
    undefined,
    undefined,
  ],
  [
    'a report of its own that quotes the other once',
    report(
      'Northern Star',
      '2021-02-04',
      `In Lubwe the mourners came before the engineers. Copperbelt Wire reported that at least 14 people were killed under the hillside.

Chief Kalasa asked the government on Wednesday for 500 tents. The minister of works, Lydia Zulu, answered that 120 were on the road from Kasama.

“We have buried nine,” said the catechist Moses Tembo, who kept a list.`,
    ),
    undefined,
    undefined,
  ],
  [
    'a French report of its own',
    report(
      'Voix du Nord Est',
      '2021-02-04',
      `À Lubwe, les commerçants comptent 17 morts. Agnes Mwape, infirmière, parle de 41 blessés à la clinique.

Le chef Kalasa demande 500 tentes ; la ministre Lydia Zulu en annonce 120, venues de Kasama. Le conseil avait promis un mur en 2018.`,
      'fr',
    ),
    undefined,
    undefined,
  ],
];

describe('the link to the wire', () => {
  it.each(CASES)('of %s', (_name, other, kind, reason) => {
    const { origins } = reconcile([wire, other]);
    const links = origins.flatMap((origin) => origin.links);
    expect(links.map((link) => [link.document, link.kind])).toEqual(
      kind === undefined ? [] : [[other.document.id, kind]],
    );
    if (reason) expect(links[0]!.reason).toMatch(reason);
  });
});

const quote =
  '“The management of the Kansoko mine regrets the fall of rock in shaft 4 on Friday. Our crews brought 11 colleagues to the surface and 2 are in the care of the mine hospital. Work in shafts 3 and 4 rests until the inspectors of the ministry have seen them, and wages will be paid in full for every day of it. We ask the families to come to the gate at noon, where chaplain Ilunga will read the names”';

describe('one statement in two outlets', () => {
  const post = report(
    'Katanga Post',
    '2022-06-04',
    `Rock fell on miners at Kansoko at the end of the week. ${quote}, the Kansoko Mining Company said.`,
  );
  const radio = report(
    'Radio Mitumba',
    '2022-06-04',
    `The Kansoko Mining Company answered our questions on the accident by letter. ${quote}, the Kansoko Mining Company said.`,
  );

  it('is one press release, of which neither is the source', () => {
    const [origin, ...others] = reconcile([post, radio]).origins;
    expect(others).toEqual([]);
    expect(origin!.kind).toBe('pressRelease');
    expect(origin!.links[0]!.reason).toMatch(/one statement of the same speaker.*neither was taken/);
  });

  it('is two origins where one adds reporting of its own, and an echo in the paragraph of the statement', () => {
    const feature = report(
      'Lualaba Review',
      '2022-06-05',
      `Before dawn on Saturday the wives stood at the gate of Kansoko with lamps. Nobody had told them anything for nine hours, says Odette Kasongo, whose husband works in shaft 4.

${quote}, the Kansoko Mining Company said.

The union of mineworkers tells another story. Its delegate Serge Mukendi said that 4 miners were killed and 15 injured, and that cracks in the roof were reported to the foreman in May. The foreman, Gaston Tshala, did not answer calls. Three men who went down that night say that the pumps had failed twice in the week before.`,
    );
    const { origins, matters } = reconcile([post, feature]);
    expect(origins).toHaveLength(2);
    const own = matters.flatMap(({ accounts }) => accounts.flatMap(({ evidence }) => evidence));
    const copied = own.filter(({ document, copy }) => document === 'lualaba-review' && copy);
    expect(copied.map(({ origin, copy }) => [origin, copy!.of])).toContainEqual([
      'origin-katanga-post',
      'katanga-post',
    ]);
    expect(copied[0]!.copy!.reason).toMatch(/% of the word sequences of this paragraph .* Katanga Post/);
    const fresh = own.filter(({ document, copy }) => document === 'lualaba-review' && !copy);
    expect(new Set(fresh.map(({ origin }) => origin))).toEqual(new Set(['origin-lualaba-review']));
  });
});

it('makes one origin of two relays of an outlet that the dossier does not hold', () => {
  const one = report(
    'Lakeside Radio',
    '2021-02-04',
    `A hillside above Lubwe market collapsed on Monday night. Peter Mumba, the commissioner, put the dead at 14, and 230 families are at Saint Joseph school.

The bridge over the Chishi has gone. The Red Cross at Mansa has sent 3 lorries.

Source: Bangweulu News`,
  );
  const two = report(
    'Valley Herald',
    '2021-02-04',
    `The collapse of a hillside at Lubwe market on Monday night killed 14, said the commissioner, Peter Mumba. At Saint Joseph school 230 families are sheltering.

The Chishi bridge has gone, and 3 lorries of the Red Cross have left Mansa.

Source: Bangweulu News`,
  );
  const [origin, ...others] = reconcile([one, two]).origins;
  expect(others).toEqual([]);
  expect(origin).toMatchObject({ kind: 'relay' });
  expect(origin!.links[0]!.reason).toMatch(/Both say that they were taken from Bangweulu News/);
});
