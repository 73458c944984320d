export const LANGUAGES = { en: 'English', fr: 'Français' } as const;
export type Language = keyof typeof LANGUAGES;

/** The language in which the ledger asks its questions and gives its reasons. */
export const LEDGER_LANGUAGE = 'en';

/** What of a browser's page is used; tests of single functions run without one. */
interface Page {
  readonly document?: object;
  readonly navigator: { readonly languages: readonly string[] };
  readonly localStorage: {
    getItem(name: string): string | null;
    setItem(name: string, value: string): void;
  };
  readonly location: { reload(): void };
}

const page = globalThis as unknown as Page;
const REMEMBERED = 'griot.language';

const isLanguage = (code: string | null | undefined): code is Language => code === 'en' || code === 'fr';

/** The language that was chosen here before, else the first of the browser's that the desk speaks, else English. */
function chosen(): Language {
  if (!page.document) return 'en';
  const remembered = remember();
  if (isLanguage(remembered)) return remembered;
  return page.navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}

/** A browser may refuse to remember anything. */
function remember(): string | null {
  try {
    return page.localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}

/** The language of the interface, for as long as the page stands. */
export const language: Language = chosen();

/** Remembers another language and loads the page anew in it; the address keeps what is shown. */
export function choose(next: Language): void {
  try {
    page.localStorage.setItem(REMEMBERED, next);
  } catch {
    return;
  }
  page.location.reload();
}
