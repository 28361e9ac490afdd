import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Metadata } from '../../src/core/corpus/metadata';
import { formatOf } from '../../src/core/imports/formatOf';
import { isUnread } from '../../src/core/imports/Source';
import type { ArticleFormat } from '../../src/formats/readers';
import { readAll } from '../support/readSource';

interface Expected {
  readonly articles?: number;
  readonly unread?: number;
  /** Of the first article. */
  readonly metadata: Metadata;
  /** How its text begins. */
  readonly start: string;
  readonly has?: readonly string[];
  readonly hasNot?: readonly string[];
}

const REPORT: Expected = {
  metadata: { title: 'Bericht zum Hochwasser in Weidenau', published: '2023-09-13', author: 'Jonas Ahrend', tags: ['Hochwasser', 'Weidenau'] },
  start: 'Bericht zum Hochwasser in Weidenau\n\nJonas Ahrend\n\nLage am Mittwoch\n\nDer Fluss stieg in der Nacht über sechs Meter.[1] In der Altstadt',
  has: ['- Decken\n- Tee\n  - mit Zucker\n- Suppe\n\n1. Damm planen\n2. Damm bauen\n\n„Wir haben gewarnt“', 'Ort | Pegel\nWeidenau | 6,04 m\nFährdorf | 5,90 m', 'zurückgehen.\n\n[1] Laut Wasseramt Nord, Lagebericht vom Mittwoch.'],
};
/** Pandoc writes deletions and comments as such in Word documents alone. */
const TRACKED: Expected = { ...REPORT, has: [...REPORT.has!, 'und zwei Brücken'], hasNot: ['drei', 'Bitte prüfen'] };
const FLOOD: Metadata = { title: 'Sechs Meter: Weidenau kämpft gegen das Hochwasser', source: ['Weidenauer Bote'], author: 'Jonas Ahrend', url: 'https://bote.example/weidenau/hochwasser-2023.html' };
const FLOOD_START = 'Unwetter\n\nSechs Meter: Weidenau kämpft gegen das Hochwasser\n\nZwei Brücken gesperrt, 140 Menschen in der Turnhalle\n\nVon Jonas Ahrend\n\nDie Altstadt am Morgen. Foto: Mira Lenz\n\nDer Fluss stieg';
const NO_PAGE = ['Cookies', 'Sport', 'Kommentar', 'Impressum', 'Hausbesitzer', 'track'];

