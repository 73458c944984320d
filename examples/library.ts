// Reads one report with Griot as a library: node bin/griot-node.js examples/library.ts
// In a project of your own the first line is: import { read, reconcile } from 'griot';
import { read, reconcile } from '../src/index.ts';

const document = {
  id: 'karu',
  publisher: 'Hill Herald',
  date: '2023-02-03',
  text: `Villagers said at least 12 people were killed in Karu on Thursday. The army denied that any civilian had died.

"We buried them before noon," said Amina Bello, a teacher.`,
};

const reading = await read(document);
const nameOf = new Map(reading.entities.map(({ id, name }) => [id, name]));

for (const { speaker, stance, contents } of reading.attributions) {
  const words = contents.map((span) => document.text.slice(...span)).join(' … ');
  console.log(`${nameOf.get(speaker ?? '') ?? 'somebody'} ${stance}: ${words}`);
}

const ledger = await reconcile([{ document, reading }]);
for (const { question, accounts } of ledger.matters) console.log(`${question} ${accounts.length} account(s)`);
