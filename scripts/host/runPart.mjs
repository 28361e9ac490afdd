// One part of `npm test`: a program of its own, so that a crash or a hang of one leaves the others alone.
import { run } from './processes.mjs';

/**
 * Runs `node ARGS` and prints its output and one line of outcome. Resolves with { passed, failed, faults }.
 * With `counts` the program's last line must say `N passed, N failed`, and agree with its exit code; else it counts as one.
 */
export async function runPart({ name, args, cwd, timeout, counts = false, quiet = false }) {
  const started = Date.now();
  const { code, output } = await run(process.execPath, args, { cwd, timeout });
  const outcome = counts ? countsOf(code, output) : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  const text = output.trimEnd().replace(/(^|\n)\d+ passed, \d+ failed$/, '');
  if (text !== '' && !(quiet && outcome.failed === 0)) console.log(text);
  if (!quiet || outcome.failed > 0) {
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`=== ${name}: ${outcome.failed === 0 ? 'ok' : 'FAILED'}${counts ? `, ${outcome.passed} of ${outcome.passed + outcome.failed}` : ''} (${seconds} s)${outcome.note ? ` — ${outcome.note}` : ''}\n`);
  }
  return { ...outcome, faults: faultsIn(text) };
}

/** What a report says of its failed tests: each with the lines after it, up to an empty one or the next test. */
export function faultsIn(report) {
  return report.match(/^ *✗ .*(\n(?! *[✓✗] |$).+)*/gm) ?? [];
}

/** What a counting program reported; silence, nothing run, or an exit code that disagrees is a failure of its own. */
export function countsOf(code, output) {
  const match = /(?:^|\n)(\d+) passed, (\d+) failed$/.exec(output.trimEnd());
  if (!match) return { passed: 0, failed: 1, note: `no result (exit ${code})` };
  const [passed, failed] = [Number(match[1]), Number(match[2])];
  if (code !== 0 && failed === 0) return { passed, failed: 1, note: `exit ${code} after its last test` };
  if (passed + failed === 0) return { passed, failed: 1, note: 'nothing ran' };
  return { passed, failed };
}
