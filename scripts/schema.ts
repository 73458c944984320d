// Writes docs/reading.schema.json from the schemas at the boundary: node bin/griot-node.js scripts/schema.ts
import { writeFileSync } from 'node:fs';
import { readingJsonSchema } from '../src/schema/json-schema.ts';

const file = new URL('../docs/reading.schema.json', import.meta.url);

if (import.meta.main) writeFileSync(file, `${JSON.stringify(readingJsonSchema(), null, 2)}\n`);
