// Times the first rows of Korpus's Articles view and of the built-in file explorer in windows of their own, by turns.
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder, windowUrl } from '../host/hostSession.mjs';
import { startServer } from '../host/startServer.mjs';
import { root } from './core.mjs';

const LIMIT = 240_000;
const ICONS = { korpus: 'Korpus', files: 'Explorer' };
const ROWS = { korpus: '.pane:has(.pane-header[aria-label^="Articles"]) .monaco-list-row', files: '.explorer-folders-view .monaco-list-row[aria-label*=".txt"]' };

/**
 * Least milliseconds of several rounds from opening a window to the first row of a file in the view: `korpus` and `files` in a window that shows this view
 * when it opens, as it did when it was closed; `clicked` is Korpus's in one that shows the file explorer first.
 */
export async function timeExplorers({ host, browser, folder, env, rounds }) {
  const data = temporaryFolder('bench-explorers');
  // Installed: an extension under development is not loaded without its tests.
  mkdirSync(path.join(data.folder, 'extensions'), { recursive: true });
  symlinkSync(root, path.join(data.folder, 'extensions', 'korpus'));
  const server = await startServer(host, { data: data.folder, env, settings: {} });
  const least = { korpus: Infinity, files: Infinity, clicked: Infinity };
  try {
    for (let round = 0; round < rounds; round++) {
      for (const view of Object.keys(ICONS)) {
        const { first, again } = await timeView(browser, windowUrl(server, { folder }), view);
        least[view] = Math.min(least[view], again);
        if (view !== 'files') least.clicked = Math.min(least.clicked, first);
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
    const first = await sinceRows(page, view, started);
    await reload(page);
    return { first, again: await sinceRows(page, view, Date.now()) };
  } finally {
    await context.close();
  }
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
