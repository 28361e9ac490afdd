import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { PAGE_LINES, ARTICLE_LINES, linesOfTable } from './pageLines';
import { structureOf } from './structureOf';

const LEAD = 'Der russische Präsident Wladimir Putin hat den nordkoreanischen Staatschef am Mittwoch empfangen. Danach sprachen die beiden über die Lage.';
const MORE = 'Am Abend folgte ein Essen, bei dem beide Seiten ihre Freundschaft priesen und weitere Besuche in Aussicht stellten. Die Nachbarn reagierten mit Sorge.';
const LAST = 'Am Freitag reiste der Gast in eine Fabrik weiter, in der Flugzeuge gebaut werden, bevor er zurück in seine Hauptstadt fuhr.';
const article = (...lines: readonly string[]) => structureOf(lines.join('\n\n'));

describe('captions', () => {
  for (const [name, lines, expected] of [
    ['with their credit in one line', ['Kim besichtigt eine Fabrik. Foto: Max Muster/dpa'], ['caption: Kim besichtigt eine Fabrik. Foto: Max Muster/dpa']],
    ['with a credit in brackets', ['Kim visits a plant on Friday (AP Photo/Jane Doe)'], ['caption: Kim visits a plant on Friday (AP Photo/Jane Doe)']],
    ['above a credit alone', ['Kim in der Fabrik', '© AFP/STR'], ['caption: Kim in der Fabrik', 'caption: © AFP/STR']],
    ['said twice, without and with credit', ['Kim besichtigt eine Fabrik im Osten', 'Kim besichtigt eine Fabrik im Osten © KCNA'], ['caption: Kim besichtigt eine Fabrik im Osten', 'caption: Kim besichtigt eine Fabrik im Osten © KCNA']],
    ['behind a cross', ['× Kim und Putin'], ['caption: × Kim und Putin']],
    ['of agencies by way of others', ['The two leaders shake hands. KCNA via Reuters'], ['caption: The two leaders shake hands. KCNA via Reuters']],
    ['from an archive', ['Kim bei einem Besuch in Moskau (Archivbild)'], ['caption: Kim bei einem Besuch in Moskau (Archivbild)']],
    ['that say who stands where', ['Kim (l.) und Putin bei der Begrüßung'], ['caption: Kim (l.) und Putin bei der Begrüßung']],
    ['not: text that an agency signs', ['Beide wollten keine Einzelheiten nennen, hieß es am Abend aus Moskau. (dpa)'], []],
    ['not: text about a picture', ['Das Foto der beiden ging um die Welt und wurde in vielen Zeitungen gedruckt.'], []],
  ] as const) it(name, () => assert.deepEqual(article('Kim trifft Putin in Russland', LEAD, ...lines, MORE).regions, expected));
});

describe('headlines within the text', () => {
  it('stand between paragraphs, and below the headline', () => {
    assert.deepEqual(article('Kim trifft Putin in Russland', 'Der Gast kommt mit dem Zug', LEAD, 'Es geht um Waffen', MORE, 'WAS NUN?', LAST).regions,
      ['subheading: Der Gast kommt mit dem Zug', 'subheading: Es geht um Waffen', 'subheading: WAS NUN?']);
  });

  for (const [name, lines] of [
    ['key points', ['• Kim kommt mit dem Zug', '• Putin empfängt ihn']],
    ['a poem', ['Der Mond ist aufgegangen', 'Die goldnen Sternlein prangen', 'Am Himmel hell und klar', 'Der Wald steht schwarz und schweiget']],
    ['questions of an interview', ['Was erwarten Sie von dem Treffen?']],
    ['a quotation set off', ['„Das wird niemand vergessen, der dabei gewesen ist an diesem Tag“']],
    ['a dialogue', ['„Kommen Sie?“', '„Gleich.“']],
  ] as const) it(`are not: ${name}`, () => assert.deepEqual(article('Kim trifft Putin in Russland', LEAD, ...lines, MORE).regions, []));
});

