import type { LanguagePack } from '../languages/pack.ts';
import type { Gazetteer } from './gazetteer.ts';

/** What the stages of one language are built from. Everything is passed in; stages open no file. */
export interface Resources {
  readonly language: LanguagePack;
  readonly gazetteer: Gazetteer;
  /**
   * The bytes of `models/<language>/<name>.bin`, or undefined where that file is missing:
   * a stage then reads with rules alone.
   */
  readonly weights: (name: string) => Uint8Array | undefined;
}
