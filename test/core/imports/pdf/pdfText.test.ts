import assert from 'node:assert/strict';
import type { PageItems } from '../../../../src/core/imports/pdf/PdfPage';
import { pdfText } from '../../../../src/core/imports/pdf/pdfText';
import { rowsOf } from '../../../../src/core/imports/pdf/rowsOf';
import { assertLinear } from '../../../support/assertLinear';
import { block, page } from '../../../support/pdfPages';

const text = (...pages: readonly PageItems[]) => pdfText(pages.map(rowsOf)).text;

const LEFT = ['Der Präsident des Landes sagte am', 'Mittwoch, es werde keine Gespräche', 'geben, solange die Manöver an der', 'Grenze andauern. Das erklärte sein', 'Sprecher in der Hauptstadt vor den', 'Vertretern der Presse.'];
const RIGHT = ['    Die Nachbarn reagierten besorgt', 'auf die Ankündigung und riefen zum', 'Dialog auf. Beobachter erwarten in', 'den nächsten Tagen neue Tests, wie', 'sie schon im Frühjahr zu sehen und', 'zu hören gewesen waren.'];

describe('the text of a PDF’s pages', () => {
  it('is read line by line, hyphens at line ends undone', () => {
    assert.equal(text(page(block(['Kim besuchte eine Fabrik für Muni-', 'tion und lobte die Nord- und Süd-', 'seite. Der Kim-', 'Putin-Gipfel war 2022-', '2023.'], { x: 50, y: 100 }))),
      'Kim besuchte eine Fabrik für Munition und lobte die Nord- und Südseite. Der Kim-Putin-Gipfel war 2022-2023.');
  });

  it('is read column by column below a heading across them', () => {
    assert.equal(text(page(block(['Nordkorea droht dem Nachbarn'], { x: 50, y: 80, size: 20 }), block(LEFT, { x: 50, y: 120 }), block(RIGHT, { x: 250, y: 120 }))),
      `Nordkorea droht dem Nachbarn\n\n${LEFT.join(' ')}\n\n${RIGHT.join(' ').trim()}`);
  });

  it('is read in three columns, and in bands between headings', () => {
    const third = RIGHT.map((line) => line.replace('Nachbarn', 'Verbände'));
    const band = (y: number, mark: string) => [
      block([`Überschrift ${mark} über alle drei Spalten hinweg, die recht breit gesetzt ist und alles überspannt, was darunter steht`], { x: 50, y }),
      block(LEFT, { x: 50, y: y + 20 }), block(RIGHT, { x: 230, y: y + 20 }), block(third, { x: 410, y: y + 20 }),
    ];
    const read = text(page(...band(100, 'eins'), ...band(300, 'zwei')));
    const one = [LEFT, RIGHT, third].map((lines) => lines.join(' ').trim()).join('\n\n');
    assert.equal(read.replace(/Überschrift (\w+)[^\n]*/g, '$1'), `eins\n\n${one}\n\nzwei\n\n${one}`);
  });

  it('reads a table row by row', () => {
    const cells = (x: number, names: readonly string[]) => block(names, { x, y: 100 });
    assert.equal(text(page(cells(50, ['Jahr', '2021', '2022', '2023', '2024']), cells(250, ['Tests', '4', '68', '37', '12']), cells(450, ['Ort', 'Kusong', 'Wonsan', 'Kusong', 'Sinpo']))).replace(/\n+/g, ' '),
      'Jahr Tests Ort 2021 4 Kusong 2022 68 Wonsan 2023 37 Kusong 2024 12 Sinpo');
  });

  it('parts paragraphs at indents, gaps and lines that end early', () => {
    const lines = ['Der Präsident des Landes sagte am', 'Mittwoch etwas.', 'Es werde keine Gespräche geben, so', 'lange die Manöver andauern werden,', '  Die Nachbarn reagierten besorgt', 'auf die Ankündigung hin und riefen'];
    assert.equal(text(page(block(lines, { x: 50, y: 100 }), block(['Zum Dialog rief auch er.'], { x: 50, y: 190 }))).split('\n\n').length, 4);
  });

  it('says where a page begins, within a paragraph too', () => {
    const [one, two] = [['Der Präsident des Landes sagte am', 'Mittwoch, es werde keine Gespräche', 'mit der Regierung des Landes geben'], ['und zwar solange die Manöver noch', 'andauern.']];
    assert.equal(text(page(block(one, { x: 50, y: 100 })), page(block(two, { x: 50, y: 100 }))), `${one.join(' ')}\f${two.join(' ')}`);
    assert.equal(text(page(block([...one.slice(0, 2), 'geben. Das war alles.'], { x: 50, y: 100 })), page(block(RIGHT, { x: 50, y: 100 }))), `${one.slice(0, 2).join(' ')} geben. Das war alles.\n\n\f${RIGHT.join(' ').trim()}`);
    assert.equal(text(page(block([...one.slice(0, 2), 'mit der Fabrik für Panzer und Muni-'], { x: 50, y: 100 })), page(block(['tion an der Grenze und im Süden des'], { x: 50, y: 100 }))), `${one.slice(0, 2).join(' ')} mit der Fabrik für Panzer und Muni\ftion an der Grenze und im Süden des`);
    assert.equal(text(page(), page(block(two, { x: 50, y: 100 })), page()), `\f${two.join(' ')}\f`);
  });

  it('leaves out running headers, footers and numbers of pages', () => {
    const sheet = (number: number) => page(
      block([`${number}      Jahresbericht 2023`], { x: 50, y: 30, size: 8 }),
      block([`Seite ${number} handelt vom ${number}. Punkt und`, 'von sonst nichts, was zählt.'], { x: 50, y: 100 }),
      block([`- ${number} -`], { x: 290, y: 770, size: 8 }));
    const read = text(...[1, 2, 3, 4, 5].map(sheet));
    assert.ok(!/Jahresbericht|- \d -/.test(read), read);
    assert.equal(read.match(/handelt vom/g)?.length, 5);
  });

  it('keeps what merely looks like them', () => {
    const read = text(page(block(['Einleitung'], { x: 50, y: 30 }), block(['Text der ersten Seite.'], { x: 50, y: 100 })), page(block(['Schluss'], { x: 50, y: 30 }), block(['Text der zweiten Seite.'], { x: 50, y: 100 })));
    assert.ok(read.includes('Einleitung') && read.includes('Schluss'));
  });

  it('puts footnotes behind all columns of their page', () => {
    const notes = (x: number, number: number) => block([`${number} Vgl. dazu die Meldung von gestern.`], { x, y: 640, size: 8 });
    assert.equal(text(page(block(LEFT, { x: 50, y: 540 }), notes(50, 1), block(RIGHT, { x: 250, y: 540 }), notes(250, 2))),
      `${LEFT.join(' ')}\n\n${RIGHT.join(' ').trim()}\n\n1 Vgl. dazu die Meldung von gestern.\n\n2 Vgl. dazu die Meldung von gestern.`);
  });

  it('joins letters and stretches of a line by their gaps, and what is printed twice once', () => {
    const items = [['Nord', 50, 20], ['korea', 70, 25], ['droht', 98, 25], ['droht', 98.3, 25], [' ', 123, 3], ['Süd', 126, 15]] as const;
    assert.equal(text({ width: 600, height: 800, items: items.map(([each, x, width]) => ({ text: each, x, y: 100, width, size: 10, font: 'f' })) }), 'Nordkorea droht Süd');
  });

  it('measures lines of columns whose baselines differ each by its own', () => {
    assert.equal(text(page(block(LEFT, { x: 50, y: 100, leading: 13 }), block(RIGHT, { x: 250, y: 104, leading: 13 }))), `${LEFT.join(' ')}\n\n${RIGHT.join(' ').trim()}`);
    assert.equal(text(page(block(LEFT, { x: 50, y: 104, leading: 13 }), block([...RIGHT, ...LEFT], { x: 250, y: 100, leading: 12.6 }))), `${LEFT.join(' ')}\n\n${RIGHT.join(' ').trim()}\n\n${LEFT.join(' ')}`);
  });

  it('keeps two lines beside a large heading apart', () => {
    assert.equal(text(page(block(['Überschrift'], { x: 50, y: 106, size: 16 }), block(LEFT, { x: 50, y: 140, leading: 13 }), block(RIGHT.map((line) => line.trim()), { x: 250, y: 100, leading: 13 }), block(LEFT, { x: 250, y: 178, leading: 13 }))),
      `Überschrift\n\n${LEFT.join(' ')}\n\n${RIGHT.join(' ').trim()}\n\n${LEFT.join(' ')}`);
  });

  it('parts columns on a single page whose number stands below the gap between them', () => {
    assert.equal(text(page(block(LEFT, { x: 50, y: 540 }), block(RIGHT, { x: 250, y: 540 }), block(['– 41 –'], { x: 223, y: 770, size: 8 }))).replace(/\s*– 41 –$/, ''), `${LEFT.join(' ')}\n\n${RIGHT.join(' ').trim()}`);
  });

  it('keeps numbers of notes in their line, as high as browsers set them', () => {
    const raised = { text: '4', x: 142, y: 109.05, width: 4, size: 8.3, font: 'body' };
    assert.equal(text(page(block(['Das erklärte der Präsident sei-', 'nem Sprecher im Saal'], { x: 50, y: 100, leading: 13.1 }), [{ ...raised, x: 150 }], [{ text: '. Dann', x: 155, y: 113.1, width: 30, size: 10, font: 'body' }])), 'Das erklärte der Präsident seinem Sprecher im Saal4. Dann');
  });

  it('reads the bullets of word processors, which stand in fonts of their own', () => {
    const items = (y: number, bullet: string, item: string) => [{ text: bullet, x: 50, y, width: 4, size: 10, font: 'symbol' }, { text: ' ', x: 54, y, width: 12, size: 10, font: 'symbol' }, ...block([item], { x: 68, y })];
    assert.equal(text(page(items(100, '\uF0B7', 'Punkt eins'), items(112, '\uF0B7', 'Punkt zwei'), items(124, '\uF0A7', 'Punkt drei'))), '• Punkt eins\n\n• Punkt zwei\n\n▪ Punkt drei');
  });

  it('takes the largest of the first page for the title', () => {
    assert.equal(pdfText([rowsOf(page(block(['Nordkorea droht', 'dem Nachbarn'], { x: 50, y: 80, size: 20, leading: 24 }), block(LEFT, { x: 50, y: 140 })))]).largest, 'Nordkorea droht dem Nachbarn');
    assert.equal(pdfText([rowsOf(page(block(LEFT, { x: 50, y: 140 })))]).largest, undefined);
  });

  it('takes a time that grows with a line, not with its square', () =>
    assertLinear((length) => Array.from({ length }, (_, at) => ({ text: `ab${at}`, x: (at * 0.01) % 500, y: 100 + (at % 2) * 0.001, width: 8, size: 10, font: 'f' })), (items) => rowsOf({ width: 600, height: 800, items }), 5000));

  it('takes numbers of any size', () => {
    const items = [['a', Infinity, 1], ['b', NaN, 1], ['c', 1e300, 1e300], ['d', -1e9, 5], ['e', 100, 1e308], ['gut', 50, 15]] as const;
    assert.match(text({ width: 600, height: 800, items: items.map(([each, x, width]) => ({ text: each, x, y: 100, width, size: 10, font: 'f' })) }), /gut/);
  });
});
