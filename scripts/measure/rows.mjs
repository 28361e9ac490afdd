// Measures long results in a real VS Code, over a made-up corpus: time to the first rows, to the end of the run, and the longest task of the page while a
// reader scrolls to the end. Pictures in out/rows/.
// Usage: node scripts/measure/rows.mjs [ARTICLES] [--dark]
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NotebookCells } from '../../test/journey/NotebookCells.mjs';
import { root, startKorpus } from '../../test/journey/startKorpus.mjs';
import { Workbench } from '../../test/journey/Workbench.mjs';
import { syntheticCorpus } from '../bench-corpus.mjs';
import { openBrowser } from '../host/openBrowser.mjs';

const isDark = process.argv.includes('--dark');
const count = Number(process.argv[2] ?? 4000) || 4000;
const NOTEBOOK = 'lange.korpus.md';
const QUERIES = ['der | kwic sort=1R,2R', '* | frequency', 'der OR die | kwic group=article sort=1R', '*'];
const pictures = path.join(root, 'out/rows');
mkdirSync(pictures, { recursive: true });

const korpus = await startKorpus({ port: '8870', fill(folder) {
  mkdirSync(folder, { recursive: true });
  for (const { path: name, text } of syntheticCorpus(root, count).articles) writeFileSync(path.join(folder, name), text);
  writeFileSync(path.join(folder, NOTEBOOK), QUERIES.map((query) => `\`\`\`korpus\n${query}\n\`\`\`\n`).join('\n'));
} });
const browser = await openBrowser();
try {
  korpus.setSettings({ 'workbench.colorTheme': isDark ? 'Dark Modern' : 'Light Modern' });
  const workbench = await Workbench.open(browser, korpus.url);
  await workbench.openFile(NOTEBOOK);
  await workbench.page.locator('.editor-actions, .notebook-toolbar-container', { hasText: 'Korpus' }).first().waitFor();
  const cells = new NotebookCells(workbench);
  for (const at of QUERIES.keys()) await measure(workbench, cells, at).catch(async (error) => {
    await workbench.screenshot(path.join(pictures, 'failed.png'));
    throw error;
  });
} finally {
  await browser.close();
  await korpus.stop();
}

async function measure(workbench, cells, at) {
  await cells.focus(at);
  const started = Date.now();
  await workbench.page.keyboard.press('Shift+Enter');
  const frame = workbench.outputs();
  const result = frame.locator(`section.korpus[aria-label="Result of ${QUERIES[at]}"]`);
  const box = result.locator('.kp-box');
  // What has a picture shows that first.
  if (QUERIES[at].includes('frequency')) await result.locator('.kp-switch', { hasText: 'Table' }).evaluate((button) => button.click());
  await box.locator('[data-row]').first().waitFor({ timeout: 60000 });
  const first = Date.now() - started;
  await cells.ran(at);
  const whole = Date.now() - started;
  await workbench.screenshot(path.join(pictures, `${at + 1}-top-${isDark ? 'dark' : 'light'}.png`));
  const scrolled = await box.evaluate(scrollToEnd);
  await box.locator(`[data-row="${scrolled.rows - 1}"]`).waitFor();
  await workbench.screenshot(path.join(pictures, `${at + 1}-end-${isDark ? 'dark' : 'light'}.png`));
  console.log(`${QUERIES[at]}: ${scrolled.rows} rows; first rows after ${first} ms, run ended after ${whole} ms; ${scrolled.steps} steps to the end, longest task ${scrolled.longest} ms, at most ${scrolled.drawn} rows drawn, ${scrolled.blank} of ${scrolled.steps} steps showed blank rows`);
}

/** In the page: by half a screen a frame for a while, then in leaps to the end, as a reader who drags the bar. */
async function scrollToEnd(box) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve()));
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ entryTypes: ['longtask'] });
  let [steps, drawn, blank] = [0, 0, 0];
  const look = async () => {
    await frame();
    steps++;
    drawn = Math.max(drawn, box.querySelectorAll('[data-row]').length);
    const middle = box.getBoundingClientRect();
    if (document.elementFromPoint(middle.left + middle.width / 2, middle.top + middle.height / 2)?.closest('.kp-blank')) blank++;
  };
  for (; steps < 120;) {
    box.scrollTop += box.clientHeight / 2;
    await look();
  }
  for (let leap = 1; leap <= 60; leap++) {
    box.scrollTop = (box.scrollHeight * leap) / 60;
    await look();
  }
  for (let wait = 0; wait < 200 && box.querySelector('.kp-blank + .kp-page:last-child, .kp-blank + tbody:last-child') === null; wait++) {
    box.scrollTop = box.scrollHeight;
    await frame();
  }
  observer.disconnect();
  const rows = Number(box.querySelector('[aria-rowcount]')?.getAttribute('aria-rowcount') ?? 0) - 1 || Number(box.querySelector('[aria-setsize]')?.getAttribute('aria-setsize') ?? 0);
  return { steps, drawn, blank, rows, longest: Math.round(Math.max(0, ...tasks)) };
}
