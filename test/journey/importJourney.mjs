// Sources of several kinds become articles, as a person does it: the command, a folder, a look, a change, the button; and a passage of one is found.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const PAGE = `<!doctype html><html lang="de"><head><title>Der Zug aus Pjöngjang | Beispielblatt</title><meta name="author" content="Eva Beispiel">
<meta property="article:published_time" content="2023-09-12T08:00:00+02:00"><meta property="og:site_name" content="Beispielblatt"></head>
<body><nav><a href="/">Start</a> <a href="/politik">Politik</a></nav><article><h1>Der Zug aus Pjöngjang</h1>
<p>Ein gepanzerter Zug hat am Dienstag die Grenze zu Russland überquert. An Bord war nach übereinstimmenden Berichten die ganze Führung des Landes, begleitet von Fachleuten für Artillerie.</p>
<p>Am Bahnhof von Chassan empfing eine Abordnung die Gäste mit Brot und Salz. Über Granaten, so hieß es, werde erst später gesprochen, und zwar nicht vor Publikum.</p></article>
<script>alert(1)</script></body></html>`;

/** What a researcher has in a folder: pages, texts, something that no article is made of, something that is there already. */
export function writeSources(folder, seeds) {
  mkdirSync(path.join(folder, 'seiten'), { recursive: true });
  writeFileSync(path.join(folder, 'seiten', 'zug.html'), PAGE);
  writeFileSync(path.join(folder, '2024-06-19 notiz.txt'), 'Notiz vom Empfang: Die Kapelle spielte, danach sprach der Gast von Freundschaft. Von Granaten war keine Rede, wohl aber von Landwirtschaft und Bergbau.\n');
  writeFileSync(path.join(folder, 'kopie.txt'), readFileSync(path.join(seeds, '004_bbd1d1e14c627851.txt')));
  writeFileSync(path.join(folder, 'bild.png'), 'no picture');
  writeFileSync(path.join(folder, 'datenbank.csv'), 'Nr;Schlagzeile;Inhalt;Datum;Medium\n1;Granaten im Gespräch;"Am Rande des Treffens sei auch über Granaten gesprochen worden, sagte ein Diplomat, der nicht genannt werden wollte.";13.09.2023;Morgenblatt\n2;Ein Lenkrad für zwei;"Die beiden fuhren eine Runde im Wagen, erst der eine am Steuer, dann der andere, und winkten dabei in die Kameras.";19.06.2024;Abendblatt\n');
}

export async function importJourney({ workbench, korpus, step, pictures, theme }) {
  const { page } = workbench;
  const sources = path.join(path.dirname(korpus.folder), `quellen-${theme}`);
  const panel = () => page.locator('iframe.webview.ready:not(.notebookOverlay iframe)').first().contentFrame().frameLocator('iframe#active-frame');
  await step(`Add to Corpus shows what would become of a folder of sources (${theme})`, async () => {
    writeSources(sources, korpus.folder);
    await workbench.showContainer('Korpus');
    await workbench.row('Putin').waitFor();
    await workbench.runCommand('Korpus: Add to Corpus…');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'A folder…' }).first().click();
    const input = page.locator('.quick-input-widget input.input');
    // The dialog writes the folder that it starts with into the box a moment after it has opened, and takes no answer meanwhile.
    let asked = false;
    await workbench.until('the folder is taken', async () => {
      if (asked && !(await input.isVisible())) return true;
      if (!(await input.inputValue()).startsWith('/')) return false;
      await input.fill(`${sources}/`);
      const listed = await shows(page.locator('.quick-input-list .monaco-list-row', { hasText: 'seiten' }).first());
      if (!listed || (await input.inputValue()) !== `${sources}/`) return false;
      await page.locator('.quick-input-widget .monaco-button', { hasText: 'Look Through' }).first().click();
      asked = true;
      return shows(input, 'hidden');
    });
    await panel().locator('.im-first', { hasText: 'Add 4 articles' }).waitFor();
    assert.deepEqual(await panel().locator('.im-chip').allTextContents(), ['4 new', '1 in the corpus already', '1 left out']);
    await workbench.screenshot(path.join(pictures, `import-${theme}.png`));
  });
  await step(`a title and a language are changed, the articles are added and found (${theme})`, async () => {
    await panel().locator('tr', { hasText: 'zug.html' }).locator('.im-title input').fill('Der Zug');
    const language = panel().locator('tr', { hasText: 'notiz.txt' }).locator('.im-language input');
    await language.fill('Low German');
    await language.press('Tab');
    await panel().locator('.im-first').click();
    await panel().locator('[data-part=status]', { hasText: 'Done.' }).waitFor();
    const article = path.join(korpus.folder, 'seiten', 'zug.md');
    await workbench.until('the article', () => existsSync(article) && readFileSync(path.join(korpus.folder, 'korpus.yaml'), 'utf8').includes('imports:'));
    assert.match(readFileSync(article, 'utf8'), /^---\ntitle: Der Zug\npublished: 2023-09-12\nsource: Beispielblatt\nauthor: Eva Beispiel\n/);
    assert.match(readFileSync(path.join(korpus.folder, '2024-06-19 notiz.md'), 'utf8'), /^language: nds$/m);
    assert.doesNotMatch(readFileSync(article, 'utf8'), /^language:/m);
    await workbench.screenshot(path.join(pictures, `import-done-${theme}.png`));
  });
}

function shows(locator, state = 'visible') {
  return locator.waitFor({ state, timeout: 2000 }).then(() => true, () => false);
}
