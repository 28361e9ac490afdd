// Draws the renderer's views over the seeds in three themes and takes pictures of them.
// Usage: node scripts/preview-renderer.mjs [part of a theme's name, or ''] [pictures]     pictures and pages in out/preview/
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openBrowser } from './host/openBrowser.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const out = path.join(root, 'out/preview');
mkdirSync(out, { recursive: true });

const german = JSON.parse(readFileSync('l10n/bundle.l10n.de.json', 'utf8'));
const articles = readdirSync('seeds').filter((name) => name.endsWith('.txt')).map((name, index) => {
  const text = readFileSync(path.join('seeds', name), 'utf8');
  const titles = [/^Nordkoreas.*$/m, /^Rak.*$/m, /^Nordkoreas.*$/m, /^Kim sichert.*$/m, /^Putin besucht.*$/m];
  return {
    path: index === 2 ? `agenturen/2023/${name}` : name,
    text,
    title: index === 3 ? null : titles[index]?.exec(text)?.[0] ?? null,
    published: ['2023-09-13', null, '2023-09-15', null, '2024-06-17'][index] ?? null,
    source: ['Reuters', 'n-tv', null, 'APA', 'Fox News'][index] ?? null,
  };
});
const tokens = articles.reduce((sum, { text }) => sum + [...text.matchAll(/[\p{L}\p{N}]+/gu)].length, 0);

const lineOf = (text, offset) => text.slice(0, offset).split('\n').length;
const around = (text, start, end, size) => ({
  left: (text.slice(0, start).match(new RegExp(`(?:\\S+\\s+){0,${size}}\\S*$`, 'u')) ?? [''])[0],
  right: (text.slice(end).match(new RegExp(`^\\S*(?:\\s+\\S+){0,${size}}`, 'u')) ?? [''])[0],
});
const hitsOf = (pattern, size = 12) => articles.flatMap(({ path: file, text, title, published, source }) => [...text.matchAll(pattern)].map((match) => {
  const start = match.index;
  const end = start + match[0].length;
  return { path: file, start, end, match: match[0], ...around(text, start, end, size), line: lineOf(text, start), title, published, source };
}));
const method = (verb, settings, node, hits, formulas = []) => ({
  verb, query: `${node.join(' ') || '*'} | ${verb}`, definitions: [], settings, node, hits, formulas, corpus: '7b1f0c5e9a44d2c8',
  scope: { articles: articles.length, tokens, leftOut: 312, regions: ['boilerplate', 'repeat'] },
});
const column = (name, type = 'string') => ({ name, type });
const HIT_COLUMNS = ['path', 'start', 'end', 'left', 'match', 'right'].map((name) => column(name, name === 'start' || name === 'end' ? 'number' : 'string'));

function articlesResult() {
  const rows = articles.map((article) => {
    const found = [...article.text.matchAll(/[^\n]+/gu)].map((line) => ({ line, nodes: [...line[0].matchAll(/\p{L}*munition\p{L}*/giu)] })).filter(({ nodes }) => nodes.length > 0);
    return {
      path: article.path, title: article.title, score: found.length, hits: found.reduce((sum, { nodes }) => sum + nodes.length, 0), published: article.published, source: article.source,
      passages: found.slice(0, 3).map(({ line, nodes }) => ({
        start: line.index, end: line.index + line[0].length, text: line[0], line: lineOf(article.text, line.index),
        nodes: nodes.map((node) => ({ start: line.index + node.index, end: line.index + node.index + node[0].length })),
      })),
    };
  }).sort((a, b) => b.hits - a.hits);
  return { query: '*munition*', kind: 'articles', total: rows.length, columns: [column('path'), column('title'), column('score', 'number'), column('hits', 'number')], rows, warnings: [], method: method('articles', {}, ['*munition*'], 9) };
}

function kwicResult(query, pattern) {
  const rows = hitsOf(pattern);
  return { query: `${query} | kwic`, kind: 'hits', total: rows.length, columns: HIT_COLUMNS, rows, warnings: [], method: method('kwic', { context: 12 }, [query], rows.length) };
}

