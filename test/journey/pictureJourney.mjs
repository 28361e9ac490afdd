// Pictures of results in a real window: they are there, a mark opens its passage, the table stays behind them.
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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
    const tick = workbench.outputs().locator('.kp-figure:has(.pic-lane) rect.kp-mark').first();
    const [file] = (await tick.getAttribute('aria-label')).split(':');
    await tick.click();
    await workbench.until('the article in front', async () => (await workbench.activeTab()) === file);
    const { line, column, selected } = await workbench.selection();
    const text = readFileSync(path.join(korpus.folder, file), 'utf8').split(/\r?\n/)[line - 1];
    assert.equal(text.slice(column - 1 - selected, column - 1), 'Munition');
  });
  await step(`a click on a word of the keywords lists its hits (${theme})`, async () => {
    await workbench.openFile(NOTEBOOK);
    await cells.choose(2);
    await workbench.outputs().locator('.kp-figure:has(.pic-name) circle.kp-mark').first().click();
    const results = workbench.page.locator('.part.panel iframe.webview.ready, iframe.webview.ready').last().contentFrame().frameLocator('iframe#active-frame');
    await results.locator('#query', { hasText: /^path:002\* \| kwic \[word=".+"%c\]$/ }).waitFor();
    await results.locator('.kp-kwic .kp-item').first().waitFor();
    await workbench.screenshot(path.join(pictures, `picture-query-${theme}.png`));
  });
  await step(`a picture is saved as PNG and as SVG (${theme})`, async () => {
    for (const ending of ['png', 'svg']) {
      const file = path.join(korpus.folder, `bild-${theme}.${ending}`);
      await workbench.outputs().locator('.kp-figure:has(.pic-name) .kp-button').click();
      const input = workbench.page.locator('.quick-input-widget:visible input.input');
      await workbench.until('the dialog that asks for a file', async () => (await input.inputValue()).endsWith('.svg'));
      await input.fill(file);
      await workbench.page.keyboard.press('Enter');
      await workbench.until(`the file ${file}`, () => existsSync(file) && statSync(file).size > 0);
      const bytes = readFileSync(file);
      if (ending === 'png') assert.deepEqual([...bytes.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
      else assert.match(bytes.toString(), /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      copyFileSync(file, path.join(pictures, path.basename(file)));
    }
  });
}
