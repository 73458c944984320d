import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldName } from '../../src/gazetteer/fold.ts';

it.each([
  ['Sévaré', 'sevare'],
  ["Cote d'Ivoire", 'cote divoire'],
  ['Côte d’Ivoire', 'cote divoire'],
  ['Guinea-Bissau', 'guinea bissau'],
  ['U.S.', 'us'],
  ['Łódź', 'lodz'],
  ['Ağrı', 'agri'],
  ['Weißenburg', 'weissenburg'],
  ['  Deir   ez-Zor ', 'deir ez zor'],
  ['Мопти', 'мопти'],
  ['—', ''],
])('folds %s to %s', (name, folded) => {
  expect(foldName(name)).toBe(folded);
});

it('changes nothing when it folds twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (name) => {
      const folded = foldName(name);
      expect(foldName(folded)).toBe(folded);
    }),
    { numRuns: 2000 },
  );
});