function manyHits() {
  const base = hitsOf(/\p{L}+/gu, 10);
  const rows = Array.from({ length: 5134 }, (_, index) => base[index % base.length]);
  return { ...kwicResult('/.+/', /$^/gu), rows, total: 5134 };
}

function frequency() {
  const counts = new Map();
  for (const { path: file, text } of articles) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}[\p{L}\p{N}-]*/gu)) {
      const entry = counts.get(word) ?? { count: 0, files: new Set() };
      counts.set(word, { count: entry.count + 1, files: entry.files.add(file) });
    }
  }
  const rows = [...counts].map(([word, { count, files }]) => ({ word, count, perMillion: (count / tokens) * 1e6, articles: files.size })).sort((a, b) => b.count - a.count);
  return { query: '* | frequency', kind: 'table', total: rows.length, columns: [column('word'), column('count', 'number'), column('perMillion', 'number'), column('articles', 'number')], rows, warnings: [], method: method('frequency', { of: 'word' }, [], 0, ['perMillion = count / N · 1,000,000']) };
}

function sentences() {
  const rows = articles.flatMap(({ path: file, text }) => [...text.matchAll(/[^\n.!?]*Munition[^\n.!?]*[.!?]/gu)].map((match) => ({ path: file, start: match.index, end: match.index + match[0].length, text: match[0].trim() })));
  return { query: 'Munition | sentences', kind: 'table', total: rows.length, columns: [column('path'), column('start', 'number'), column('end', 'number'), column('text')], rows, warnings: [], method: method('sentences', {}, ['Munition'], 9) };
}

function bySource() {
  const rows = [{ source: 'Fox News', articles: 1, hits: 23 }, { source: 'Reuters', articles: 1, hits: 11 }, { source: 'n-tv', articles: 1, hits: 6 }, { source: null, articles: 1, hits: 4 }, { source: 'APA', articles: 1, hits: 0 }];
  return { query: 'Putin | count by=source', kind: 'table', total: 5, columns: [column('source'), column('articles', 'number'), column('hits', 'number')], rows, warnings: [{ template: '{0} articles have no source.', args: [1] }], method: method('count', { by: 'source' }, ['Putin'], 44) };
}

function empty() {
  return { ...kwicResult('Pjöngjng', /$^/gu), warnings: [{ template: '{0}: no such word; did you mean {1} ({2})?', args: ['Pjöngjng', 'Pjöngjang', 21] }] };
}

function hostile() {
  const result = kwicResult('Kim', /Kim/gu);
  const row = (left, match, right, title) => ({ ...result.rows[0], left, match, right, title });
  const rows = [
    row('Kein <b>Element</b>, kein <img src=x onerror=alert(1)> und ', 'Kim', ' [nicht](https://example.org) **fett**', '<img src=x onerror=alert(1)> & [Link](command:workbench.action.quit)'),
    row('Zeile davor\r\n\r\nDanach beginnt ', 'Kim', ' neu.\nUnd weiter\t\tmit Tabulatoren', 'Umbruch\nim Titel'),
    row('Umgedreht \u202egnaleguzmu\u202c und wieder ', 'K\u2067i\u2069m', ' mit \u0007 Glocke', 'Bericht \u202etxt.exe\u202c'),
    row('🚀🇰🇵 Emoji 👩🏽‍🚀 davor ', 'Kim', ' 🎆 dahinter ❤️', '🚀 Start in Wostotschny 👩🏽‍🚀 mit einem sehr langen Titel, der nirgends ganz hineinpasst, weil er nicht aufhört'),
    row('التقى الرئيس الروسي فلاديمير بوتين مع الزعيم الكوري الشمالي ', 'كيم', ' جونغ أون في قاعدة فوستوشني الفضائية يوم الأربعاء', 'كيم يلتقي بوتين'),
    row('sagte: „', 'Kim', '“', null),
    row('', 'Kim-Jong-Un-Besuchs-Vorbereitungskomiteevorsitzender-der-sehr-lange-heißt', ' ', 'Kurz'),
  ];
  return { ...result, rows, total: rows.length };
}

