import type { LanguagePack } from '../pack.ts';
import { entities } from './entities.ts';
import { event } from './event.ts';
import { ledger } from './ledger.ts';
import { quantity } from './quantity.ts';
import { quotation } from './quotation.ts';
import { segment } from './segment.ts';
import { timex } from './timex.ts';
import { toponym } from './toponym.ts';

const english: LanguagePack = {
  code: 'en',
  name: 'English',
  segment,
  entities,
  quotation,
  timex,
  quantity,
  toponym,
  event,
  ledger,
};

export default english;
