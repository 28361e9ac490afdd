// A notebook as a record: a query with a typo, its fix, an entity completed, a name renamed in all cells, an article changed, what is
// out of date run again, and the whole exported.
import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NotebookCells } from './NotebookCells.mjs';

const NOTEBOOK = 'bericht.korpus.md';
const SOURCE = ['# Bericht', '$m = Munition OR Artilleriemunition', '$m | kwic', '$m Russland | count by=path', '', 'path:"001*" Kim | kwic'].map((text, at) => (at === 0 ? text : `\`\`\`korpus\n${text}\n\`\`\``)).join('\n\n') + '\n';
/** All cells may find something in it, but for the last, which asks for another article. */
const CHANGED = '004_bbd1d1e14c627851.txt';
const ADDED = 'Neue Munition für Russland.';
const EXPORT = 'bericht.html';
const STALE = /out of date|changed/i;

/** Puts the notebook into the corpus: before a window opens, as Quick Open finds a new file only after a while. */
export function writeRecord(folder) {
  writeFileSync(path.join(folder, NOTEBOOK), SOURCE);
}

/** Opens the notebook in a window and goes through it; `step` counts, `pictures` is where pictures go. */
export async function recordJourney({ workbench, korpus, step, pictures }) {
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
    this.cells = new NotebookCells(workbench);
    this.folder = folder;
    this.pictures = pictures;
  }

  picture(name) {
    return this.workbench.screenshot(path.join(this.pictures, `${name}.png`));
  }

  saved() {
    return readFileSync(path.join(this.folder, NOTEBOOK), 'utf8');
  }

  async mendsTypo() {
    const { cells, page } = this;
    await this.workbench.openFile(NOTEBOOK);
    await cells.row(4).waitFor();
    await cells.type(4, 'Munitoin | kwic');
    await cells.row(4).locator('.squiggly-warning').first().waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row', { hasText: 'Munition' }).first().waitFor();
    await this.picture('fix-light');
    await page.keyboard.press('Enter');
    await this.workbench.until('the mended query', async () => (await cells.textOf(4)) === 'Munition | kwic');
  }

  async completesEntity() {
    const { cells, page } = this;
    await cells.type(4, 'entity:Wostochn');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'Wostotschny' }).first().waitFor();
    await this.picture('completion-light');
    await page.keyboard.press('Enter');
    await page.keyboard.type(' | kwic');
    await this.workbench.until('the completed query', async () => /^entity:.*Wostotschny.* \| kwic$/.test(await cells.textOf(4)));
  }

  async renames() {
    const { cells, page } = this;
    await cells.focus(1);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    const input = page.locator('.rename-box input');
    await input.waitFor();
    await input.fill('$munition');
    await this.picture('rename-light');
    await page.keyboard.press('Enter');
    await this.workbench.until('the new name in three cells', async () => {
      const texts = await Promise.all([1, 2, 3].map((at) => cells.textOf(at)));
      return texts.every((text) => text.startsWith('$munition'));
    });
  }

  async marksStale() {
    const { cells } = this;
    await this.workbench.runCommand('Notebook: Run All');
    for (const at of [1, 2, 3, 4, 5]) await cells.ran(at);
    await this.saves('four results', () => this.saved().split('<!-- korpus:result').length === 5);
    this.changeArticle();
    await cells.choose(2);
    await this.markOf(2).waitFor();
    assert.match(await this.markOf(2).textContent(), /004/);
    await this.picture('stale-light');
    await cells.choose(5);
    assert.equal(await this.markOf(5).count(), 0, 'a cell that asks for another article has no mark');
  }

  /** Once, whichever step comes to it first. */
  changeArticle() {
    const file = path.join(this.folder, CHANGED);
    if (!readFileSync(file, 'utf8').includes(ADDED)) appendFileSync(file, `\n${ADDED}\n`);
  }

  async saves(what, isThere) {
    await this.page.keyboard.press('Control+S');
    await this.workbench.until(`${what} in the saved notebook`, isThere);
    await this.page.locator('.tab.active:not(.dirty)').waitFor();
  }

  /** What the status bar of a cell says of its result. */
  markOf(at) {
    return this.cells.row(at).locator('.cell-statusbar-container .cell-status-item', { hasText: STALE });
  }

  async runsStale() {
    const { cells, workbench } = this;
    this.changeArticle();
    const before = await cells.runNumber(5);
    await workbench.runCommand('Korpus: Run Stale Cells');
    for (const at of [4, 3, 2]) {
      await cells.choose(at);
      await workbench.until(`no mark below cell ${at}`, async () => (await this.markOf(at).count()) === 0);
    }
    await workbench.outputs().locator('.kp-kwic .kp-item', { hasText: 'Neue Munition' }).first().waitFor();
    await this.picture('fresh-light');
    assert.equal(await cells.runNumber(5), before, 'a cell that is up to date did not run');
    await this.saves('the new passage', () => this.saved().includes('Neue | **Munition**'));
  }

  async exports() {
    this.changeArticle();
    await this.cells.choose(0);
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
    assert.ok(/Neue .*Munition/.test(html), 'the new passage is in the page');
    assert.ok(!/<script/i.test(html), 'no script is');
  }
}
