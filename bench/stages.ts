import type { Layers } from '../src/read/layers.ts';
import { analyse, createStages } from '../src/read/pipeline.ts';
import { loadResources } from '../src/resources/load.ts';
import { sampleTexts } from './text.ts';

/** Share of each stage in the time of a full reading, in per cent. */
export async function stageShares(
  rounds: number,
): Promise<readonly { readonly name: string; readonly percent: number }[]> {
  const spent = new Map<string, number>();
  const timed = createStages(await loadResources('en')).map((stage) => ({
    ...stage,
    run: (layers: Layers) => {
      const started = performance.now();
      const result = stage.run(layers);
      spent.set(stage.name, (spent.get(stage.name) ?? 0) + performance.now() - started);
      return result;
    },
  }));
  const pass = (): void => {
    for (const text of sampleTexts()) analyse({ id: 'd', text, language: 'en', date: '2022-04-06' }, timed);
  };
  for (let n = 0; n < 20; n++) pass();
  spent.clear();
  for (let n = 0; n < rounds; n++) pass();
  const total = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
  return timed.map(({ name }) => ({ name, percent: (100 * (spent.get(name) ?? 0)) / total }));
}