/** The real pictures, over hits that are found here. */
const picturesFile = path.join(out, 'pictures.mjs');
await build({ entryPoints: ['src/core/picture/pictures.ts'], bundle: true, format: 'esm', outfile: picturesFile });
const { drawPicture } = await import(pathToFileURL(picturesFile).href);

function dispersion(query, pattern) {
  const found = hitsOf(pattern);
  const placed = (file) => found.filter((hit) => hit.path === file).map(({ start, end }) => ({ start, end, at: start / articles.find((article) => article.path === file).text.length }));
  const rows = articles.map(({ path: file, text }) => ({ path: file, count: placed(file).length, tokens: text.split(/\s+/).length, perMillion: (placed(file).length / text.split(/\s+/).length) * 1e6 }));
  return { query: `${query} | dispersion`, kind: 'table', total: rows.length, columns: [column('path'), ...['count', 'tokens', 'perMillion'].map((name) => column(name, 'number'))], rows, warnings: [], marks: placed, method: { ...method('dispersion', {}, [query], found.length), DP: 0.31, DPnorm: 0.35, juillandD: 0.6 } };
}

/** A picture as the engine would answer with, for each width that is asked for. */
async function pictureOf({ marks, ...result }) {
  const full = { ...result, marks, rowCount: result.rows.length, rows: async (offset, limit) => result.rows.slice(offset, offset + limit) };
  const widths = [400, 1000].map((wide) => wide - 24);
  return Object.fromEntries(await Promise.all(widths.map(async (width) => [width, await drawPicture({ result: full, width })])));
}

/** What the command line answers, which has to be built. */
function answered(query) {
  const result = JSON.parse(execFileSync(process.execPath, ['bin/korpus.js', 'query', query, '--corpus', 'seeds', '--format', 'json'], { encoding: 'utf8', maxBuffer: 1e8 }));
  return { ...result, warnings: result.warnings.map((template) => ({ template, args: [] })) };
}
const ANSWERED = ['Putin | kwic sort=1R,2R,1L collocates=5 context=10', 'Putin | kwic group=article sort=1R collocates=3', '* | reported', '* | quotes', '* | network', 'Kim | kwic | select path, left, match, right, line'];

const PAGED = 50;
const cases = [
  { name: 'Articles', result: articlesResult() },
  { name: 'KWIC, all here', result: kwicResult('*munition*', /\p{L}*munition\p{L}*/giu) },
  { name: 'KWIC, three hits', result: kwicResult('Gewehr', /Gewehr\p{L}*/gu) },
  { name: 'Sentences', result: sentences() },
  { name: 'Count with unknown', result: bySource() },
  { name: 'Nothing found', result: empty() },
  { name: 'Hostile text', result: hostile() },
  { name: 'Frequency, by page', result: frequency(), paged: true, head: 12 },
  { name: 'KWIC, 5,134 hits, by page', result: manyHits(), paged: true },
  ...ANSWERED.map((query) => ({ name: query, result: answered(query), paged: true })),
];

const drawn = [dispersion('Putin', /Putin\p{L}*/gu), dispersion('Gewehr', /Gewehr\p{L}*/gu)];
for (const result of drawn) {
  const pictures = await pictureOf(result);
  cases.push({ name: result.query, result: { ...result, marks: undefined }, paged: true, pictures });
}

