import type { Forms } from './nouns.ts';

const forms = (one: string, other = `${one}s`): Forms => ({ one, other });

/** What is counted beside people, by the English word in the singular; other words stay as the report has them. */
export const UNITS_FR: Readonly<Record<string, Forms>> = {
  household: forms('ménage'),
  house: forms('maison'),
  home: forms('logement'),
  family: forms('famille'),
  village: forms('village'),
  school: forms('école'),
  church: forms('église'),
  mosque: forms('mosquée'),
  hospital: forms('hôpital', 'hôpitaux'),
  shop: forms('boutique'),
  tent: forms('tente'),
  shelter: forms('abri'),
  building: forms('bâtiment'),
  grave: forms('tombe'),
  body: forms('corps', 'corps'),
  vehicle: forms('véhicule'),
  car: forms('voiture'),
  truck: forms('camion'),
  lorry: forms('camion'),
  bus: forms('autocar'),
  motorcycle: forms('moto'),
  motorbike: forms('moto'),
  bicycle: forms('vélo'),
  boat: forms('bateau', 'bateaux'),
  canoe: forms('pirogue'),
  ship: forms('navire'),
  aircraft: forms('avion'),
  helicopter: forms('hélicoptère'),
  drone: forms('drone'),
  tank: forms('char'),
  weapon: forms('arme'),
  rifle: forms('fusil'),
  missile: forms('missile'),
  shell: forms('obus', 'obus'),
  bomb: forms('bombe'),
  mine: forms('mine'),
  camp: forms('camp'),
  base: forms('base'),
  cow: forms('vache'),
  cattle: forms('tête de bétail', 'têtes de bétail'),
  sheep: forms('mouton'),
  goat: forms('chèvre'),
  animal: forms('animal', 'animaux'),
  tonne: forms('tonne'),
  ton: forms('tonne'),
  kilogram: forms('kilogramme'),
  hectare: forms('hectare'),
  kilometre: forms('kilomètre'),
  day: forms('jour'),
  week: forms('semaine'),
  month: forms('mois', 'mois'),
  year: forms('an'),
  attack: forms('attaque'),
  incident: forms('incident'),
  case: forms('cas', 'cas'),
  km2: forms('km²', 'km²'),
  m2: forms('m²', 'm²'),
  ha: forms('ha', 'ha'),
};

/** A unit in French, in the form that goes with the number; undefined for a word that is not known. */
export function unitInFrench(unit: string, isOne: boolean): string | undefined {
  const known =
    UNITS_FR[unit] ??
    UNITS_FR[unit.replace(/ies$/, 'y')] ??
    UNITS_FR[unit.replace(/s$/, '')] ??
    UNITS_FR[unit.replace(/es$/, '')];
  return known && (isOne ? known.one : known.other);
}
