// npm run bench -- desk: how fast the desk shows its views on the sample reports, and how it scrolls 50,000 matters.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { addSamples } from '../scripts/samples.ts';
import { openDossier } from '../src/store/open.ts';
import { type Desk, openDesk } from '../test/browser/desk.ts';
import { inventedContents, memoryDossier } from '../test/browser/fixture/dossier.ts';
import { median } from './processes.ts';
import { tableRows, writeSection } from './section.ts';

const RUNS = 5;
const MANY = 50_000;
const FRAMES = 300;

// Runs in the page: follows a link of the desk, and counts until what it leads to has been drawn.
const TIMED = `(address, selector) => new Promise((done) => {
  const start = performance.now();
  history.pushState({}, '', address);
  dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  const look = () => (document.querySelector(selector)
    ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))
    : requestAnimationFrame(look));
  look();
})`;

// Runs in the page: scrolls a screenful and a half a frame, and tells how long each frame took.
const SCROLLED = `(frames) => new Promise((done) => {
  const times = [];
  let last = performance.now();
  const step = (now) => {
    times.push(now - last);
    last = now;
    if (times.length > frames) return done(times.slice(1));
    scrollBy(0, 400);
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})`;

/** Processor time that the page's main thread spends on `work`, in milliseconds: it hardly moves with what else runs. */
async function processorTime(page: Page, work: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  };
  const before = await spent();
  await work();
  const after = await spent();
  await session.detach();
  return after - before;
}

const timed = (page: Page, address: string, selector: string): Promise<number> =>
  page.evaluate(`(${TIMED})(${JSON.stringify(address)}, ${JSON.stringify(selector)})`);

async function measureFirst(desk: Desk): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const { page, close } = await desk.open('/matters');
    await page.locator('.matter-row').first().waitFor();
    times.push(
      await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN"),
    );
    await close();
  }
  return median(times);
}

/** Of each view the time until it is drawn, and the processor time of the page's main thread. */
async function measureViews(desk: Desk, views: readonly (readonly [string, string])[]): Promise<string[][]> {
  const times = new Map<string, { drawn: number[]; spent: number[] }>(
    views.map(([address]) => [address, { drawn: [], spent: [] }]),
  );
  for (let run = 0; run < RUNS; run++) {
    const { page, close } = await desk.open('/no-such-view');
    for (const [address, selector] of views) {
      const { drawn, spent } = times.get(address)!;
      spent.push(
        await processorTime(page, async () => {
          drawn.push(await timed(page, address, selector));
        }),
      );
    }
    await close();
  }
  return [...times].map(([address, { drawn, spent }]) => [
    `\`${address.split(/[?#]/)[0]!.replace(/(\/[^/]+)\/.*/, '$1/…')}\``,
    median(drawn).toFixed(0),
    median(spent).toFixed(0),
  ]);
}

/** Frames while the list of 50,000 matters scrolls: median, 95th percentile, processor time of each; milliseconds. */
async function measureScroll(): Promise<readonly [number, number, number]> {
  const contents = inventedContents();
  const [first] = contents.ledger.matters;
  const matters = Array.from({ length: MANY }, (_, n) => ({
    ...first!,
    id: `m${n}`,
    question: `Question ${n}?`,
  }));
  const desk = await openDesk(
    memoryDossier({ ...contents, ledger: { matters, origins: contents.ledger.origins } }),
  );
  // The server reads the ledger when it is first asked.
  await (await fetch(`${desk.address}api/matters`)).arrayBuffer();
  const { page, close } = await desk.open('/matters');
  await page.locator('.matter-row').first().waitFor();
  let times: number[] = [];
  const spent = await processorTime(page, async () => {
    times = await page.evaluate<number[]>(`(${SCROLLED})(${FRAMES})`);
  });
  await close();
  await desk.close();
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)]!;
  return [at(0.5), at(0.95), spent / FRAMES];
}

const folder = mkdtempSync(join(tmpdir(), 'griot-bench-desk-'));
try {
  const path = join(folder, 'samples.griot');
  await addSamples(path);
  const dossier = openDossier(path);
  const matter = dossier.ledger().matters.toSorted((a, b) => b.accounts.length - a.accounts.length)[0]!;
  const [evidence] = matter.accounts[0]!.evidence;
  const speaker = matter.accounts.find((account) => account.speaker !== null)!.speaker!;
  const desk = await openDesk(dossier);
  const first = await measureFirst(desk);
  const views = await measureViews(desk, [
    ['/matters', '.matter-row'],
    [`/matters/${matter.id}`, '.forest-row'],
    [`/documents/${encodeURIComponent(evidence!.document)}`, '.text'],
    ['/documents', '.document-row'],
    ['/timeline', '.time-row'],
    ['/map', '.map svg'],
    ['/origins', '.origin'],
    ['/speakers', '.speaker-row'],
    [`/speakers/${encodeURIComponent(speaker)}`, '.sides li'],
    ['/relays', '.relay-node'],
    ['/search?q=army', '.hit'],
    ['/add', '.drop'],
  ]);
  await desk.close();
  dossier.close();
  const [middle, late, spent] = await measureScroll();
  writeSection(
    'desk',
    `## The desk

Written by \`npm run bench -- desk\`: headless Chromium without a graphics card, the sample reports; medians of ${RUNS} runs.
First content of a cold start: ${first.toFixed(0)} ms. A view, from its address until it is drawn, data fetched anew:

| view | until drawn, ms | processor time of the page, ms |
|---|---|---|
${tableRows(views)}

Scrolling ${MANY.toLocaleString('en')} matters, 400 pixels a frame, over ${FRAMES} frames: median ${middle.toFixed(1)} ms a frame, 95 % under
${late.toFixed(1)} ms; of the page's main thread ${spent.toFixed(1)} ms
of processor time a frame.`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
