// The user's journey in a real browser: the packaged extension, installed by `npm start`, on the five articles.
//   --screenshots   also renews those in media/ that the README shows
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { useLocale } from '../../scripts/host/hostSession.mjs';
import { openBrowser } from '../../scripts/host/openBrowser.mjs';
import { concordanceJourney, writeConcordances } from './concordanceJourney.mjs';
import { importJourney } from './importJourney.mjs';
import { overviewJourney } from './overviewJourney.mjs';
import { pictureJourney, writePictures } from './pictureJourney.mjs';
import { recordJourney, writeRecord } from './recordJourney.mjs';
import { root, startKorpus } from './startKorpus.mjs';
import { Steps } from './Steps.mjs';
import { staysTheSame, storyJourney } from './storyJourney.mjs';
import { Workbench } from './Workbench.mjs';

const pictures = path.join(root, 'out/journey');
rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
const steps = new Steps(pictures);

/** The opening words of the articles' own headlines. */
const TITLES = [
  'Nordkoreas Machthaber Kim verspricht volle Unterstützung',
  'Raketentechnik gegen Waffen? Putin und Kim treffen sich',
  'Nordkoreas Machthaber Kim besucht eine militärische Luftfahrtfabrik',
  'Kim sichert Putin Unterstützung',
  'Putin besucht Kim Jong Un',
];

/** Pictures of the README. */
const SHOWN = [['kwic-light.png', 'screenshot.png'], ['story-network-light.png', 'network.png'], ['story-claims-light.png', 'claims.png'], ['import-light.png', 'import.png']];
const SAMPLE = 'erste-schritte.korpus.md';
const STRIPPED = 'munition.korpus.md';

await main().catch((error) => {
  steps.failed++;
  console.log(error.stack ?? String(error));
});
console.log(`${steps.passed} passed, ${steps.failed} failed`);
process.exit(steps.failed === 0 ? 0 : 1);

async function main() {
  const korpus = await startKorpus();
  writeRecord(korpus.folder);
  writePictures(korpus.folder);
  writeConcordances(korpus.folder);
  const browser = await openBrowser();
  try {
    korpus.setSettings({ 'workbench.colorTheme': 'Light Modern' });
    await lightJourney(korpus, browser);
    await overviewWindow(korpus, browser, 'light');
    await darkWindow(korpus, browser);
    await germanWindow(korpus, browser);
    await importWindow(korpus, browser);
  } finally {
    await browser.close();
    await korpus.stop();
  }
  if (process.argv.includes('--screenshots')) for (const [from, to] of SHOWN) copyFileSync(path.join(pictures, from), path.join(root, 'media', to));
}

async function lightJourney(korpus, browser) {
  const workbench = await Workbench.open(browser, korpus.url);
  const step = (name, work) => steps.step(workbench, name, work);
  await step('the Korpus container shows the five articles by title', () => seesArticles(workbench));
  await step('a click on an article opens it, with one CodeLens', () => opensArticle(workbench));
  await step('a name answers on hover', () => hoversName(workbench));
  await step('the Entities view leads from a type to a mention', () => followsEntity(workbench));
  await step('the sample notebook runs `Munition | kwic` to an aligned concordance', () => runsKwic(workbench, korpus));
  await step('a click on a line selects exactly that span in the article', () => landsOnSpan(workbench, korpus));
  await step('a notebook without its results, run and saved, is the committed file byte for byte', () => savesTheSame(workbench, korpus));
  await storyJourney({ workbench, korpus, step, pictures, theme: 'light' });
  await staysTheSame({ korpus, workbench, step });
  await step('a passage is tagged and noted by keys, tinted, and stands in the Notes view', () => tagsAndNotes(workbench, korpus));
  await recordJourney({ workbench, korpus, step, pictures });
  await concordanceJourney({ workbench, step, pictures, theme: 'light' });
  await pictureJourney({ workbench, korpus, step, pictures, theme: 'light' });
  await step('Find in corpus leads to a concordance without a notebook', () => finds(workbench));
  await workbench.close();
}