describe('what stands among lines of the page', () => {
  it('is the page’s: sections above the headline, items below the head of a list of links', () => {
    const { regions, kicker } = article('Startseite', 'Politik', 'Ausland', 'Gipfel', 'Kim trifft Putin in Russland', LEAD, MORE, 'Mehr zum Thema', 'Südkorea warnt vor Waffenhandel', 'Was über den Zug bekannt ist', 'Kommentare');
    assert.equal(kicker, 'Gipfel');
    assert.deepEqual(regions, ['boilerplate: Startseite', 'boilerplate: Politik', 'boilerplate: Ausland', 'boilerplate: Mehr zum Thema', 'boilerplate: Südkorea warnt vor Waffenhandel', 'boilerplate: Was über den Zug bekannt ist', 'boilerplate: Kommentare']);
  });

  it('takes in readers’ comments once one is signed, and leaves the text below a mere link to them', () => {
    const comments = article('Kim trifft Putin in Russland', LEAD, MORE, '2 Kommentare', 'Rita schrieb:', '13. September 2023 um 10:12 Uhr', 'Das sehe ich anders als der Autor. Es wird sich nichts ändern.', 'Antworten');
    assert.equal(comments.regions.length, 5);
    assert.deepEqual(article('Kim trifft Putin in Russland', 'Kommentare', LEAD, MORE).regions, ['boilerplate: Kommentare']);
  });

  it('is a headline of another article in capitals on a page, but not a headline of the text', () => {
    assert.deepEqual(article('Kim trifft Putin in Russland', LEAD, 'DIESE FÜNF LÄNDER LIEFERN DIE MEISTEN WAFFEN – EIN ÜBERBLICK', MORE, 'DER ZWEITE TAG', LAST, 'Mehr zum Thema').regions,
      ['boilerplate: DIESE FÜNF LÄNDER LIEFERN DIE MEISTEN WAFFEN – EIN ÜBERBLICK', 'subheading: DER ZWEITE TAG', 'boilerplate: Mehr zum Thema']);
  });

  it('leaves short texts alone', () => {
    for (const text of ['Munition', 'a\n\nb', '42', 'Wort Wort\n\nWort', 'Politik']) assert.deepEqual(structureOf(text).regions, []);
  });

  it('leaves paragraphs alone that are broken into lines', () => {
    const wrapped = 'Der russische Präsident Wladimir Putin hat den nordkoreanischen\nStaatschef am Mittwoch im Osten des Landes\nempfangen und danach mit ihm über\ndie Lage gesprochen, wie der Kreml am\nspäten Abend mitteilte. Am Tag darauf\nreiste der Gast in eine Fabrik weiter, in\nder Flugzeuge gebaut werden.';
    assert.deepEqual(structureOf(wrapped).regions, []);
  });
});

describe('origin', () => {
  for (const [name, lines, published, sources] of [
    ['a line of date', ['13.09.2023, 10:45 Uhr'], '2023-09-13', []],
    ['a line that says so', ['Updated September 14, 2023', 'Published September 13, 2023'], '2023-09-13', []],
    ['a two-digit year', ['Stand: 13.09.23'], '2023-09-13', []],
    ['no year', ['heute, 11:01 Uhr'], null, []],
    ['either month or day first', ['Published 05/06/2023'], null, []],
    ['a byline of an agency', ['Von dpa'], null, ['dpa']],
    ['a sign of an agency', ['(AFP)'], null, ['AFP']],
    ['a named source', ['Quelle: Nordblick'], null, ['Nordblick']],
    ['a service and a town in brackets', ['(PresseBox) (Wiesbaden,'], null, ['PresseBox']],
    ['who hands it on', ['Veröffentlichung einer Mitteilung nach § 15 WpHG, übermittelt durch DGAP - ein Service der Muster AG.'], null, ['DGAP']],
    ['the holder of the copyright', ['© 2023 Nordblick. Alle Rechte vorbehalten.'], '', ['Nordblick']],
  ] as const) {
    it(`from ${name}`, () => {
      const { origins } = article('Kim trifft Putin in Russland', ...lines, LEAD, MORE);
      assert.deepEqual(origins, { published: published === '' ? null : published, sources });
    });
  }

  it('from a dateline and from the site at the headline', () => {
    assert.deepEqual(article('Kim trifft Putin in Russland | Nordblick', `Moskau (dpa) - ${LEAD}`, MORE).origins, { published: null, sources: ['dpa', 'Nordblick'] });
    assert.deepEqual(article('Kim trifft Putin in Russland', `(13.09.23) - ${LEAD}`, MORE).origins.published, '2023-09-13');
  });

  it('from the sign behind the last sentence', () => {
    assert.deepEqual(article('Kim trifft Putin in Russland', LEAD, `${MORE} Das war alles. (dpa)`).origins.sources, ['dpa']);
    assert.deepEqual(article('Kim trifft Putin in Russland', LEAD, `${MORE} Das sagte er (dpa).`).origins.sources, []);
  });

  it('is not taken from dates of other articles or photographers', () => {
    assert.deepEqual(article('Kim trifft Putin in Russland', LEAD, MORE, 'More on this story', 'Why it matters to Seoul', '9 November 2005', 'Foto: Max Muster/dpa').origins, { published: null, sources: [] });
  });
});

