import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readArticle, type Article } from '../../../../src/core/corpus/readArticle';
import type { Metadata } from '../../../../src/core/corpus/metadata';
import { nodeCodec } from '../../../../src/node/nodeCodec';

const BODY = 'Der russische Präsident Wladimir Putin hat den nordkoreanischen Staatschef am Mittwoch empfangen. Danach sprachen die beiden über die Lage.';

function read(text: string, path = 'a.txt', given?: Metadata): Article {
  const article = readArticle(path, nodeCodec.encode(text), given, nodeCodec);
  assert.ok(article.kind === 'article');
  return article;
}

const headline = (text: string, path?: string, given?: Metadata) => {
  const article = read(text, path, given);
  const slice = (span: { start: number; end: number } | null) => span && article.text.slice(span.start, span.end);
  return [slice(article.kicker), slice(article.title)];
};

describe('headline', () => {
  for (const [name, text, kicker, title] of [
    ['followed by a blank line', `Kim trifft Putin\n\n${BODY}`, null, 'Kim trifft Putin'],
    ['followed by the text', `Kim trifft Putin in Russland\n${BODY}`, null, 'Kim trifft Putin in Russland'],
    ['below a kicker', `Ukraine-Krieg\n\nSelenskyj fordert mehr Waffen von den USA\n\n${BODY}`, 'Ukraine-Krieg', 'Selenskyj fordert mehr Waffen von den USA'],
    ['below a kicker with colon', `Nordkorea:\nKim lädt Putin zum Gegenbesuch ein\n\n${BODY}`, 'Nordkorea:', 'Kim lädt Putin zum Gegenbesuch ein'],
    ['below the furniture of a page', `Startseite > Politik\nTeilen\n13. September 2023, 10:05 Uhr\nVon Max Müller\n\nKim trifft Putin\n\n${BODY}`, null, 'Kim trifft Putin'],
    ['with a question', `Was will Kim? Fünf Fragen zum Gipfel\n\n${BODY}`, null, 'Was will Kim? Fünf Fragen zum Gipfel'],
    ['in quotes', `„Nie genug Munition“\n\n${BODY}`, null, '„Nie genug Munition“'],
    ['in English', `Leave a Reply\nPutin and Kim meet in Russia\n\nBy John Smith\n\nThe two met on Wednesday at the space centre and spoke for hours.`, null, 'Putin and Kim meet in Russia'],
    ['labelled', `URL: https://example.org/1\nTitle: Kim meets Putin\n\n${BODY}`, null, 'Kim meets Putin'],
    ['as a heading', `Treffen\n\n# Kim trifft Putin #\n\n${BODY}`, 'Treffen', 'Kim trifft Putin'],
    ['underlined', `Kim trifft Putin\n===\n\n${BODY}`, null, 'Kim trifft Putin'],
    ['absent: body only', `${BODY}\n\n${BODY}`, null, null],
    ['below sections of the site', `Skip to content\nWorld | Asia\nShare\nStorm closes harbour of Colombo\n5 March 2024\n\nA storm has closed the harbour of Colombo for a second day, the port authority said on Monday. Ships were sent to Galle.`, null, 'Storm closes harbour of Colombo'],
    ['ends with a part of its verb', `Hafen von Oslo kündigt Ausbau an\n18:40 04.04.16\n${BODY}`, null, 'Hafen von Oslo kündigt Ausbau an'],
    ['below itself, cut off', `Hafen von Oslo kündigt nach langen Gesprächen Ausbau….\nHafen von Oslo kündigt nach langen Gesprächen Ausbau an\n\n${BODY}`, null, 'Hafen von Oslo kündigt nach langen Gesprächen Ausbau an'],
    ['begins with a brand', `hafenx: Hinweise zum Ausbau des Hafens in Oslo\n\n${BODY}`, null, 'hafenx: Hinweise zum Ausbau des Hafens in Oslo'],
    ['a short sentence above the text', `Gespräche in Oslo ohne Ergebnis.\n\nIn Oslo sind die Gespräche über den Hafen nach drei Tagen ohne Ergebnis zu Ende gegangen, wie beide Seiten am Mittwoch nach einer langen Sitzung mitteilten, die bis in die Nacht gedauert hatte. Man wolle weiter reden.`, null, 'Gespräche in Oslo ohne Ergebnis.'],
    ['below a picture', `Der Hafen von Oslo am Abend. Foto: Jan Berg/Archiv\n09.12.2021 | 11:25 Uhr\nGespräche in Oslo enden ohne Ergebnis\n${BODY}`, null, 'Gespräche in Oslo enden ohne Ergebnis'],
    ['below the line of an agency', `OSLO, Norwegen, February 17, 2016 /PRNewswire/ --\n\nHafen von Oslo wird erweitert\n\n${BODY}`, null, 'Hafen von Oslo wird erweitert'],
    ['absent: one line', 'Kim trifft Putin', null, null],
    ['absent: empty', '', null, null],
    ['absent: blank', ' \n\t\n', null, null],
    ['absent: a broken paragraph', 'Der russische Präsident Wladimir Putin hat den nordkoreanischen Staats-\nchef am Mittwoch empfangen.', null, null],
    ['absent: lines of like length', 'Der russische Präsident Wladimir Putin hat den nordkoreanischen Gast und\nStaatschef Kim am neuen russischen Weltraumbahnhof in Sibirien empfangen\nund sprach. Danach fuhren sie ab.', null, null],
    ['absent: two sentences', `Kim kam. Putin wartete schon\n\n${BODY}`, null, null],
    ['absent: a list', `• Kim trifft Putin\n• Putin trifft Kim\n\n${BODY}`, null, null],
    ['said again below its topic', `Hafen von Oslo wird im Herbst erweitert\nvor 4 Minuten\nHäfen\nHafen von Oslo wird im Herbst erweitert\n${BODY}`, 'Häfen', 'Hafen von Oslo wird im Herbst erweitert'],
    ['below a count of pictures', `8 Bilder ansehen\nHafen von Oslo wird im Herbst erweitert\n${BODY}`, null, 'Hafen von Oslo wird im Herbst erweitert'],
    ['with CRLF', `Kim trifft Putin\r\n\r\n${BODY}\r\n`, null, 'Kim trifft Putin'],
  ] as const) {
    it(name, () => assert.deepEqual(headline(text), [kicker, title]));
  }

  it('is the line that says the given title, wherever it stands at the top', () => {
    const text = `Gipfel\n\nEin Lead, der wie eine Überschrift aussieht\n\nKIM TRIFFT PUTIN\n\n${BODY}`;
    assert.deepEqual(headline(text, 'a.txt', { title: 'Kim trifft Putin' }), [null, 'KIM TRIFFT PUTIN']);
    assert.equal(read(text, 'a.txt', { title: 'Kim trifft Putin' }).info.title, 'Kim trifft Putin');
  });

  it('stays the recognised one in the text when the given title is not in it', () => {
    const article = read(`Kim trifft Putin\n\n${BODY}`, 'a.txt', { title: 'Anders' });
    assert.equal(article.info.title, 'Anders');
    assert.deepEqual(headline(`Kim trifft Putin\n\n${BODY}`, 'a.txt', { title: 'Anders' }), [null, 'Kim trifft Putin']);
  });
});

