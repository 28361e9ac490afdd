import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { formatOf } from '../../src/core/imports/formatOf';
import { isUnread, Unreadable, type Source } from '../../src/core/imports/Source';
import { entriesOfZip, readerOf, referencesOf } from '../../src/formats/readers';
import { sourceOf } from '../support/importSources';

/** What a file of test/fixtures/imports gives: articles or references, and why what is not read is not. */
async function taken(source: Source): Promise<{ articles: number; reasons: string[]; texts: string[] }> {
  const found = { articles: 0, reasons: [] as string[], texts: [] as string[] };
  const format = formatOf(source.name, new Uint8Array());
  try {
    if (format === 'zip') {
      for await (const entry of entriesOfZip(source)) {
        if ('reason' in entry) found.reasons.push(entry.reason.template);
        else {
          const within = await taken(entry);
          found.articles += within.articles;
          found.reasons.push(...within.reasons);
        }
      }
    } else if (format === 'bibtex' || format === 'ris' || format === 'csl') {
      for await (const reference of referencesOf(source)) {
        if ('reason' in reference) found.reasons.push(reference.reason.template);
        else found.articles++;
      }
    } else {
      for await (const reading of (await readerOf(format!))!.read(source, { cancelled: () => false })) {
        if (isUnread(reading)) found.reasons.push(reading.reason.template);
        else {
          found.articles++;
          found.texts.push(reading.text);
        }
      }
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    found.reasons.push(error.reason.template);
  }
  return found;
}

const HARBOUR = /Brücke|Einbußen|Gutachten|Variante|Umsatz/;

describe('files of all kinds', function () {
  this.timeout(30_000);
  for (const [name, articles, reasons, text] of [
    ['artikel-semikolon-1252.csv', 3, [], HARBOUR], ['artikel-utf16.csv', 3, [], HARBOUR], ['artikel-mit-marke.csv', 3, [], HARBOUR], ['artikel.tsv', 3, [], HARBOUR], ['articles-pipe.csv', 2, [], /replace|fear/],
    ['broken-quote.csv', 3, [/quotation mark/, /quotation mark/], /fear|longer|last row/], ['formulas.csv', 2, [], /^=HYPER|^\+49/], ['no-header.csv', 2, [], /^(?:The council|Shops)/],
    ['articles.jsonl', 3, [/no object of JSON/], HARBOUR], ['articles.json', 3, [], HARBOUR], ['truncated.json', 2, [/no object of JSON/], HARBOUR],
    ['zeitung-zwei-spalten.pdf', 1, [], HARBOUR], ['harbour-three-columns.pdf', 1, [], /survey/], ['bericht-libreoffice.pdf', 1, [], HARBOUR], ['nur-kopierschutz.pdf', 1, [], HARBOUR],
    ['gesperrt.pdf', 0, [/locked by a password/], undefined], ['scan.pdf', 0, [/OCR/], undefined],
    ['mixed.zip', 5, [/leads out/, /leads out/], undefined], ['bomb.zip', 0, [/times its size/], undefined],
    ['zotero.bib', 2, [], undefined], ['list.ris', 2, [], undefined],
  ] as const) {
    it(`${name} gives ${articles}`, async () => {
      const found = await taken(sourceOf(name, new Uint8Array(readFileSync(`test/fixtures/imports/${name}`)), 65_536));
      assert.equal(found.articles, articles, found.reasons.join('\n'));
      assert.equal(found.reasons.length, reasons.length, found.reasons.join('\n'));
      reasons.forEach((reason: RegExp, index) => assert.match(found.reasons[index]!, reason));
      for (const each of found.texts) assert.match(each, text!);
    });
  }
});
