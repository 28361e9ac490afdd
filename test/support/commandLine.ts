import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/run';

type Run = (...argv: readonly string[]) => Promise<{ code: number; out: string; error: string }>;

export interface CommandLine {
  /** Runs the command line in this process, with a cache of its own; stdout is a pipe, or a terminal. */
  readonly korpus: Run & { readonly atTerminal: Run };
  /** A path in the folder of the test, which is empty at first. */
  inFolder(...parts: readonly string[]): string;
  /** Writes files into a corpus in that folder; answers where it is. */
  corpus(files: Readonly<Record<string, string | Buffer>>): string;
}

/** Call it once in a file, outside its suites: each of their tests then has a folder, which goes with it. */
export function commandLine(): CommandLine {
  let folder = '';
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'korpus-cli-')); });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const inFolder = (...parts: readonly string[]): string => join(folder, ...parts);
  const running = (isTerminal: boolean): Run => async (...argv) => {
    const said = { out: '', error: '' };
    const code = await run([...argv, '--cache', inFolder('cache')], { out: (text) => { said.out += text; }, error: (text) => { said.error += text; }, isTerminal, resources: join(process.cwd(), 'dist') });
    return { code, ...said };
  };
  return {
    inFolder,
    corpus(files) {
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(inFolder('corpus', path)), { recursive: true });
        writeFileSync(inFolder('corpus', path), content);
      }
      return inFolder('corpus');
    },
    korpus: Object.assign(running(false), { atTerminal: running(true) }),
  };
}