const DARK = { 'foreground': '#cccccc', 'descriptionForeground': '#9d9d9d', 'editor-background': '#1f1f1f', 'focusBorder': '#0078d4', 'textLink-foreground': '#4daafc', 'textLink-activeForeground': '#4daafc', 'list-hoverBackground': '#2a2d2e', 'list-highlightForeground': '#2aaaff', 'icon-foreground': '#cccccc', 'toolbar-hoverBackground': '#5a5d5e50', 'editorGroup-border': '#ffffff17', 'inputValidation-warningBackground': '#352a05', 'inputValidation-warningBorder': '#b89500', 'inputValidation-infoBackground': '#063b49', 'inputValidation-infoBorder': '#007acc', 'editorWarning-foreground': '#cca700', 'charts-blue': '#3794ff', 'tree-tableOddRowsBackground': '#cccccc0a' };
const LIGHT = { 'foreground': '#3b3b3b', 'descriptionForeground': '#3b3b3b', 'editor-background': '#ffffff', 'focusBorder': '#005fb8', 'textLink-foreground': '#005fb8', 'textLink-activeForeground': '#005fb8', 'list-hoverBackground': '#f2f2f2', 'list-highlightForeground': '#0066bf', 'icon-foreground': '#3b3b3b', 'toolbar-hoverBackground': '#b8b8b850', 'editorGroup-border': '#e5e5e5', 'inputValidation-warningBackground': '#f6f5d2', 'inputValidation-warningBorder': '#b89500', 'inputValidation-infoBackground': '#d6ecf2', 'inputValidation-infoBorder': '#007acc', 'editorWarning-foreground': '#bf8803', 'charts-blue': '#0063d3', 'tree-tableOddRowsBackground': '#3b3b3b0a' };
const CONTRAST = { 'foreground': '#ffffff', 'descriptionForeground': '#ffffffb3', 'editor-background': '#000000', 'focusBorder': '#f38518', 'contrastBorder': '#6fc3df', 'contrastActiveBorder': '#f38518', 'textLink-foreground': '#21a6ff', 'textLink-activeForeground': '#21a6ff', 'list-highlightForeground': '#f38518', 'icon-foreground': '#ffffff', 'editorGroup-border': '#6fc3df', 'inputValidation-warningBackground': '#000000', 'inputValidation-warningBorder': '#6fc3df', 'inputValidation-infoBackground': '#000000', 'inputValidation-infoBorder': '#6fc3df', 'editorWarning-foreground': '#ffd37a', 'charts-blue': '#75beff' };
const FONTS = { 'font-family': 'system-ui, "Ubuntu", "Droid Sans", sans-serif', 'font-size': '13px', 'editor-font-family': '"Droid Sans Mono", monospace', 'editor-font-size': '14px' };
const themes = { dark: { vars: DARK, body: 'vscode-dark' }, light: { vars: LIGHT, body: 'vscode-light' }, contrast: { vars: CONTRAST, body: 'vscode-dark vscode-high-contrast' } };

const bundle = await build({ entryPoints: ['src/renderer/index.ts'], bundle: true, format: 'iife', globalName: 'renderer', write: false, target: 'es2022' });
const small = await build({ entryPoints: ['src/renderer/index.ts'], bundle: true, format: 'esm', minify: true, write: false, target: 'es2022' });
console.log(`bundle, minified: ${small.outputFiles[0].contents.length} bytes`);

/** Runs in the page: a host that answers pages, and the outputs. */
function start(cases, strings, locale, size) {
  const results = new Map(cases.map((entry, index) => [`h${index}`, entry.result]));
  let receive = () => {};
  const state = { value: undefined };
  const context = {
    getState: () => state.value, setState: (value) => { state.value = value; }, workspace: { isTrusted: true },
    onDidReceiveMessage: (listener) => { receive = listener; return { dispose() {} }; },
    postMessage(message) {
      console.log(JSON.stringify(message).slice(0, 200));
      if (message.type === 'picture') {
        const { pictures } = cases[Number(message.request.handle.slice(1))];
        const width = Object.keys(pictures).map(Number).sort((a, b) => Math.abs(a - message.request.width) - Math.abs(b - message.request.width))[0];
        setTimeout(() => receive({ type: 'picture', id: message.id, picture: pictures[width], strings }), 20);
      }
      if (message.type !== 'page') return;
      const { handle, offset, limit, sort } = message.request;
      const rows = [...results.get(handle).rows];
      if (sort) rows.sort((a, b) => (sort.descending ? -1 : 1) * (typeof a[sort.column] === 'number' ? a[sort.column] - b[sort.column] : String(a[sort.column]).localeCompare(String(b[sort.column]))));
      setTimeout(() => receive({ type: 'page', id: message.id, page: { rows: rows.slice(offset, offset + limit) } }), 20);
    },
  };
  const api = globalThis.renderer.activate(context);
  cases.forEach(({ name, result, paged, pictures }, index) => {
    const heading = document.createElement('h2');
    heading.textContent = name;
    const element = document.createElement('div');
    document.body.append(heading, element);
    const output = { version: 1, corpus: 'file:///seeds', result: paged ? { ...result, rows: result.rows.slice(0, size) } : result, handle: paged ? `h${index}` : null, picture: pictures && result.method.verb, strings, locale, milliseconds: 34 };
    api.renderOutputItem({ id: `o${index}`, mime: '', json: () => output }, element);
  });
}