const FIXTURES: Readonly<Record<string, Expected>> = {
  'hochwasser-weidenau.html': { metadata: { ...FLOOD, published: '2023-09-13', tags: ['Hochwasser', 'Weidenau'] }, start: FLOOD_START, has: ['Damm erst in zwei Jahren\n\nDer Stadtrat'], hasNot: NO_PAGE },
  'hochwasser-chromium.mhtml': { metadata: FLOOD, start: FLOOD_START, has: ['Damm erst in zwei Jahren\n\nDer Stadtrat'], hasNot: NO_PAGE },
  'gemeinderat-luegt-utf8.html': { metadata: { title: 'Beschlüsse des Gemeinderats', published: '2011-05-17', author: 'Gemeinde Süderholz' }, start: 'Beschlüsse des Gemeinderats\n\nDer Gemeinderat von Süderholz', has: ['„vernünftigen Kompromiß“'] },
  'verein-luegt-latin1.html': { metadata: { title: 'Chronik des Rudervereins' }, start: 'Chronik des Rudervereins\n\nGegründet', has: ['„Zur Fähre“', 'Köpenick'] },
  'blog-bridge.html': { metadata: { title: 'A walk over the old bridge', published: '2022-11-05', author: 'Ruth Hallow', tags: ['bridges', 'walking'] }, start: 'A walk over the old bridge\n\nThe bridge', has: ['“It never moved an inch,” he said', '1. a repair, which would take a year;\n2. a new bridge', 'length   212 m\nwidth      7 m'], hasNot: ['Recent Posts', 'Share'] },
  'seite-von-1999.htm': { metadata: { title: 'Mühlen im Tal', url: 'http://heimat.example/muehlen/tal.html' }, start: 'Die Mühlen im Tal\n\nVon den elf', has: ['schloß', 'Mühle | erbaut\nObermühle | 1412'] },
  'novosti-1251.html': { metadata: { title: 'Мост закрыт на ремонт' }, start: 'Мост закрыт на ремонт\n\nВ понедельник' },
  'wikiseite.html': { metadata: { title: 'Weidenau (Fluss)', url: 'https://regiowiki.example/wiki/Weidenau_(Fluss)' }, start: 'Weidenau (Fluss)\n\nLänge | 84 km\nQuelle | Hoher Stein\n\nDie Weidenau ist', hasNot: ['Bearbeiten', 'Navigation', 'zuletzt'] },
  'bericht-pandoc.html': { metadata: { title: REPORT.metadata.title!, author: 'Jonas Ahrend', tags: ['Hochwasser', 'Weidenau'] }, start: 'Bericht zum Hochwasser in Weidenau\n\nJonas Ahrend\n\nLage am Mittwoch', has: [REPORT.has![0]!, REPORT.has![1]!], hasNot: ['↩'] },
  'bericht-pandoc.docx': TRACKED,
  'bericht-libreoffice.docx': { ...TRACKED, metadata: { ...REPORT.metadata, tags: ['Hochwasser Weidenau'] } },
  'bericht-pandoc.odt': REPORT,
  'bericht-libreoffice.odt': TRACKED,
  'lage-am-morgen.eml': { metadata: { title: 'Höchststand für Donnerstag erwartet – Lage am Morgen', published: '2023-09-13', source: ['Wasseramt Nord'], author: 'Jörg Müller' }, start: 'Guten Morgen,\n\nder Pegel Weidenau steht bei 6,04 m.', has: ['> Wann ist', '--\nJörg Müller'] },
  'rundbrief-html.eml': { metadata: { title: 'Rundbrief für September', published: '2023-09-12', author: 'Verein Altstadt' }, start: 'Rundbrief für September\n\nLiebe Mitglieder,', has: ['> Gibt es einen neuen Termin?'], hasNot: ['Neues aus der'] },
  'liste-flut.mbox': { articles: 3, unread: 1, metadata: { title: '[flut] Sandsäcke', published: '2023-09-13', source: ['Flut'], author: 'Karla Weidenbach' }, start: 'Wir brauchen noch 400 Sandsäcke am Nordtor.\n\nFrom the north gate' },
  'bote.rss': { articles: 2, unread: 1, metadata: { title: 'Sechs Meter: Weidenau kämpft', published: '2023-09-13', source: ['Weidenauer Bote'], author: 'Jonas Ahrend', url: 'https://bote.example/1', tags: ['Hochwasser'] }, start: 'Der Fluss stieg' },
  'valley.atom': { metadata: { title: 'A walk over the old bridge', published: '2022-11-05', source: ['Notes from the valley'], author: 'Ruth Hallow', url: 'https://valley.example/bridge' }, start: 'The bridge has been closed to cars since the spring.\n\nI met' },
  'amt.xml': { metadata: { title: 'Pegelstände', published: '2023-09-13', source: ['Wasseramt Nord'], url: 'https://amt.example/p/1' }, start: 'Der Pegel Weidenau ist über' },
  'notiz-utf16.txt': { metadata: {}, start: 'Notiz vom 13. September\n\nDer Damm im Norden wird überprüft.' },
  'notiz-1252.txt': { metadata: {}, start: 'Notiz für später\n\nDie Brücke bleibt „bis auf Weiteres“ gesperrt – so' },
  'memo-sjis.txt': { metadata: {}, start: '橋は春から車の通行が禁止されている。' },
};

describe('sources as people have them', () => {
  for (const [name, { articles = 1, unread = 0, metadata, start, has = [], hasNot = [] }] of Object.entries(FIXTURES)) {
    it(name, async () => {
      const bytes = new Uint8Array(readFileSync(`test/fixtures/imports/${name}`));
      const read = await readAll(formatOf(name, bytes) as ArticleFormat, bytes, name);
      const [first] = read;
      assert.ok(first !== undefined && !isUnread(first));
      assert.deepEqual([read.length - read.filter(isUnread).length, read.filter(isUnread).length], [articles, unread]);
      assert.deepEqual(first.metadata, metadata);
      assert.equal(first.text.slice(0, start.length), start);
      for (const words of has) assert.ok(first.text.includes(words), `${words}\n is not in\n${first.text}`);
      for (const words of hasNot) assert.ok(!first.text.includes(words), words);
    });
  }
});
