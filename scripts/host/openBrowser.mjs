// Chromium as the tests drive it: no network but 127.0.0.1, nothing of the user's profile.
import { chromium } from 'playwright-core';
import { ensureBrowser } from './ensureBrowser.mjs';
import { temporaryFolder } from './hostSession.mjs';

/** Launches a headless browser; close it with `.close()`. */
export async function openBrowser({ log } = {}) {
  const executablePath = await ensureBrowser({ log });
  // Crash reports and font caches go here too, not into the user's home.
  const home = temporaryFolder('browser');
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, XDG_CONFIG_HOME: home.folder, XDG_CACHE_HOME: home.folder },
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
  browser.once('disconnected', home.remove);
  return browser;
}