async function seesArticles(workbench) {
  await workbench.showContainer('Korpus');
  for (const title of TITLES) await workbench.row(title).waitFor();
  const shown = (await workbench.rowLabels()).filter((label) => TITLES.some((title) => label.includes(title)));
  assert.equal(shown.length, 5);
}

async function opensArticle(workbench) {
  await workbench.row(TITLES[1]).click();
  await workbench.page.locator('.editor-instance .view-line', { hasText: 'Raketentechnik' }).first().waitFor();
  const lens = workbench.page.locator('.codelens-decoration');
  await lens.first().waitFor();
  assert.equal(await lens.count(), 1);
  await workbench.screenshot(path.join(pictures, 'article-light.png'));
}

async function hoversName(workbench) {
  const box = await workbench.until('the name Putin in the text', () => wordBox(workbench.page, 'Putin'));
  await workbench.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  const hover = workbench.page.locator('.monaco-hover:not(.hidden)', { hasText: 'Putin' }).first();
  await hover.waitFor();
  await workbench.screenshot(path.join(pictures, 'hover-light.png'));
  await workbench.page.mouse.move(5, 5);
}

/** Where a word stands on the screen: in the editor's text, by the DOM's own ranges. */
function wordBox(page, word) {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.editor-instance .view-lines') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      if (width > 0 && x > 300) return { x, y, width, height };
    }
    return undefined;
  }, word);
}

async function followsEntity(workbench) {
  const { page } = workbench;
  const header = page.locator('.sidebar .pane-header', { hasText: /^Entities/i }).first();
  await header.waitFor();
  if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
  const pane = page.locator('.sidebar .pane', { has: page.locator('.pane-header', { hasText: /^Entities/i }) }).last();
  await expand(pane, 1, /People/);
  await expand(pane, 2, /Putin/);
  await expand(pane, 3, /Nordkoreas Machthaber/);
  await workbench.screenshot(path.join(pictures, 'entities-light.png'));
  await pane.locator('.monaco-list-row[aria-level="4"]').first().click();
  const { selected } = await workbench.selection();
  assert.match(await workbench.copiedSelection(), /Putin/);
  assert.ok(selected >= 5);
}

async function expand(pane, level, label) {
  const row = pane.locator(`.monaco-list-row[aria-level="${level}"]`, { hasText: label }).first();
  await row.waitFor();
  if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('.monaco-tl-twistie').click();
}

async function runsKwic(workbench, korpus) {
  await workbench.openFile(SAMPLE);
  await runKwicCell(workbench);
  const nodes = workbench.outputs().locator('.kp-kwic .kp-lines .kp-item .kp-match b');
  const lefts = await nodes.evaluateAll((cells) => cells.map((element) => Math.round(element.getBoundingClientRect().left)));
  assert.equal(lefts.length, occurrences(korpus.folder, 'Munition').length);
  assert.equal(new Set(lefts).size, 1, `the node stands in one column: ${lefts.join(' ')}`);
  await workbench.screenshot(path.join(pictures, 'kwic-light.png'));
}

/** Scrolls to the cell `Munition | kwic`, clicks into it and presses Shift+Enter. */
async function runKwicCell(workbench) {
  const { page } = workbench;
  const cell = page.locator('.notebookOverlay .code-cell-row', { hasText: /Munition\s*\|\s*kwic/ }).first();
  await page.locator('.notebookOverlay .code-cell-row').first().waitFor();
  await page.locator('.editor-actions, .notebook-toolbar-container', { hasText: 'Korpus' }).first().waitFor();
  await page.mouse.move(900, 500);
  await workbench.until('the cell `Munition | kwic`', async () => {
    const box = (await cell.count()) > 0 ? await cell.boundingBox() : null;
    if (box && box.y > 100 && box.y < 350) return true;
    await page.mouse.wheel(0, box && box.y <= 100 ? -120 : 160);
    return false;
  });
  await cell.locator('.view-line').first().click();
  await page.keyboard.press('Shift+Enter');
  await workbench.outputs().locator('.kp-kwic .kp-item').first().waitFor();
}

