import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { expect, it } from 'vitest';
import { commandNames, loadCommand } from '../../src/cli/program.ts';
import { root } from './run.ts';

const docs = readFileSync(join(root, 'docs/commands.md'), 'utf8');

it('documents every command and every option', async () => {
  for (const name of commandNames()) {
    const start = docs.indexOf(`## griot ${name}`);
    expect(start, name).toBeGreaterThan(0);
    const section = docs.slice(start, docs.indexOf('\n## ', start + 1) >>> 0);
    const command = new Command(name);
    (await loadCommand(name)).configure(command, () => async () => {});
    for (const { long } of command.options) expect(section, `${name} ${long}`).toContain(long);
  }
});
