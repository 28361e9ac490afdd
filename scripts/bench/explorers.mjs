// Times the first rows of Korpus's Articles view and of the built-in file explorer in windows of their own, by turns.
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder, windowUrl } from '../host/hostSession.mjs';
import { startServer } from '../host/startServer.mjs';
import { root } from './core.mjs';

const LIMIT = 240_000;
const ICONS = { korpus: 'Korpus', entities: 'Korpus', files: 'Explorer' };
const ENTITIES = '.pane:has(.pane-header[aria-label^="Entities"])';
export const ROWS = { korpus: '.pane:has(.pane-header[aria-label^="Articles"]) .monaco-list-row', entities: `${ENTITIES} .monaco-list-row`, files: '.explorer-folders-view .monaco-list-row[aria-label*=".txt"]' };

/**
 * Least milliseconds of several rounds from opening a window to the first row in the view: of a file in `korpus` and `files`, of a type in `entities`, each in a window
 * that shows this view when it opens, as it did when it was closed; `clicked` is Korpus's in one that shows the file explorer first.
 */
export async function timeExplorers({ host, browser, folder, env, rounds, views = ['korpus', 'files'] }) {
  const data = temporaryFolder('bench-explorers');
  // Installed: an extension under development is not loaded without its tests.
  mkdirSync(path.join(data.folder, 'extensions'), { recursive: true });
  symlinkSync(root, path.join(data.folder, 'extensions', 'korpus'));
  const server = await startServer(host, { data: data.folder, env, settings: {} });
  const least = { korpus: Infinity, entities: Infinity, files: Infinity, clicked: Infinity };
  try {
    for (let round = 0; round < rounds; round++) {
      for (const view of views) {
        const { first, again } = await timeView(browser, windowUrl(server, { folder }), view);
        least[view] = Math.min(least[view], again);
        if (view === 'korpus') least.clicked = Math.min(least.clicked, first);
      }
    }
  } finally {
    await server.stop();
    data.remove();
  }
  return least;
}

async function timeView(browser, url, view) {
  const context = await browser.newContext({ viewport: { width: 1360, height: 860 } });
  try {
    const page = await context.newPage();
    const started = Date.now();
    await page.goto(url, { waitUntil: 'commit', timeout: LIMIT });
    if (view !== 'files') await page.locator(`.activitybar a.action-label[aria-label^="${ICONS[view]}"]`).first().click({ timeout: LIMIT });
    if (view === 'entities') await expand(page);
    const first = await sinceRows(page, view, started);
    await reload(page);
    return { first, again: await sinceRows(page, view, Date.now()) };
  } finally {
    await context.close();
  }
}

/** As a user has it who looks at entities. */
async function expand(page) {
  const header = page.locator(`${ENTITIES} > .pane-header`);
  await header.waitFor({ timeout: LIMIT });
  if (await header.getAttribute('aria-expanded') !== 'true') await header.click();
}

async function sinceRows(page, view, started) {
  await page.locator(ROWS[view]).first().waitFor({ timeout: LIMIT });
  return Date.now() - started;
}

/** By the window's own command, which waits until it is kept which view is shown. */
async function reload(page) {
  await page.keyboard.press('F1');
  await page.keyboard.type('Developer: Reload Window');
  const reloaded = page.waitForEvent('framenavigated', { predicate: (frame) => frame === page.mainFrame(), timeout: LIMIT });
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Developer: Reload Window' }).first().click();
  await reloaded;
}
