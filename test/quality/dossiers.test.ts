import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const shared = process.env.GRIOT_CORPORA ?? fileURLToPath(new URL('../../../shared/', import.meta.url));
const program = fileURLToPath(new URL('../../scripts/dossiers.ts', import.meta.url));
const own = fileURLToPath(new URL('../articles/', import.meta.url));
const blind = fileURLToPath(new URL('../blind/', import.meta.url));

/** What the program prints as JSON before the line that names its output folder. */
function scoreDossiers(folder: string): Record<string, unknown> {
  const { stdout, stderr } = spawnSync(process.execPath, [program, '--json', '--dir', folder], {
    encoding: 'utf8',
  });
  const end = stdout.lastIndexOf('}');
  if (end < 0) throw new Error(`the scorer printed nothing: ${stderr}`);
  return JSON.parse(stdout.slice(0, end + 1)) as Record<string, unknown>;
}

// The scorer and the first folder are not part of the project; where they are missing there is nothing to measure.
describe.skipIf(!existsSync(join(shared, 'score/dossiers.mjs')))('floors of the ledger', () => {
  it.each([
    ['dossiers to tune on', join(shared, 'corpora/dossiers/'), 84, 85, 96],
    ['own fictional dossiers', own, 84, 92, 95],
    ['fictional dossiers that were measured before anything was changed for them', blind, 75, 80, 80],
  ])('%s', { timeout: 120_000 }, (_name, folder, floor, speakers, stances) => {
    const { headline, speakerOnMatched, stanceOnMatched } = scoreDossiers(folder);
    expect(headline).toBeGreaterThanOrEqual(floor);
    expect(speakerOnMatched).toBeGreaterThanOrEqual(speakers);
    expect(stanceOnMatched).toBeGreaterThanOrEqual(stances);
  });
});
