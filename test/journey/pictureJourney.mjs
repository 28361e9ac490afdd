// Pictures of results in a real window: they are there, a mark opens its passage, the table stays behind them.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NotebookCells } from './NotebookCells.mjs';

const NOTEBOOK = 'bilder.korpus.md';
/** One cell for each picture, in order. */
const QUERIES = ['Munition | dispersion', '* | timeline by=year', 'path:002* | keywords', 'Putin | count by=person', '* | ngrams n=2 | top 15 | chart line'];

/** Puts the notebook of this journey beside the articles. */
export function writePictures(folder) {
  writeFileSync(path.join(folder, NOTEBOOK), QUERIES.map((query) => `\`\`\`korpus\n${query}\n\`\`\`\n`).join('\n'));
}

export async function pictureJourney({ workbench, korpus, step, pictures, theme }) {
  const cells = new NotebookCells(workbench);
  const figure = workbench.outputs().locator('.kp-figure');
  await step(`every picture is drawn (${theme})`, async () => {
    await workbench.openFile(NOTEBOOK);
    await workbench.page.locator('.notebookOverlay:visible a.action-label[aria-label^="Run All"]').first().click();
    for (const at of QUERIES.keys()) {
      await cells.choose(at);
      await figure.nth(at).locator('svg.kp-picture').waitFor();
      await workbench.screenshot(path.join(pictures, `picture-${at + 1}-${theme}.png`));
    }
  });
  await step(`a click on a tick of the dispersion selects that hit (${theme})`, async () => {
    await cells.choose(0);
    const tick = figure.first().locator('rect.kp-mark').first();
    const [file] = (await tick.getAttribute('aria-label')).split(':');
    await tick.click();
    await workbench.until('the article in front', async () => (await workbench.activeTab()) === file);
    const { line, column, selected } = await workbench.selection();
    const text = readFileSync(path.join(korpus.folder, file), 'utf8').split(/\r?\n/)[line - 1];
    assert.equal(text.slice(column - 1 - selected, column - 1), 'Munition');
  });
}
