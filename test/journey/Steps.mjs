// Named steps of one journey: each counts as a test; a failed one is told with a screenshot, and the rest goes on.
import path from 'node:path';

export class Steps {
  passed = 0;
  failed = 0;

  constructor(folder, log = console.log) {
    this.folder = folder;
    this.log = log;
  }

  /** Runs one step in a window. Returns whether it went well. */
  async step(workbench, name, work) {
    const started = Date.now();
    try {
      await work();
      this.passed++;
      this.log(`  ✓ ${name} (${Date.now() - started} ms)`);
      return true;
    } catch (error) {
      this.failed++;
      const file = path.join(this.folder, `failed-${this.failed}.png`);
      await workbench?.screenshot(file).catch(() => undefined);
      this.log(`  ✗ ${name}\n      ${String(error.stack ?? error).split('\n').slice(0, 12).join('\n      ')}\n      screenshot: ${path.relative(process.cwd(), file)}`);
      return false;
    }
  }
}