describe('opening', () => {
  it('ends between words, and in the middle only of an endless one', () => {
    assert.equal(read(BODY).info.opening, BODY);
    const { opening } = read(`${BODY}\n`.repeat(9)).info;
    assert.ok(opening.length > 280 && opening.length <= 300 && `${BODY}\n`.repeat(9).startsWith(`${opening} `), opening);
    assert.equal(read('\u{1F680}'.repeat(200)).info.opening, '\u{1F680}'.repeat(150));
    assert.equal(read(`x${'\u{1F680}'.repeat(200)}`).info.opening, `x${'\u{1F680}'.repeat(149)}`);
  });
});

describe('opening of a page', () => {
  it('is the first line that queries do not leave out', () => {
    const { info } = read(`Menü\nAbo\nNewsletter\nAnmelden\n\n${BODY}\n${BODY}`);
    assert.ok(info.opening.startsWith('Der russische'), info.opening);
    assert.equal(read('Menü\nNewsletter bestellen').info.opening, 'Menü\nNewsletter bestellen');
  });
});

describe('front matter', () => {
  const text = `---\ntitle: Kim trifft Putin\ndate: 2023-09-13 10:00\ntags: [gipfel]\nlayout: post\n---\n\n# Kim trifft Putin\n\n${BODY}`;

  it('is metadata and boilerplate in .md', () => {
    const { info, contractRegions, text: whole } = read(text, 'a.md');
    assert.deepEqual([info.title, info.published, info.tags], ['Kim trifft Putin', { value: '2023-09-13', from: 'metadata' }, ['gipfel']]);
    assert.deepEqual(contractRegions.map(({ start, end, kind }) => [kind, start, whole.slice(start, end).endsWith('\n---')]), [['boilerplate', 0, true]]);
    assert.deepEqual(headline(text, 'a.md'), [null, 'Kim trifft Putin']);
    assert.ok(info.opening.startsWith('# Kim'));
  });

  it('yields to korpus.yaml key by key, and is text in .txt', () => {
    const { info } = read(text, 'a.md', { title: 'Neu', source: ['TASS'] });
    assert.deepEqual([info.title, info.published?.value, info.sources], ['Neu', '2023-09-13', [{ name: 'TASS', from: 'metadata' }]]);
    assert.ok(!read(text, 'a.txt').contractRegions.some(({ reason }) => reason?.template === 'front matter'));
  });

  it('loses nothing when it is damaged', () => {
    const { info, contractRegions } = read(`---\ntitle: [Kim\n---\n\nKim trifft Putin\n\n${BODY}`, 'a.md');
    assert.equal(info.remarks.length, 1);
    assert.equal(info.title, 'Kim trifft Putin');
    assert.equal(contractRegions[0]?.kind, 'boilerplate');
  });

  it('is not every rule at the top', () => {
    for (const none of [`---\nNur ein Absatz zwischen Linien.\n---\n\n${BODY}`, `---\n\n${BODY}`, `----\ntitle: x\n----\n`]) {
      assert.deepEqual(read(none, 'a.md').contractRegions, []);
    }
  });
});

