import { Command } from 'commander';
import { Problem } from '../model/problem.ts';
import { type Console, print } from './console.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { commandNames, loadCommand } from './program.ts';

interface Entry {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly { readonly flag: string; readonly does: string }[];
}

const SHELLS: Readonly<Record<string, (entries: readonly Entry[]) => string>> = { bash, zsh, fish };

/** `griot completion SHELL`, made from the commands as they are. */
export async function completionCommand(console: Console, shell: string): Promise<ExitCode> {
  const write = SHELLS[shell];
  if (!write)
    throw new Problem(
      'usage',
      `there is no completion for "${shell}"; there is one for ${Object.keys(SHELLS).join(', ')}.`,
    );
  await print(console, write(await Promise.all(commandNames().map(entry))));
  return EXIT.done;
}

async function entry(name: string): Promise<Entry> {
  const spec = await loadCommand(name);
  const command = new Command(name);
  spec.configure(command, () => async () => {});
  const options = command.options.flatMap(({ long, description }) =>
    long ? [{ flag: long, does: description }] : [],
  );
  return { name, summary: spec.summary, options: [...options, { flag: '--help', does: 'print the help' }] };
}

function bash(entries: readonly Entry[]): string {
  const cases = entries.map(
    ({ name, options }) => `    ${name}) words="${options.map(({ flag }) => flag).join(' ')}" ;;`,
  );
  return `# bash completion for griot
_griot() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${entries.map(({ name }) => name).join(' ')} help --help --version" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *) COMPREPLY=($(compgen -f -- "$current")) ;;
  esac
}
complete -o filenames -F _griot griot
`;
}

const quoted = (words: string): string => words.replaceAll("'", "'\\''");
const bracketed = (words: string): string => quoted(words).replace(/[[\]:]/g, '\\$&');

function zsh(entries: readonly Entry[]): string {
  const names = entries.map(({ name, summary }) => `    '${name}:${quoted(summary).replaceAll(':', '\\:')}'`);
  const cases = entries.map(({ name, options }) => {
    const flags = options.map(({ flag, does }) => `'${flag}[${bracketed(does)}]'`);
    return `    ${name}) _arguments ${flags.join(' ')} '*:file:_files' ;;`;
  });
  return `#compdef griot
_griot() {
  local -a commands
  commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  local command="\${words[2]}"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = "_griot" ]; then _griot "$@"; else compdef _griot griot; fi
`;
}

function fish(entries: readonly Entry[]): string {
  const lines = entries.flatMap(({ name, summary, options }) => [
    `complete -c griot -n __fish_use_subcommand -a ${name} -d '${summary.replaceAll("'", "\\'")}'`,
    ...options.map(
      ({ flag, does }) =>
        `complete -c griot -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)} -d '${does.replaceAll("'", "\\'")}'`,
    ),
  ]);
  return `# fish completion for griot\n${lines.join('\n')}\n`;
}
