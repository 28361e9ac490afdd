import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { InputError, InstallationError } from '../protocol/engine';
import { formatMessage } from '../protocol/message';
import { analyzeCommand } from './analyzeCommand';
import { importCommand } from './importCommand';
import { indexCommand } from './indexCommand';
import { notebookCommand } from './notebookCommand';
import { queryCommand } from './queryCommand';
import { guardedTerminal, UsageError, type Terminal } from './Terminal';

export const EXIT = { done: 0, differences: 1, input: 2, fault: 3 } as const;

/** Values of the options as `parseArgs` gives them. */
export type Options = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** One command: its options, and what it does. Answers the exit code; throws UsageError or InputError when the input is at fault. */
export interface Command {
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  run(positionals: readonly string[], options: Options, terminal: Terminal): Promise<number>;
}

const COMMANDS: Readonly<Record<string, Command>> = { analyze: analyzeCommand, query: queryCommand, run: notebookCommand, index: indexCommand, import: importCommand };
const COMMON = { cache: { type: 'string' }, 'no-config': { type: 'boolean' }, help: { type: 'boolean' } } as const;

const HELP = `korpus: a research workspace over a folder of articles

${Object.values(COMMANDS).map((command) => `  ${command.usage}`).join('\n')}

  --cache DIR   where the index is kept       --no-config   leave korpus.yaml unread
  --version     which Korpus this is

Exit codes: 0 done · 1 --check found differences · 2 the input is at fault · 3 a fault of the program
`;

/** Runs the command line in this process and answers its exit code. Output is held back until the command has ended well. */
export async function run(argv: readonly string[], unguarded: Terminal): Promise<number> {
  const terminal = guardedTerminal(unguarded);
  const held: string[] = [];
  try {
    const code = await dispatch(argv, { ...terminal, out: (text) => held.push(text) });
    for (const text of held) terminal.out(text);
    return code;
  } catch (error) {
    return report(error, terminal);
  }
}

async function dispatch([name, ...rest]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === undefined || ['--help', '-h', 'help'].includes(name)) {
    terminal.out(HELP);
    return EXIT.done;
  }
  if (name === '--version' || name === '-V') {
    terminal.out(`${versionOf(terminal)}\n`);
    return EXIT.done;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw new UsageError(`unknown command “${name}”; there are ${Object.keys(COMMANDS).join(', ')}`);
  const { values, positionals } = parse(command, rest);
  if (values['help'] === true) {
    terminal.out(`${command.usage}\n`);
    return EXIT.done;
  }
  return command.run(positionals, values, terminal);
}

/** The version stands in package.json alone, which ships beside the folder of data files. */
function versionOf({ resources }: Terminal): string {
  return (JSON.parse(readFileSync(join(resources, '..', 'package.json'), 'utf8')) as { version: string }).version;
}

function parse(command: Command, args: readonly string[]): { values: Options; positionals: string[] } {
  try {
    return parseArgs({ args: queryLast(args), options: { ...COMMON, ...command.options }, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\nusage: ${command.usage}`);
  }
}

/** A first argument such as `-Kim` is a query, not an option: it goes behind `--`. */
function queryLast([first, ...rest]: readonly string[]): string[] {
  if (first === undefined) return [];
  return /^-[^-]/.test(first) ? [...rest, '--', first] : [first, ...rest];
}

function report(error: unknown, terminal: Terminal): number {
  if (error instanceof UsageError || error instanceof InputError) {
    terminal.error(`korpus: ${error instanceof InputError ? formatMessage(error.reason) : error.message}\n`);
    return error instanceof InstallationError ? EXIT.fault : EXIT.input;
  }
  terminal.error(`korpus: a fault of the program: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return EXIT.fault;
}
