import type { QuotationLexicon } from '../lexicon/quotation.ts';

export const quotation: QuotationLexicon = {
  marks: [
    { open: ['“', '„', '‟'], close: ['”'], apostrophe: false },
    { open: ['"'], close: ['"'], apostrophe: false },
    { open: ['«'], close: ['»'], apostrophe: false },
    { open: ["''", '``'], close: ["''"], apostrophe: false },
    { open: ['‘‘'], close: ['’’'], apostrophe: false },
    { open: ['‘', '‚', '‛'], close: ['’'], apostrophe: true },
    { open: ["'", '`'], close: ["'"], apostrophe: true },
    { open: ['‹'], close: ['›'], apostrophe: false },
  ],
};
