import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Window } from 'happy-dom';
import MarkdownIt from 'markdown-it';
import { parse } from 'papaparse';
import { createEngine } from '../../../src/core/engine/createEngine';
import { VERBS } from '../../../src/core/query/table';
import { nodePorts } from '../../../src/node/nodePorts';
import type { CellResult, Engine, NotebookSource } from '../../../src/protocol/engine';
import { RESULT_FORMAT_NAMES, type ResultFormat } from '../../../src/protocol/export';
import { HOSTILE_PATHS, hostileCorpus } from '../../support/hostileCorpus';

/** A query for each verb that takes a search, over names of prototypes where it has an argument; `compare` needs definitions. */
const ARGUMENTS: Readonly<Record<string, string>> = { kwic: ' Munition group=article', sentences: ' __proto__', collocates: ' __proto__ min=1', dispersion: ' constructor', keywords: ' min=1', ngrams: ' n=2 min=1', claims: '', network: ' min=1', verify: ' "Munition __proto__" "constructor toString"', compare: ' $__proto__ $constructor', count: ' by=source' };
const DEFINITIONS = '$__proto__ = source:__proto__\n$constructor = tag:constructor OR source:constructor\n';
const queryOf = (verb: string): string => `${DEFINITIONS}${['keywords', 'similar'].includes(verb) ? 'path:"__proto__.txt"' : '*'} | ${verb}${ARGUMENTS[verb] ?? ''}`;
const QUERIES = [
  ...VERBS.filter(({ built, input, argument }) => built && input.includes('articles') && !['condition', 'order', 'columns', 'number'].includes(argument)).map(({ name }) => queryOf(name)),
  ...['source:__proto__', 'tag:__proto__ | kwic', 'entity:__proto__', 'title:constructor', 'path:"__proto__/*"', 'in:all __proto__ | kwic', '* | count by=path', '* | count by=person', '* | entities | where name = __proto__', '* | count by=source | where source = __proto__ | chart bar'],
];

describe('a hostile corpus', function () {
  this.timeout(60_000);
  let folder = '';
  let engine: Engine;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'korpus-hostile-'));
    for (const [path, text] of Object.entries(hostileCorpus())) {
      mkdirSync(dirname(join(folder, 'corpus', path)), { recursive: true });
      writeFileSync(join(folder, 'corpus', path), text);
    }
    engine = createEngine(nodePorts({ root: join(folder, 'corpus'), cacheDirectory: join(folder, 'cache'), resourceDirectory: join(process.cwd(), 'dist') }), { cacheName: 'c' });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const cellOf = async (query: string): Promise<CellResult> => {
    const outcome = await engine.run({ cells: [query] }, 0, { limit: null, base: '', savedRows: 0 });
    assert.equal(outcome.kind, 'result', `${query}: ${JSON.stringify(outcome.diagnostics)}`);
    if (outcome.kind !== 'result') throw new Error('unreachable');
    return outcome.cell;
  };
  const exported = async ({ handle, result }: CellResult, format: ResultFormat): Promise<string | undefined> => {
    const made = await engine.exportResult({ handle, result, format, sort: null, csv: { separator: ';', mark: true }, links: { base: '' } });
    return made.kind === 'text' ? made.text : undefined;
  };

  it('is read as a whole, keys of korpus.yaml that are names of prototypes included', async () => {
    const { articles, unread } = await engine.open();
    assert.deepEqual(articles.map(({ path }) => path).sort(), [...HOSTILE_PATHS].sort());
    assert.deepEqual(unread, []);
    assert.equal(articles.find(({ path }) => path === '__proto__.txt')?.tags.includes('__proto__'), true);
    assert.equal((await cellOf('source:__proto__')).result.total, (await cellOf('* | count by=source | where source = __proto__')).result.rows.map((row) => (row as unknown as { articles: number }).articles)[0]);
    assert.deepEqual(Object.keys(Object.prototype), []);
    assert.equal((Object.prototype as { polluted?: unknown }).polluted, undefined);
  });

  for (const query of QUERIES) {
    it(`answers ${query.replace(DEFINITIONS, '').replaceAll('\n', ' ')}, harmless in every format`, async () => {
      const cell = await cellOf(query);
      const formats = await Promise.all(RESULT_FORMAT_NAMES.map(async (format) => [format, await exported(cell, format)] as const));
      for (const [format, text] of formats) if (text !== undefined) CHECKS[format]?.(text);
      CHECKS.markdown?.(cell.saved.markdown);
      assert.ok(formats.filter(([, text]) => text !== undefined).length >= 3);
      assert.equal((Object.prototype as { polluted?: unknown }).polluted, undefined);
    });
  }

  it('exports as one page that does nothing', async () => {
    const source: NotebookSource = { cells: QUERIES.filter((query) => !query.includes('compare')).map((query) => query.replace(DEFINITIONS, '')) };
    const text = source.cells.map((query) => `\`\`\`korpus\n${query}\n\`\`\`\n`).join('\n');
    const request = { text, name: 'x', rows: 0, saved: { base: '' }, links: { base: '' }, folder: '' };
    const html = (await engine.exportNotebook(source, { ...request, format: 'html' })).document;
    const markdown = (await engine.exportNotebook(source, { ...request, format: 'markdown' })).document;
    assert.ok(html !== null && markdown !== null);
    assertInert(html, 'script, iframe, object, embed, img, form, input, button, link, base, video, audio, foreignObject, use, image, animate, set');
    assertInert(new MarkdownIt({ html: true }).render(markdown));
    assert.doesNotMatch(html + markdown, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });
});

const CHECKS: Partial<Record<ResultFormat, (text: string) => void>> = {
  json: (text) => void JSON.parse(text),
  csl: (text) => { for (const { URL = 'https://' } of JSON.parse(text) as { URL?: string }[]) assert.match(URL, /^https?:/); },
  bibtex: (text) => assert.doesNotMatch(text, /url = \{(?!https?:)/),
  webanno: (text) => void JSON.parse(text),
  csv: (text) => {
    for (const row of parse<string[]>(text.slice(1), { delimiter: ';' }).data) for (const cell of row) assert.doesNotMatch(cell, /^[\s\p{Cf}\p{Cc}]*(?:[=+@]|-(?![\d.e-]+$))/u);
  },
  markdown: (text) => assertInert(new MarkdownIt({ html: true }).render(text)),
};

/** No element but what the reader of Markdown makes of a table, no attribute that acts, no target but files beside. */
function assertInert(html: string, forbidden = 'script, iframe, img, svg, form, style, object'): void {
  const { document } = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true, disableJavaScriptFileLoading: true } });
  document.write(html.includes('<html') ? html : `<html><body>${html}</body></html>`);
  assert.deepEqual([...document.querySelectorAll(forbidden)].map(({ outerHTML }) => outerHTML.slice(0, 200)), []);
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      assert.doesNotMatch(name, /^on|^src|^xlink/);
      if (name === 'href') assert.doesNotMatch(value ?? '', /^(?!https:\/\/fremd\.example)[\s\p{Cc}]*[a-z][a-z0-9+.-]*:|^[/\\]/iu, element.outerHTML.slice(0, 300));
    }
  }
}
