import assert from 'node:assert/strict';
import { structureOf } from './structureOf';

const regionsOf = (lines: readonly string[], language?: string) => structureOf(lines.join('\n'), language).regions;
const PROSE = 'Der Stadtrat hat am Dienstag nach langer Beratung beschlossen, die alte Brücke abzureißen und eine neue zu bauen.';

/** Texts that never stood on a page, whole. Nothing of them is left out. */
const WHOLE: readonly (readonly [string, string, readonly string[]])[] = [
  ['a chat', 'de', ['[14.02.22, 18:03:11] Lena: bist du schon da?', '[14.02.22, 18:03:40] Tom: nein', '[14.02.22, 18:04:02] Tom: bus verpasst', '[14.02.22, 18:04:10] Lena: typisch', '[14.02.22, 18:05:00] Lena: wir warten im café', '[14.02.22, 18:05:30] Tom: ok', '[14.02.22, 18:10:00] Lena: 👍']],
  ['a diary', 'de', ['3. September 1914', 'Heute ist Karl ausgerückt. Die Mutter hat geweint, der Vater nicht.', '5. September 1914', 'Keine Nachricht.', '12. September 1914', 'Ein Brief. Er liegt bei Reims und schreibt, es gehe ihm gut.', '20. September 1914', 'Regen. Den ganzen Tag gelesen.', '1. Oktober 1914', 'Karl ist tot.']],
  ['a ticker', 'de', ['18:00 Uhr: Die Wahllokale sind geschlossen.', '18:10', 'Jubel im Konrad-Adenauer-Haus.', '18:15', 'Lange Gesichter bei der SPD', '18:21', 'Generalsekretär Kühn spricht von einem bitteren Abend.', '17:30 +++ Schlangen vor Wahllokalen in Berlin +++', '17:05 +++ Panne in Bonn +++', '16:45 Uhr', 'Der Wahlleiter rechnet mit langen Wartezeiten, weil in einigen Bezirken Stimmzettel fehlen.']],
  ['a speech with applause', 'en', ['Thank you. Please, have a seat.', '', '(Applause.)', '', 'It is good to be here. Seventy years ago, on this very field, young men gave everything they had.', '', '(Applause.)', '', 'Thank you. God bless you.', '', '(Applause.)']],
  ['a headline in capitals', 'de', ['Die Kriegserklärung wurde heute um elf Uhr vormittags übermittelt. In den Straßen von Wien herrscht große Erregung.', '', 'BELGRAD WIRD VON DER DONAU AUS BESCHOSSEN UND BRENNT AN VIELEN STELLEN', '', 'Aus Semlin wird gemeldet, dass die Brücke gesprengt wurde.']],
];

/** Texts with a few lines that are, or could be, a page's: only these are left out. */
const PARTLY: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  ['a law', 'de', ['Gesetz über die Nutzung von Korpora (Korpusgesetz – KorpG)', '', '§ 1', 'Anwendungsbereich', '(1) Dieses Gesetz gilt für alle Korpora.', '(2) Es gilt nicht für private Sammlungen.', '', '§ 2', 'Begriffsbestimmungen', 'Im Sinne dieses Gesetzes ist', '1. Korpus: eine Sammlung von Texten;', '2. Text: eine Folge von Wörtern;', '', '§ 3', 'Datenschutz', 'Die Datenschutzbestimmungen der Länder bleiben unberührt.', '', '§ 4', 'Inkrafttreten', 'Dieses Gesetz tritt am Tag nach der Verkündung in Kraft.'], ['Datenschutz']],
  ['the cast of a play', 'de', ['Kritik: Hamlet am Thalia', '', 'Ein Abend, der lange nachwirkt. Regisseurin Nora Feld zeigt Hamlet als Buchhalter.', '', 'Regie: Nora Feld', 'Bühne: Jan Wolf', 'Kostüme: Eva Stein', 'Musik: Tom Kraus', 'Weitere Termine: 3., 7. und 12. Mai', '', 'Am Ende jubelt das Publikum. Zu Recht.'], ['Weitere Termine: 3., 7. und 12. Mai']],
  ['sentences between labels', 'de', ['Anna schrieb ihm jeden Tag eine Nachricht.', 'Impressum', 'Er antwortete nie.', 'Kontakt', 'Sie wartete auf ein Zeichen, auf irgendein Zeichen von ihm.', 'Kommentare', 'Dann kam der Winter, und mit ihm kam der Schnee, der alles bedeckte.'], ['Impressum', 'Kontakt', 'Kommentare']],
];

describe('texts that are no pages', () => {
  for (const [name, language, lines] of WHOLE) {
    it(`leaves nothing out: ${name}`, () => assert.deepEqual(regionsOf(lines, language).filter((region) => !region.startsWith('subheading')), []));
  }
  for (const [name, language, lines, left] of PARTLY) {
    it(`leaves out no more than labels: ${name}`, () => assert.deepEqual(regionsOf(lines, language).filter((region) => region.startsWith('boilerplate')), left.map((line) => `boilerplate: ${line}`)));
  }

  it('leaves nothing out behind the beginning of an archive of more lines than a page can have', () => {
    const archive = ['Brücke wird abgerissen', '', PROSE, ...Array.from({ length: 25_000 }, (_, at) => `Zeile ${at}, wie sie jeden Tag geschrieben wurde.`), 'Impressum', 'Datenschutz'];
    const { title, regions } = structureOf(archive.join('\n'));
    assert.equal(title, 'Brücke wird abgerissen');
    assert.deepEqual(regions, []);
  });

  it('takes no line with an address of mail for the headline', () => {
    assert.equal(structureOf(['To: Robert Hale <rhale@example.com>', '', PROSE].join('\n'), 'en').title, null);
  });

  it('keeps a line that leads to what somebody wrote on a day', () => {
    assert.deepEqual(regionsOf([PROSE, 'Am 12.3.1999 schrieb Ulrike Bach:', PROSE.toUpperCase()]), []);
  });
});

describe('time of structure', () => {
  for (const [name, line] of [
    ['capitals', (at: number) => `DAS IST EINE LANGE UEBERSCHRIFT IN GROSSEN BUCHSTABEN ${at}`],
    ['sources', () => 'Quelle: Anna Berg'],
    ['agencies below words', () => 'Ein Hafen am Abend\n(AP)'],
    ['credits below words', () => 'Ein Hafen am Abend\nFoto: Anna Berg'],
    ['dates', (at: number) => `${1 + (at % 28)}.9.${1900 + (at % 150)}`],
  ] as const) {
    it(`grows with the text: 30,000 lines of ${name}`, () => {
      const started = performance.now();
      structureOf(Array.from({ length: 30_000 }, (_, at) => line(at)).join('\n'));
      assert.ok(performance.now() - started < 6000);
    });
  }
});
