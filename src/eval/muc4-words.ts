/** A class of the board's and the words by which a description shows it; the first class that fits holds. */
type Classes = readonly (readonly [name: string, words: RegExp])[];

const PEOPLE: Classes = [
  ['FORMER GOVERNMENT OFFICIAL', /\b(FORMER|EX-?)\b.*\b(MINISTER|PRESIDENT|MAYOR|GOVERNOR)/],
  ['FORMER ACTIVE MILITARY', /\b(RETIRED|FORMER)\b.*\b(GENERAL|COLONEL|OFFICER|SOLDIER)/],
  ['SECURITY GUARD', /\b(BODYGUARD|GUARD|ESCORT|WATCHMAN|WATCHMEN)S?\b/],
  ['DIPLOMAT', /\b(AMBASSADOR|CONSUL|DIPLOMAT|ATTACHE|CHARGE)S?\b/],
  ['LEGAL OR JUDICIAL', /\b(JUDGE|MAGISTRATE|LAWYER|ATTORNEY|PROSECUTOR|JUSTICE|JURIST)S?\b/],
  ['LAW ENFORCEMENT', /\b(POLICE|POLICEMAN|POLICEMEN|DETECTIVE|AGENT)S?\b/],
  [
    'GOVERNMENT OFFICIAL',
    /\b(MINISTER|PRESIDENT|MAYOR|GOVERNOR|OFFICIAL|SECRETARY|VICE|DIRECTOR|DEPUTY)S?\b/,
  ],
  [
    'POLITICAL FIGURE',
    /\b(SENATOR|CANDIDATE|LEADER|CONGRESSMAN|CONGRESSMEN|COUNCILMAN|COUNCILMEN|POLITICIAN|DEPUTIES|COUNCILOR|PARTY)S?\b/,
  ],
  [
    'ACTIVE MILITARY',
    /\b(SOLDIER|COLONEL|GENERAL|LIEUTENANT|CAPTAIN|SERGEANT|MAJOR|TROOP|MILITARY|ARMY|MARINE|COL|GEN|LT)S?\b/,
  ],
];

const BUILT: Classes = [
  ['DIPLOMAT OFFICE OR RESIDENCE', /\b(EMBASSY|EMBASSIES|CONSULATE|AMBASSADOR)/],
  ['ENERGY', /\b(PIPELINE|POWER|ELECTRIC|PYLON|TOWER|OIL|DAM|ENERGY|SUBSTATION|HYDRO)/],
  ['COMMUNICATIONS', /\b(RADIO|TELEVISION|NEWSPAPER|TELEPHONE|ANTENNA|STATION|TRANSMITTER|PRESS)/],
  ['FINANCIAL', /\bBANK/],
  [
    'TRANSPORT VEHICLE',
    /\b(CAR|BUS|BUSES|TRUCK|VEHICLE|PLANE|AIRCRAFT|TRAIN|HELICOPTER|AIRPLANE|AUTOMOBILE|JEEP|AIRLINER|BOAT|TAXI|VAN)S?\b/,
  ],
  ['TRANSPORTATION ROUTE', /\b(BRIDGE|HIGHWAY|ROAD|RAILROAD|RAILWAY|STREET|AIRPORT|TRACKS)/],
  ['LAW ENFORCEMENT FACILITY', /\b(POLICE|BARRACKS|GARRISON)/],
  [
    'GOVERNMENT OFFICE OR RESIDENCE',
    /\b(MINISTRY|TOWN HALL|MAYOR|GOVERNMENT|PALACE|COURT|PUBLIC|CITY HALL|CONGRESS|PRESIDENTIAL)/,
  ],
  ['CIVILIAN RESIDENCE', /\b(HOME|HOUSE|RESIDENCE|APARTMENT|DWELLING|HOUSING)S?\b/],
  ['ORGANIZATION OFFICE', /\b(HEADQUARTERS|OFFICE|PARTY|UNION|FEDERATION)S?\b/],
  [
    'COMMERCIAL',
    /\b(STORE|HOTEL|RESTAURANT|FACTORY|SHOP|COMPANY|COMMERCIAL|BUSINESS|PLANT|SUPERMARKET|FIRM|MARKET|FARM|BUILDING)/,
  ],
];

const ARMS: Classes = [
  ['VEHICLE BOMB', /\b(CAR|TRUCK|VEHICLE).*BOMB/],
  ['DYNAMITE', /DYNAMITE/],
  ['GRENADE', /GRENADE/],
  ['MORTAR', /MORTAR/],
  ['MACHINE GUN', /MACHINE ?-?GUN|SUBMACHINE|AK-47|M-60/],
  ['RIFLE', /RIFLE/],
  ['HANDGUN', /PISTOL|REVOLVER/],
  ['ROCKET', /ROCKET/],
  ['MISSILE', /MISSILE/],
  ['MINE', /\bMINE/],
  ['BOMB', /BOMB/],
  ['MOLOTOV COCKTAIL', /MOLOTOV/],
  ['EXPLOSIVE', /EXPLO|CHARGE|DEVICE/],
  ['GUN', /GUN|WEAPON|SHOT|BULLET|FIREARM|ARMS/],
  ['CUTTING DEVICE', /KNIFE|MACHETE|KNIVES|DAGGER/],
  ['FIRE', /FIRE|GASOLINE/],
];

/** Forces and offices of a state. */
export const STATE =
  /\b(ARMY|SOLDIER|ARMED FORCES|MILITARY|TROOPS|AIR FORCE|POLICE|GOVERNMENT|BATTALION|NATIONAL GUARD)/i;

const classIn = (classes: Classes, words: string): string | undefined =>
  classes.find(([, pattern]) => pattern.test(words.toUpperCase()))?.[0];

export const personTypeOf = (words: string): string => classIn(PEOPLE, words) ?? 'CIVILIAN';
export const thingTypeOf = (words: string): string => classIn(BUILT, words) ?? 'OTHER';
export const instrumentTypeOf = (words: string): string | undefined => classIn(ARMS, words);

const NUMERALS = 'ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE'.split(' ');

/** How many the words speak of: a number at their beginning, else one or `PLURAL` by the form of the noun. */
export function numberOf(description: string): string {
  const words = description.toUpperCase();
  const [first = ''] = words.replace(/^(ABOUT|SOME|THE) /, '').split(' ');
  if (/^\d+$/.test(first)) return first;
  const numeral = NUMERALS.indexOf(first);
  if (numeral >= 0) return String(numeral + 1);
  return /[^S]S$|(MEN|PEOPLE|CHILDREN)$/.test(words) ? 'PLURAL' : '1';
}
