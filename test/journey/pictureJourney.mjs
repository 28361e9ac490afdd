// Pictures of results in a real window: they are there, a mark opens its passage, the table stays behind them.
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NotebookCells } from './NotebookCells.mjs';

const NOTEBOOK = 'bilder.korpus.md';
/** One cell for each picture, in order. */
const QUERIES = ['Munition | dispersion', '* | timeline by=year', 'path:002* | keywords', 'Putin | count by=person', '* | ngrams n=2 | top 15 | chart line', '* | network type=person,place min=2', 'Kim | collocates', '* | map'];

/** Puts the notebook of this journey beside the articles. */
export function writePictures(folder) {
  writeFileSync(path.join(folder, NOTEBOOK), QUERIES.map((query) => `\`\`\`korpus\n${query}\n\`\`\`\n`).join('\n'));
}

export async function pictureJourney({ workbench, korpus, step, pictures, theme }) {
  const cells = new NotebookCells(workbench);
  const figure = workbench.outputs().locator('.kp-figure');
  /** An output that comes back into view is drawn behind the others. */
  const titled = (title) => figure.filter({ hasText: title });
  const results = () => workbench.page.locator('.part.panel iframe.webview.ready, iframe.webview.ready').last().contentFrame().frameLocator('iframe#active-frame');
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
    await titled('Words that set these articles apart').locator('circle.kp-mark').first().click();
    await results().locator('#query', { hasText: /^path:002\* \| kwic \[word=".+"%c\]$/ }).waitFor();
    await results().locator('.kp-kwic .kp-item').first().waitFor();
    await workbench.screenshot(path.join(pictures, `picture-query-${theme}.png`));
  });
  await step(`a click on a line of the network lists the sentences that name both (${theme})`, async () => {
    await workbench.openFile(NOTEBOOK);
    await cells.choose(5);
    const line = titled('Who stands with whom').locator('g.kp-mark').first();
    const [, sentences] = /(\d+)$/.exec(await line.getAttribute('aria-label'));
    await line.click();
    await results().locator('#query', { hasText: /^\* \| sentences entity:".+" AND entity:".+"$/ }).waitFor();
    await results().locator('.kp-table tbody tr').nth(Number(sentences) - 1).waitFor();
    assert.equal(await results().locator('.kp-table tbody tr').count(), Number(sentences));
  });
  for (const [at, title, query] of [[6, 'What keeps company', /^Kim \| kwic "Kim .+"~4$/], [7, 'Places that the articles name', /^\* \| kwic entity:"place\/.+"$/]]) {
    await step(`keys lead to a mark of “${title}” and open it (${theme})`, async () => {
      await workbench.openFile(NOTEBOOK);
      await cells.choose(at);
      await titled(title).locator('.kp-mark[tabindex="0"]').focus();
      for (const key of ['Home', 'ArrowRight', 'ArrowRight']) await workbench.page.keyboard.press(key);
      await titled(title).locator('.kp-tip:not([hidden])').waitFor();
      await workbench.screenshot(path.join(pictures, `picture-${at + 1}-lit-${theme}.png`));
      await workbench.page.keyboard.press('Enter');
      await results().locator('#query', { hasText: query }).waitFor();
      await results().locator('.kp-kwic .kp-item').first().waitFor();
    });
  }
  await step(`a picture is saved as PNG and as SVG (${theme})`, async () => {
    for (const ending of ['png', 'svg']) {
      const file = path.join(korpus.folder, `bild-${theme}.${ending}`);
      await titled('Places that the articles name').locator('.kp-button').click();
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
