import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds for a window to open and compare its answers, on a machine that does other things too. */
const PATIENCE = 120_000;

/** Lines of JSON that the actor wrote before it died; the last one may be half a line. */
export class Journal {
  constructor(file) {
    this.file = file;
  }

  all(kind) {
    if (!existsSync(this.file)) return [];
    const lines = readFileSync(this.file, 'utf8').split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line)).filter((line) => line.kind === kind);
  }

  async until(kind) {
    for (const end = Date.now() + PATIENCE; this.all(kind).length === 0;) {
      const [fault] = this.all('fault');
      if (fault) throw new Error(`the window failed: ${fault.error}`);
      if (Date.now() > end) throw new Error(`not within ${PATIENCE / 1000} s: ${kind}`);
      await wait(30);
    }
  }
}