describe('repeats', () => {
  const repeats = (text: string) => {
    const article = read(text);
    return article.contractRegions.filter(({ kind }) => kind === 'repeat').map(({ start, end }) => article.text.slice(start, end));
  };

  it('are lines and sentences of five or more tokens that stood before, but for case, marks and spaces', () => {
    const sentence = 'Nordkorea könnte Russland Munition liefern.';
    assert.deepEqual(repeats(`Ein Titel\n\n${sentence} Das ist neu.\n\nEtwas anderes. „NORDKOREA könnte  Russland Munition liefern!“ Ende.\n\n${sentence}`),
      ['„NORDKOREA könnte  Russland Munition liefern!“', sentence]);
    assert.deepEqual(repeats(`Putin und Kim hier\n\n${BODY}\n\nPutin und Kim hier`), []);
  });

  it('take in a shortened copy of the headline, in any spelling of umlauts', () => {
    assert.deepEqual(repeats(`Kim verspricht Unterstützung für den Kampf Russlands\nKim verspricht Unterstuetzung fuer den Kampf\n\n${BODY}`), ['Kim verspricht Unterstuetzung fuer den Kampf']);
  });

  it('take in a sentence of the text that says the headline again', () => {
    assert.deepEqual(repeats(`Kim will Russland Munition liefern\n\n${BODY}\n\nDas ist neu. Kim will Russland Munition liefern. Putin dankt.`), ['Kim will Russland Munition liefern.']);
  });

  it('agree with a naive reading of the definition', () => {
    const piece = fc.constantFrom('Kim traf Putin am Mittwoch. ', 'kim traf putin am mittwoch! ', 'Es war ein langer Tag. ', 'Dann? ', 'Er ging früh nach Haus. ', '\n', '\n\n', 'Es war ein langer Tag ');
    fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = `${pieces.join('')}`;
      const article = read(text);
      const words = (part: string) => part.toLowerCase().match(/\p{L}+/gu) ?? [];
      for (const { start, end } of article.contractRegions.filter(({ kind }) => kind === 'repeat')) {
        const own = words(article.text.slice(start, end));
        assert.ok(own.length >= 5);
        assert.ok(words(article.text.slice(0, start)).join(' ').includes(own.join(' ')), 'stood before');
      }
      const seen = new Set<string>();
      for (const line of text.split('\n').map((one) => one.trim()).filter((one) => one !== '')) {
        const key = words(line).join(' ');
        const at = article.text.indexOf(line, 0);
        if (words(line).length >= 5 && seen.has(key)) {
          assert.ok(article.contractRegions.some((region) => region.start > at || region.end >= at + line.length), line);
        }
        seen.add(key);
      }
    }), { seed: 31, numRuns: 400 });
  });
});

describe('readArticle', () => {
  it('leaves binary and giant files unread, with reason and remedy', () => {
    const binary = readArticle('a.txt', Uint8Array.of(0x50, 0, 0, 1), undefined, nodeCodec);
    const giant = readArticle('b.txt', new Uint8Array(50 * 1024 * 1024).fill(0x61), undefined, nodeCodec);
    assert.ok(binary.kind === 'unread' && giant.kind === 'unread');
    assert.equal(binary.unread.path, 'a.txt');
    assert.deepEqual(giant.unread.reason.args, [50, 32]);
  });

  it('reads a line of 20 MB within seconds', () => {
    const started = performance.now();
    const article = read('Der Präsident sagte, er komme. '.repeat(650_000));
    assert.ok(article.info.length > 20_000_000);
    assert.ok(performance.now() - started < 20_000);
  });

  it('remarks on a fallback encoding and on replaced characters', () => {
    const article = readArticle('a.txt', Uint8Array.of(0x4b, 0xfc, 0x81, 0x20, 0x4b), undefined, nodeCodec);
    assert.ok(article.kind === 'article');
    assert.deepEqual(article.info.remarks.map(({ args }) => args), [[], [1, 'windows-1252']]);
  });

  it('gives paragraphs and regions in order, without overlap, inside the text, for any text', () => {
    const piece = fc.constantFrom('Kim traf Putin am Mittwoch. ', '# ', '---\n', 'title: x\n', '\n', '\r\n', '\r', '“', 'Teilen\n', 'Von Max Müller\n', '😀', ' ', 'a', '===\n', '\uFEFF');
    fc.assert(fc.property(fc.array(piece, { maxLength: 25 }), fc.constantFrom('a.txt', 'a.md'), (pieces, path) => {
      const article = readArticle(path, nodeCodec.encode(pieces.join('')), undefined, nodeCodec);
      if (article.kind === 'unread') return;
      for (const spans of [article.paragraphs, article.regions, article.contractRegions]) {
        let end = 0;
        for (const span of spans) {
          assert.ok(span.start >= end && span.end > span.start && span.end <= article.text.length);
          end = span.end;
        }
      }
    }), { seed: 41, numRuns: 1000 });
  });
});
