// node scripts/icon.mjs: draws media/icon.png (256 × 256) from media/icon.svg.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './host/openBrowser.mjs';

const media = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'media');
const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 256px; height: 256px }</style>${readFileSync(path.join(media, 'icon.svg'), 'utf8')}`);
  await page.screenshot({ path: path.join(media, 'icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
