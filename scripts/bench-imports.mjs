// Readers of formats beside the libraries alone: a PDF of many pages, a CSV of any size, JSON Lines, in time and peak memory; each in a process of its own.
// Usage: npm run bench:imports -- [--csv-mb 50] [--pdf-pages 2000] [--only csv,jsonl,pdf]     (after npm run build)
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { 'csv-mb': { type: 'string', default: '50' }, 'pdf-pages': { type: 'string', default: '2000' }, only: { type: 'string', default: 'csv,jsonl,pdf' }, task: { type: 'string' } } });
const require = createRequire(import.meta.url);
const SENTENCES = ['The council decided late on Wednesday to replace the bridge.', 'Opponents of the plan announced a complaint "in all courts".', 'Das Gutachten empfiehlt die längere Variante; sie kostet 48,7 Millionen Euro.', 'Every day some 12,500 vehicles pass the narrow part of the harbour.'];
const textOf = (number, count) => Array.from({ length: count }, (_, at) => SENTENCES[(number + at * 3) % SENTENCES.length]).join(' ');

/** Bytes of rows up to a size, in pieces of 64 KB as a disk gives them. */
async function* rows(megabytes, head, rowOf) {
  let text = head;
  let size = 0;
  for (let number = 1; size < megabytes * 1024 * 1024; number++) {
    text += rowOf(number);
    if (text.length < 65_536) continue;
    const bytes = Buffer.from(text);
    size += bytes.length;
    text = '';
    yield bytes;
  }
  yield Buffer.from(text);
}

const csv = (megabytes) => rows(megabytes, 'id,title,date,text\n', (number) => `${number},"Title ${number}",2023-09-${String(1 + (number % 28)).padStart(2, '0')},"${textOf(number, 30).replaceAll('"', '""')}"\n`);
const jsonl = (megabytes) => rows(megabytes, '', (number) => `${JSON.stringify({ id: number, title: `Title ${number}`, date: '2023-09-13', text: textOf(number, 30) })}\n`);

/** A PDF of pages of 45 lines with a header and a number, in Helvetica. */
function pdf(pages) {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${Array.from({ length: pages }, (_, page) => `${5 + page * 2} 0 R`).join(' ')}] /Count ${pages} >>`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>', '<< /Title (Report of the harbour) >>'];
  for (let page = 0; page < pages; page++) {
    const words = textOf(page, 60).split(' ');
    const lines = Array.from({ length: 45 }, (_, line) => words.slice(line * 11, line * 11 + 11).join(' ')).filter((line) => line !== '');
    const placed = [['Report of the harbour', 60, 770], ...lines.map((line, at) => [line, at % 9 === 0 ? 75 : 60, 730 - at * 14]), [String(page + 1), 300, 40]];
    const content = placed.map(([line, x, y]) => `BT /F1 10 Tf ${x} ${y} Td (${line.replace(/[\\()]/g, '\\$&')}) Tj ET`).join('\n');
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + page * 2} 0 R >>`, `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`);
  }
  const offsets = [];
  const parts = ['%PDF-1.4\n'];
  let at = parts[0].length;
  objects.forEach((object, index) => {
    offsets.push(at);
    parts.push(`${index + 1} 0 obj\n${object}\nendobj\n`);
    at += parts.at(-1).length;
  });
  parts.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${at}\n%%EOF\n`);
  return Buffer.from(parts.join(''), 'latin1');
}

const source = (stream) => ({ name: 'source', size: 0, stream });
async function readAll(reader, stream) {
  let [articles, letters] = [0, 0];
  for await (const draft of reader.read(source(stream), { cancelled: () => false })) {
    articles++;
    letters += draft.text?.length ?? 0;
  }
  return { articles, letters };
}

const megabytes = Number(values['csv-mb']);
const pages = Number(values['pdf-pages']);
const TASKS = {
  'csv korpus': () => readAll(require('../dist/formats-tables.js').tableReader('csv'), () => csv(megabytes)),
  'csv csv-parse': async () => {
    const { parse } = require('csv-parse');
    const { Readable } = require('node:stream');
    let [articles, letters] = [0, 0];
    for await (const row of Readable.from(csv(megabytes)).pipe(parse({ columns: true }))) {
      articles++;
      letters += row.text.length;
    }
    return { articles, letters };
  },
  'csv papaparse': async () => {
    const Papa = require('papaparse');
    const { Readable } = require('node:stream');
    let [articles, letters] = [0, 0];
    for await (const row of Readable.from(csv(megabytes)).pipe(Papa.parse(Papa.NODE_STREAM_INPUT, { header: true }))) {
      articles++;
      letters += row.text?.length ?? 0;
    }
    return { articles, letters };
  },
  'csv bytes alone': async () => {
    let letters = 0;
    for await (const bytes of csv(megabytes)) letters += bytes.length;
    return { articles: 0, letters };
  },
  'jsonl korpus': () => readAll(require('../dist/formats-tables.js').tableReader('jsonl'), () => jsonl(megabytes)),
  'jsonl readline, JSON.parse': async () => {
    const { Readable } = require('node:stream');
    let [articles, letters] = [0, 0];
    for await (const line of require('node:readline').createInterface({ input: Readable.from(jsonl(megabytes)) })) {
      articles++;
      letters += JSON.parse(line).text.length;
    }
    return { articles, letters };
  },
  'pdf korpus': () => readAll(require('../dist/formats-pdf.js').pdfReader, async function* () { yield pdf(pages); }),
  'pdf unpdf': async () => {
    const { getDocument } = await import('unpdf/pdfjs');
    const document = await getDocument({ data: new Uint8Array(pdf(pages)), verbosity: 0, isEvalSupported: false }).promise;
    let letters = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      letters += (await page.getTextContent()).items.reduce((sum, { str }) => sum + str.length, 0);
      page.cleanup();
    }
    return { articles: 1, letters };
  },
};

if (values.task !== undefined) {
  const started = performance.now();
  const done = await TASKS[values.task]();
  console.log(JSON.stringify({ ...done, seconds: (performance.now() - started) / 1000, peak: Math.round(process.resourceUsage().maxRSS / 1024) }));
} else {
  console.log(`${megabytes} MB of CSV and of JSON Lines, ${pages} pages of PDF; node ${process.version}`);
  for (const task of Object.keys(TASKS).filter((name) => values.only.split(',').includes(name.split(' ')[0]))) {
    const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--task', task, '--csv-mb', String(megabytes), '--pdf-pages', String(pages)], { encoding: 'utf8' });
    if (stdout === '') console.log(`${task}: ${stderr.trim().split('\n').at(-1)}`);
    else {
      const { seconds, peak, articles, letters } = JSON.parse(stdout);
      console.log(`${task.padEnd(28)} ${seconds.toFixed(1).padStart(7)} s  peak ${String(peak).padStart(5)} MB  ${articles} articles, ${letters} characters`);
    }
  }
}