async function landsOnSpan(workbench, korpus) {
  const rows = workbench.outputs().locator('.kp-kwic .kp-lines .kp-item');
  const row = rows.nth(2);
  const [left, right] = [await row.locator('.kp-left').textContent(), await row.locator('.kp-right').textContent()];
  await row.locator('.kp-match').click();
  const { line, column, selected } = await workbench.selection();
  const file = path.join(korpus.folder, await workbench.until('an article in the active tab', async () => {
    const name = await workbench.activeTab();
    return name.endsWith('.txt') ? name : undefined;
  }));
  const text = readFileSync(file, 'utf8').split(/\r?\n/)[line - 1];
  assert.equal(selected, 'Munition'.length);
  assert.equal(text.slice(column - 1 - selected, column - 1), 'Munition');
  assert.ok(text.slice(0, column - 1 - selected).trimEnd().endsWith(left.trim().slice(-20)), 'it is the passage of that line: left');
  assert.ok(text.slice(column - 1).trimStart().startsWith(right.trim().slice(0, 20)), 'it is the passage of that line: right');
  assert.equal(await workbench.copiedSelection(), 'Munition');
  await workbench.screenshot(path.join(pictures, 'passage-light.png'));
}

/** The saved results were taken out of this copy; running all cells must bring back the committed file, byte for byte. */
async function savesTheSame(workbench, korpus) {
  const file = path.join(korpus.folder, STRIPPED);
  const committed = readFileSync(path.join(root, 'seeds', STRIPPED), 'utf8');
  writeFileSync(file, committed.replace(/\n<!-- korpus:result [^]*?<!-- \/korpus:result -->\n/g, ''));
  await workbench.openFile(SAMPLE);
  await workbench.runCommand('File: Save');
  await workbench.page.locator('.tab.active:not(.dirty)').waitFor();
  await workbench.runCommand('View: Close All Editors');
  assert.equal(readFileSync(path.join(korpus.folder, SAMPLE), 'utf8'), readFileSync(path.join(root, 'seeds', SAMPLE), 'utf8'), 'a cell run again changes nothing');
  await workbench.openFile(STRIPPED);
  await workbench.page.locator('.notebookOverlay .code-cell-row').first().waitFor();
  await workbench.runCommand('Notebook: Run All');
  await workbench.outputs().locator('.korpus').first().waitFor();
  const saved = () => readFileSync(file, 'utf8');
  await workbench.until('the saved notebook with all results', async () => {
    await workbench.page.keyboard.press('Control+S');
    await workbench.page.waitForTimeout(700);
    return saved().split('<!-- korpus:result').length === committed.split('<!-- korpus:result').length;
  });
  assert.equal(saved(), committed);
}

/** Nothing but keys: select, Ctrl+K T, a new tag, Ctrl+K N, a note of two lines, Ctrl+Enter. */
async function tagsAndNotes(workbench, korpus) {
  const { page } = workbench;
  const article = '002_0e38799f239c3e12.txt';
  const written = () => readFileSync(path.join(korpus.folder, 'korpus.yaml'), 'utf8').split('\n').find((line) => line.includes('quote:')) ?? '';
  await workbench.openFile(article);
  await page.keyboard.press('Control+F');
  await page.keyboard.insertText('Handschuh aus einem Raumanzug');
  await page.keyboard.press('Escape');
  await workbench.until('the passage is selected', async () => (await workbench.selection()).selected === 29);
  await chord(page, 't');
  await page.locator('.quick-input-widget', { hasText: 'Handschuh' }).waitFor();
  await page.keyboard.insertText('geschenk');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'geschenk' }).waitFor();
  await page.keyboard.press('Enter');
  await workbench.until('the tag stands in korpus.yaml', () => written().includes('tags: [ geschenk ]'));
  await chord(page, 'n');
  await page.locator('.review-widget .monaco-editor.focused').waitFor();
  await page.keyboard.insertText('Wirklich?\nNachsehen.');
  await workbench.screenshot(path.join(pictures, 'note-box-light.png'));
  await page.keyboard.press('Control+Enter');
  await workbench.until('the note stands in korpus.yaml', () => written().includes('note: "Wirklich?\\nNachsehen."'));
  await workbench.row('Handschuh aus einem Raumanzug').waitFor();
  assert.equal(readFileSync(path.join(korpus.folder, article), 'utf8'), readFileSync(path.join(root, 'seeds', article), 'utf8'));
  await workbench.screenshot(path.join(pictures, 'notes-light.png'));
  await page.keyboard.press('Control+End');
}

