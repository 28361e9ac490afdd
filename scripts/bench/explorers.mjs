// Times the first rows of Korpus's Articles view and of the built-in file explorer in windows of their own, by turns.
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder, windowUrl } from '../host/hostSession.mjs';
import { startServer } from '../host/startServer.mjs';
import { root } from './core.mjs';

const LIMIT = 240_000;
const ICONS = { korpus: 'Korpus', files: 'Explorer' };
const ROWS = { korpus: '.pane:has(.pane-header[aria-label^="Articles"]) .monaco-list-row', files: '.explorer-folders-view .monaco-list-row[aria-label*=".txt"]' };

/** Least milliseconds of several rounds from opening a window, which shows the file explorer first, to the first row of a file in the view. */
export async function timeExplorers({ host, browser, folder, env, rounds }) {
  const data = temporaryFolder('bench-explorers');
  // Installed: an extension under development is not loaded without its tests.
  mkdirSync(path.join(data.folder, 'extensions'), { recursive: true });
  symlinkSync(root, path.join(data.folder, 'extensions', 'korpus'));
  const server = await startServer(host, { data: data.folder, env, settings: {} });
  const least = { korpus: Infinity, files: Infinity };
  try {
    for (let round = 0; round < rounds; round++) {
      for (const view of Object.keys(ICONS)) least[view] = Math.min(least[view], await timeView(browser, server, folder, view));
    }
  } finally {
    await server.stop();
    data.remove();
  }
  return least;
}

async function timeView(browser, server, folder, view) {
  const context = await browser.newContext({ viewport: { width: 1360, height: 860 } });
  try {
    const page = await context.newPage();
    const started = Date.now();
    await page.goto(windowUrl(server, { folder }));
    const icon = page.locator(`.activitybar a.action-label[aria-label^="${ICONS[view]}"]`).first();
    await icon.waitFor({ timeout: LIMIT });
    if (view !== 'files') await icon.click();
    await page.locator(ROWS[view]).first().waitFor({ timeout: LIMIT });
    return Date.now() - started;
  } finally {
    await context.close();
  }
}