describe('structure of any text', () => {
  const lines = [...Object.values(PAGE_LINES), ...Object.values(ARTICLE_LINES)].flatMap(linesOfTable);
  const piece = fc.oneof(
    fc.constantFrom(...lines, LEAD, MORE, 'Kim trifft Putin', 'Kim trifft Putin | Nordblick', 'Moskau (dpa) -', '© AFP', '×', '(', '😀 Kim', '\u200b', '---', '# #', 'openPR.de/t1 Kim traf Putin am Mittwoch.', 'Er ging./ab/cd'),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );

  it('slices, keeps to its lines, does not overlap, and says why', () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), fc.constantFrom('\n', '\n\n', '\r\n'), (pieces, end) => {
      const text = pieces.join(end);
      const { spans, all, paragraphs, reasons } = structureOf(text);
      assert.ok(reasons.every((reason) => reason !== undefined));
      for (const list of [spans, all]) {
        let last = 0;
        for (const span of list) {
          assert.ok(span.start >= last && span.end > span.start, JSON.stringify(span));
          assert.ok(paragraphs.some((paragraph) => paragraph.start <= span.start && span.end <= paragraph.end));
          assert.equal(text.slice(span.start, span.end).trim(), text.slice(span.start, span.end));
          last = span.end;
        }
      }
    }), { seed: 7, numRuns: 600 });
  });

  for (const [name, text] of [
    ['a megabyte in one line', 'Der Präsident sagte, er komme. '.repeat(33_000)],
    ['a megabyte without blanks', 'A'.repeat(1_000_000)],
    ['capitals with slashes', `${'AB/'.repeat(200)}\n`.repeat(1500)],
    ['brackets', `${'('.repeat(500)}\n`.repeat(1500)],
    ['thousands of labels', 'Teilen\n'.repeat(60_000)],
    ['thousands of credits', 'Kim und Putin\n© AFP/STR\n'.repeat(20_000)],
    ['thousands of short lines', 'Kim\n'.repeat(100_000)],
    ['names in a row', `Von ${'Max '.repeat(140)}\n`.repeat(1500)],
    ['colons and dashes', `${'a: - '.repeat(110)}\n`.repeat(1500)],
    ['quotes', `${'“'.repeat(590)}\n`.repeat(1500)],
    ['links', `${'www.a.de/'.repeat(60)}\n`.repeat(1500)],
    ['a headline again and again', `${'Kim trifft Putin in Russland\n'.repeat(20_000)}`],
    ['teaser heads', 'Mehr zum Thema\nKim trifft Putin\n'.repeat(20_000)],
    ['comments', `Kim trifft Putin\n\n${LEAD}\n${MORE}\n${'Kommentare\nRita schrieb:\nJa.\n'.repeat(15_000)}`],
  ] as const) {
    it(`takes bounded time for ${name}`, () => {
      const started = performance.now();
      structureOf(text);
      assert.ok(performance.now() - started < 8_000, String(performance.now() - started));
    });
  }
});

describe('what a browser prints around a page', () => {
  const BODY = ['Flut in Weidenau', LEAD, MORE, LAST];
  for (const [name, lines, expected] of [
    ['Chromium, in English', ['12/1/26, 2:03 AM Flut in Weidenau | Der Bote', ...BODY, 'https://bote.example/flut?a=1 1/1'], ['12/1/26, 2:03 AM Flut in Weidenau | Der Bote', 'https://bote.example/flut?a=1 1/1']],
    ['Chromium, in German', ['13.09.23, 10:15 Flut in Weidenau', ...BODY, 'https://bote.example/flut 1/1'], ['13.09.23, 10:15 Flut in Weidenau', 'https://bote.example/flut 1/1']],
    ['Firefox', ['Flut in Weidenau – Bote https://bote.example/flut', ...BODY, '1 von 1 13.09.2023, 10:15'], ['Flut in Weidenau – Bote https://bote.example/flut', '1 von 1 13.09.2023, 10:15']],
    ['page after page', ['13.09.23, 10:15 Flut', 'Flut in Weidenau', LEAD, 'https://bote.example/flut 1/2', '13.09.23, 10:15 Flut', MORE, LAST, 'https://bote.example/flut 2/2'], ['13.09.23, 10:15 Flut', 'https://bote.example/flut 1/2', '13.09.23, 10:15 Flut', 'https://bote.example/flut 2/2']],
    ['not: the time of a message, where no foot is', ['13.09.23, 10:15 Peter sagt, das Wasser steigt', ...BODY], []],
    ['not: the headline above a foot', [...BODY, 'https://bote.example/flut 1/1'], ['https://bote.example/flut 1/1']],
  ] as const) it(name, () => {
    const { regions, title } = article(...lines);
    assert.deepEqual(regions.filter((region) => /^boilerplate/.test(region)), expected.map((line) => `boilerplate: ${line}`));
    if (!name.startsWith('not: the time')) assert.equal(title, 'Flut in Weidenau');
  });
});
