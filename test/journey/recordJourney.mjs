// A notebook as a record: a query with a typo, its fix, an entity completed, a name renamed in all cells, an article changed, what is
// out of date run again, and the whole exported.
import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const NOTEBOOK = 'bericht.korpus.md';
const SOURCE = ['# Bericht', '$m = Munition OR Artilleriemunition', '$m | kwic', '$m Russland | count by=path', ''].map((text, at) => (at === 0 ? text : `\`\`\`korpus\n${text}\n\`\`\``)).join('\n\n') + '\n';
const CHANGED = '000_94948d54b16cd0b3.txt';
const EXPORT = 'bericht.html';

/** Opens the notebook in a window and goes through it; `step` counts, `pictures` is where pictures go. */
export async function recordJourney({ workbench, korpus, step, pictures }) {
  writeFileSync(path.join(korpus.folder, NOTEBOOK), SOURCE);
  const journey = new Journey(workbench, korpus.folder, pictures);
  await step('a query with a typo is underlined, and the light bulb mends it', () => journey.mendsTypo());
  await step('an entity completes under another spelling', () => journey.completesEntity());
  await step('F2 renames a name in the three cells that use it', () => journey.renames());
  await step('a changed article marks the results that used it, by name', () => journey.marksStale());
  await step('"Run Stale Cells" runs just those, and the new passage is there', () => journey.runsStale());
  await step('the notebook is exported as one HTML file without a script', () => journey.exports());
}

class Journey {
  constructor(workbench, folder, pictures) {
    this.workbench = workbench;
    this.page = workbench.page;
    this.folder = folder;
    this.pictures = pictures;
  }

  /** The headline is cell 0. */
  cell(at) {
    return this.page.locator(`.notebookOverlay .cell-list-container .monaco-list-row[data-index="${at}"]`);
  }

  async textOf(at) {
    const lines = await this.cell(at).locator('.view-lines .view-line').allTextContents();
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }

  /** Clicks into the text of a cell, at its right end or so far from its left: by the mouse, as the editor makes its lines inert. */
  async focus(at, x) {
    const lines = this.cell(at).locator('.monaco-editor .view-lines').first();
    await lines.waitFor();
    await this.workbench.until(`the cursor in cell ${at}`, async () => {
      const box = await lines.boundingBox();
      await this.page.mouse.click(box.x + (x ?? Math.min(box.width, 600) - 20), box.y + 8);
      return (await this.cell(at).locator('.monaco-editor.focused').count()) > 0;
    });
  }

  async type(at, text) {
    await this.focus(at);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text, { delay: 25 });
  }

  picture(name) {
    return this.workbench.screenshot(path.join(this.pictures, `${name}.png`));
  }

  async mendsTypo() {
    await this.workbench.openFile(NOTEBOOK);
    await this.cell(4).waitFor();
    await this.type(4, 'Munitoin | kwic');
    await this.cell(4).locator('.squiggly-warning').first().waitFor();
    await this.focus(4, 10);
    await this.page.keyboard.press('Control+.');
    await this.page.locator('.action-widget .monaco-list-row', { hasText: 'Munition' }).first().waitFor();
    await this.picture('fix-light');
    await this.page.keyboard.press('Enter');
    await this.workbench.until('the mended query', async () => (await this.textOf(4)) === 'Munition | kwic');
  }

  async completesEntity() {
    await this.type(4, 'entity:Wostochn');
    await this.page.keyboard.press('Control+Space');
    await this.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'Wostotschny' }).first().waitFor();
    await this.picture('completion-light');
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.type(' | kwic');
    assert.match(await this.textOf(4), /^entity:.*Wostotschny.* \| kwic$/);
  }

  async renames() {
    await this.focus(1);
    await this.page.keyboard.press('Home');
    await this.page.keyboard.press('ArrowRight');
    await this.page.keyboard.press('F2');
    const input = this.page.locator('.rename-box input');
    await input.waitFor();
    await input.fill('$munition');
    await this.picture('rename-light');
    await this.page.keyboard.press('Enter');
    await this.workbench.until('the new name in three cells', async () => {
      const texts = await Promise.all([1, 2, 3].map((at) => this.textOf(at)));
      return texts.every((text) => text.startsWith('$munition'));
    });
  }

  async marksStale() {
    await this.workbench.runCommand('Notebook: Run All');
    await this.workbench.outputs().locator('.kp-kwic .kp-item').first().waitFor();
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active:not(.dirty)').waitFor();
    appendFileSync(path.join(this.folder, CHANGED), '\nNeue Munition für Russland.\n');
    await this.staleMarks().first().waitFor();
    assert.match(await this.staleMarks().first().textContent(), /000/);
    await this.picture('stale-light');
  }

  /** What the status bar of a cell says of its result. */
  staleMarks() {
    return this.page.locator('.notebookOverlay .cell-statusbar-container .cell-status-item', { hasText: /out of date|changed/i });
  }

  async runsStale() {
    await this.workbench.runCommand('Korpus: Run Stale Cells');
    await this.workbench.until('no mark any more', async () => (await this.staleMarks().count()) === 0);
    await this.workbench.outputs().locator('.kp-kwic .kp-item', { hasText: 'Neue Munition' }).first().waitFor();
    await this.picture('fresh-light');
  }

  async exports() {
    const file = path.join(this.folder, EXPORT);
    await this.workbench.runCommand('Korpus: Export Notebook');
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: 'HTML' }).first();
    await row.waitFor();
    await row.click();
    const input = this.page.locator('.quick-input-widget input.input');
    await this.workbench.until('the dialog that asks for a file', async () => (await input.inputValue()).endsWith('.html'));
    await input.fill(file);
    await this.page.keyboard.press('Enter');
    await this.workbench.until('the exported file', async () => existsSync(file));
    const html = readFileSync(file, 'utf8');
    assert.match(html, /Neue .*Munition/);
    assert.doesNotMatch(html, /<script/i);
  }
}
