import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { sentences } from '../../../src/core/language/sentences';

const split = (text: string, language: string): string[] => sentences(text, language).map(({ start, end }) => text.slice(start, end));

/** `|` stands where one sentence ends and the next begins. */
const table: readonly (readonly [string, string])[] = [
  ['de', 'Kim traf Putin.| Danach fuhr er ab.'],
  ['de', 'Dr. Müller sprach am 13. September mit Prof. Schmidt.| Er schwieg.'],
  ['de', 'Das kostet z. B. 3,5 Mio. Euro, d. h. mehr als 7.000 im Jahr 2019.| Putin zahlt.'],
  ['de', 'Das sei teuer, z.B. in den USA.| Niemand zahle rd. 5 Mrd. Dollar.'],
  ['de', 'J. Sullivan und W. W. Putin trafen sich.| Im 19. Jahrhundert war das anders.'],
  ['de', 'Er kam am 13.| Der Präsident wartete schon.'],
  ['de', '„Deshalb sind wir hierher gekommen.“| Der Führer der DVRK zeigt Interesse.'],
  ['de', '"Was wollen Sie?", fragte Kim.| "Frieden!" antwortete Putin.'],
  ['de', '„Wir werden ohne Eile sprechen.“| Da ist Zeit.“'],
  ['de', 'Eine Komponente … um die Flotte zu zeigen.| Dann kam er… Und ging.'.replace('… Und', '…| Und')],
  ['de', 'Sie sprachen usw.| Danach gingen sie.'],
  ['de', 'Friedrich II. König von Preußen war klug.| Ludwig XIV. Die Sonne.'.replace('XIV. Die', 'XIV.| Die')],
  ['de', 'Er ist gekommen.|Der Rest blieb.'],
  ['de', 'Korpus.de und Node.js sind Namen.'],
  ['de', 'Nach Art. 5 gilt das.| Es ist von dieser Art.| Putin weiß das.'],
  ['de', '1. Erster Punkt der Liste'],
  ['en', 'Mr. Putin met Kim on Sept. 13.| The U.S. Senate was silent.'],
  ['en', 'He lives in the U.S.| He works at Acme Inc. in D.C. now.'],
  ['en', '"What?" he asked.| "Nothing," she said.'],
  ['en', 'It was 2019.| Putin left at 5 p.m.| Then it rained.'],
  ['en', 'they left.| then it rained, why not?| nobody knew.'],
  ['en', 'The vs. rule, a dept. store, e.g. ours, at 5 p.m. sharp.'],
  ['en', 'Acme Inc. said no. “Why?” they asked; Yahoo! said yes.'.replace('no. “', 'no.| “')],
  ['de', 'Sie kaufte bei Yahoo! und ging. danach kam er.'],
  ['fr', 'M. Macron est parti.| Kim est resté.'],
  ['zh', '金正恩访问俄罗斯。|普京欢迎他。'],
];

describe('sentences', () => {
  for (const [language, marked] of table) {
    it(`${language}: ${marked}`, () => {
      assert.deepEqual(split(marked.replaceAll('|', ''), language), marked.split('|').map((part) => part.trim()));
    });
  }

  it('never crosses a line, of any line end', () => {
    assert.deepEqual(split('Ohne Punkt\r\nnächste Zeile\n\nnoch eine. Und\rdie letzte', 'de'), ['Ohne Punkt', 'nächste Zeile', 'noch eine.', 'Und', 'die letzte']);
  });

  it('keeps marks that stand alone with their neighbour, and a line of marks as a line', () => {
    assert.deepEqual(split('Er kam. “\n***\n... Dann ging er.', 'de'), ['Er kam. “', '***', '... Dann ging er.']);
  });

  it('covers everything but blanks, in order, without overlap, within lines', () => {
    const piece = fc.constantFrom('Kim', 'z. B.', 'Dr.', '13.', '“', '„', '"', '...', '…', '!', '?', '. ', ' ', '\n', '\r\n', 'a', 'Der', 'U.S.', '。', '\u00a0', '(', ')', 'é', '😀', '.');
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom('de', 'en', 'und'), (pieces, language) => {
      const text = pieces.join('');
      let end = 0;
      for (const span of sentences(text, language)) {
        assert.equal(text.slice(end, span.start).trim(), '');
        assert.ok(span.start >= end && span.end > span.start);
        const covered = text.slice(span.start, span.end);
        assert.equal(covered, covered.trim());
        assert.doesNotMatch(covered, /[\r\n]/);
        end = span.end;
      }
      assert.equal(text.slice(end).trim(), '');
    }), { seed: 7, numRuns: 1000 });
  });

  it('reads the seeds: no sentence begins in lower case after a full stop', () => {
    for (const name of readdirSync('seeds').filter((file) => file.endsWith('.txt'))) {
      const text = readFileSync(`seeds/${name}`, 'utf8');
      const spans = sentences(text, 'de');
      assert.ok(spans.length > 20, name);
      for (const span of spans) assert.ok(span.end - span.start < 700, text.slice(span.start, span.end));
    }
  });

  it('is linear: a line of a million full stops takes well under a second', () => {
    const started = performance.now();
    sentences('. '.repeat(500_000), 'de');
    sentences('a.'.repeat(500_000), 'de');
    sentences('A. '.repeat(300_000), 'de');
    assert.ok(performance.now() - started < 5000);
  });
});
