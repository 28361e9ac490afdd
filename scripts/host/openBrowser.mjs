// Chromium as the tests drive it: no network but 127.0.0.1, nothing of the user's profile.
import { chromium } from 'playwright-core';
import { ensureBrowser } from './ensureBrowser.mjs';

/** Launches a headless browser; close it with `.close()`. */
export async function openBrowser({ log } = {}) {
  const executablePath = await ensureBrowser({ log });
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}
