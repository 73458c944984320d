// Builds the gazetteer's index once: node bin/griot-node.js scripts/prepare-gazetteer.ts [FILE]
export { prepareGazetteer } from '../src/gazetteer/files.ts';

if (import.meta.main) {
  const { prepareGazetteer } = await import('../src/gazetteer/files.ts');
  console.log(`gazetteer: ${await prepareGazetteer(process.argv[2])}`);
}
