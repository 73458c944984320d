import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import { messageOf, Problem } from '../model/problem.ts';
import type { Act, CommandSpec } from './command.ts';
import { type Console, complain } from './console.ts';
import { EXIT, type ExitCode } from './exit.ts';

const folder = new URL('./commands/', import.meta.url);

/** Names of all commands: the files of `commands/`. */
export function commandNames(): readonly string[] {
  return readdirSync(fileURLToPath(folder))
    .filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => name.replace(/\.[jt]s$/, ''))
    .sort();
}

/** Loads one command. */
export async function loadCommand(name: string): Promise<CommandSpec> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const { command } = (await import(new URL(`${name}.${extension}`, folder).href)) as {
    command: CommandSpec;
  };
  return command;
}

/** Runs a command line and gives its exit code; what goes wrong is one sentence on standard error. */
export async function runCommandLine(
  args: readonly string[],
  console: Console,
  version: string,
): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const act: Act =
    (run) =>
    async (...rest) => {
      code = await run(console, ...rest);
    };
  try {
    const program = await createProgram(args, console, version, act);
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (error instanceof Problem) {
      complain(console, error.message);
      return error.code === 'usage' ? EXIT.usage : EXIT.failed;
    }
    if (isSystemError(error)) {
      complain(console, `the system refused: ${error.message}.`);
      return EXIT.failed;
    }
    complain(
      console,
      `this is a fault of Griot: ${console.env.GRIOT_DEBUG ? (error as Error).stack : messageOf(error)}`,
    );
    return EXIT.fault;
  }
}

/** An error of a file or connection, which no code of Griot can help. */
const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string';

async function createProgram(
  args: readonly string[],
  console: Console,
  version: string,
  act: Act,
): Promise<Command> {
  const program = new Command('griot')
    .description('Reads reports and keeps account of who says what. Offline: nothing leaves this machine.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('(griot --help shows what there is)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => console.stdout.write(text),
      writeErr: (text) => console.stderr.write(text),
    })
    .addHelpText('after', EPILOGUE);
  const names = commandNames();
  const called = args.find((arg) => names.includes(arg));
  const needed = called && args[0] === called ? [called] : names;
  for (const spec of await Promise.all(needed.map(loadCommand))) addCommand(program, spec, act);
  if (args.length === 0) program.action(() => program.outputHelp());
  return program;
}

function addCommand(program: Command, spec: CommandSpec, act: Act): void {
  const command = program.command(spec.name).description(spec.summary);
  command.helpOption('-h, --help', 'print this help').exitOverride();
  spec.configure(command, act);
  const width = Math.max(...spec.examples.map(([line]) => line.length));
  const lines = spec.examples.map(([line, does]) => `  ${line.padEnd(width)}   ${does}`);
  command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
}

const EPILOGUE = `
Examples:
  griot read report.html                 an account of who says what
  griot add mali.griot reports/*.html    keep reports in a dossier
  griot serve mali.griot                 open the desk in the browser

Exit codes: 0 done; 1 something could not be read or written (the rest was done); 2 wrong command line;
70 a fault of Griot. "griot help COMMAND" shows more.`;