function page(theme, language) {
  const { vars, body } = themes[theme];
  const css = Object.entries({ ...vars, ...FONTS }).map(([name, value]) => `--vscode-${name}: ${value};`).join(' ');
  const data = JSON.stringify(cases).replaceAll('<', '\\u003c');
  return `<!doctype html><meta charset="utf-8"><style>:root { ${css} } body { background: var(--vscode-editor-background); color: var(--vscode-foreground); font-family: var(--vscode-font-family); font-size: 13px; margin: 12px; } h2 { font-size: 11px; font-weight: 400; opacity: .5; margin: 26px 0 6px; }</style>
<body class="${body}"><script>${bundle.outputFiles[0].text.replaceAll('</script', '<\\/script')}</script><script>(${start})(${data}, ${JSON.stringify(language === 'de' ? german : {})}, '${language}', ${PAGED})</script>`;
}

const pictures = [
  { name: 'dark', theme: 'dark', width: 1000, language: 'en' },
  { name: 'light-de', theme: 'light', width: 1000, language: 'de' },
  { name: 'contrast', theme: 'contrast', width: 1000, language: 'en' },
  { name: 'narrow-dark', theme: 'dark', width: 400, language: 'de' },
].filter(({ name }) => name.includes(process.argv[2] ?? ''));

/** The whole page in pictures of a height that can still be read when looked at. */
async function photograph(tab, name) {
  const { width, height } = await tab.evaluate(() => ({ width: innerWidth, height: document.documentElement.scrollHeight }));
  const step = width > 600 ? 1100 : 1500;
  for (let top = 0, part = 1; top < height; top += step, part++) {
    await tab.screenshot({ path: path.join(out, `${name}-${part}.png`), fullPage: true, clip: { x: 0, y: top, width, height: Math.min(step, height - top) } });
  }
}

const browser = await openBrowser();
try {
  for (const { name, theme, width, language } of pictures) {
    const file = path.join(out, `${name}.html`);
    writeFileSync(file, page(theme, language));
    const tab = await browser.newPage({ viewport: { width, height: 800 } });
    tab.on('pageerror', (error) => console.error(name, error.message));
    await tab.goto(pathToFileURL(file).href);
    await tab.locator('.kp-figure').nth(drawn.length - 1).waitFor();
    for (let at = 0; at < drawn.length; at++) {
      const result = tab.locator('.korpus').filter({ has: tab.locator('.kp-figure') }).nth(at);
      await result.locator('.kp-mark').nth(2).focus();
      await tab.keyboard.press('ArrowRight');
      await result.screenshot({ path: path.join(out, `${name}-picture-${at + 1}.png`) });
    }
    if (process.argv[3] === 'pictures') continue;
    await photograph(tab, name);
    // A line with the focus, a column sorted, a later page, the method opened.
    await tab.locator('.kp-kwic').first().locator('[role=columnheader] button').nth(2).click();
    await tab.locator('.kp-kwic').first().locator('.kp-item').nth(1).focus();
    await tab.keyboard.press('ArrowDown');
    await tab.locator('.kp-kwic').last().locator('.kp-item').first().focus();
    await tab.keyboard.press('PageDown');
    await tab.locator('.kp-order select').first().selectOption('1R');
    await tab.locator('.kp-method summary').nth(7).click();
    await tab.locator('.kp-article .kp-passage').first().hover();
    await tab.waitForTimeout(400);
    await photograph(tab, `${name}-used`);
    await tab.close();
  }
} finally {
  await browser.close();
}