async function chord(page, key) {
  await page.keyboard.press('Control+K');
  await page.keyboard.press(key);
}

async function finds(workbench) {
  const { page } = workbench;
  await workbench.runCommand('Korpus: Find in Corpus');
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill('Munit');
  const word = page.locator('.quick-input-list .monaco-list-row', { hasText: /^Munition\s*\d/ }).first();
  await word.waitFor();
  await workbench.screenshot(path.join(pictures, 'find-light.png'));
  await word.click();
  const frame = page.locator('.part.panel iframe.webview.ready, iframe.webview.ready').last().contentFrame().frameLocator('iframe#active-frame');
  await frame.locator('.kp-kwic .kp-item').first().waitFor();
  await workbench.screenshot(path.join(pictures, 'results-light.png'));
}

async function opensDark(dark) {
  await dark.page.waitForSelector('.monaco-workbench.vs-dark');
  await dark.showContainer('Korpus');
  await dark.row(TITLES[1]).waitFor();
  await runKwicCell(dark);
  await dark.screenshot(path.join(pictures, 'kwic-dark.png'));
}

/** A window of its own, as it ends with a reload. */
async function overviewWindow(korpus, browser, theme) {
  const workbench = await Workbench.open(browser, korpus.url);
  await overviewJourney({ workbench, step: (name, work) => steps.step(workbench, name, work), pictures, theme });
  await workbench.close();
}

/** The last one, as the corpus has more articles after it. */
async function importWindow(korpus, browser) {
  korpus.setSettings({ 'workbench.colorTheme': 'Light Modern' });
  const workbench = await Workbench.open(browser, korpus.url);
  await importJourney({ workbench, korpus, step: (name, work) => steps.step(workbench, name, work), pictures, theme: 'light' });
  await workbench.close();
}

async function darkWindow(korpus, browser) {
  korpus.setSettings({ 'workbench.colorTheme': 'Dark Modern' });
  const workbench = await Workbench.open(browser, korpus.notebookUrl);
  await steps.step(workbench, 'the address with the sample notebook opens it, in a dark theme too', () => opensDark(workbench));
  await storyJourney({ workbench, korpus, step: (name, work) => steps.step(workbench, name, work), pictures, theme: 'dark' });
  await workbench.close();
  await overviewWindow(korpus, browser, 'dark');
}

async function germanWindow(korpus, browser) {
  const workbench = await Workbench.open(browser, korpus.url, { prepare: (context) => useLocale(context, 'de') });
  await steps.step(workbench, 'a German window speaks German', async () => {
    await workbench.showContainer('Korpus');
    await workbench.row(TITLES[1]).waitFor();
    await workbench.page.locator('.sidebar .pane-header, .sidebar .composite.title', { hasText: /Artikel/i }).first().waitFor();
    await workbench.screenshot(path.join(pictures, 'german-dark.png'));
  });
  await workbench.close();
}

/** Every whole word of that spelling, by a naive scan. */
function occurrences(folder, word) {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])${word}(?![\\p{L}\\p{M}\\p{N}-])`, 'gu');
  return readdirSync(folder).filter((file) => file.endsWith('.txt')).flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(pattern)]);
}
