import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createLemmaKey } from '../../../src/core/language/lemmaKey';
import { fold } from '../../../src/core/text/fold';
import { startsWithCapital } from '../../../src/core/text/startsWithCapital';
import { shippedLemmas } from './support';

const lemmaKey = createLemmaKey({ dictionary: shippedLemmas(), placeNames: new Set(['moskau', 'berlin', 'ukraine', 'nordkorea', 'kiew', 'mau', 'spanien', 'niedersachsen']), firstNames: new Set(['andrea', 'andreas', 'johannes']) });
const key = (word: string): string => lemmaKey(fold(word), 'de');

/** As the index asks: words with one of the keys, and the forms that count to another lemma. */
function finds(query: string, word: string): boolean {
  const { keys, forms } = lemmaKey.wanted!(fold(query), query, 'de');
  return fold(query) === fold(word) || keys.includes(key(word)) || forms.some(({ folded, noun }) => folded === fold(word) && noun === startsWithCapital(word));
}

describe('germanKey, with the dictionary', () => {
  const families = [
    'Rakete Raketen', 'Haus Hauses Häuser Häusern Hause', 'liefern liefert lieferte lieferten geliefert gelieferte gelieferten', 'gehen geht ging gingen gegangen',
    'groß große großen größer größere größte größten', 'ankommen ankommt ankam angekommen anzukommen', 'wissen weiß wusste gewusst wüsste', 'denken dachte gedacht',
    'Deutsche Deutscher Deutschen', 'Abgeordnete Abgeordneter Abgeordneten', 'hoch hohe höher höchste', 'gut besser beste besten', 'bringen brachte gebracht', 'Bank Bänke Banken',
    'Straße Strassen Straßen', 'Führer Fuehrer Führern', 'Fuß Füße Füssen', 'mitliefern mitgeliefert mitlieferte', 'zurückgehen zurückging zurückgegangen zurückzugehen', 'verhandeln verhandelt verhandelte',
    'Putin Putins', 'Moskau Moskaus', 'Selenskyj Selenskyjs', 'Kim Kims', 'Peskow Peskows', 'Ministerium Ministerien Ministeriums', 'Thema Themen', 'Journalist Journalisten',
    // Not in the dictionary: by their tail, by an ending, by the stemmer.
    'Munitionslieferung Munitionslieferungen', 'Raketenstartplatz Raketenstartplätze', 'US-Truppe US-Truppen', 'Trägerraketentest Trägerraketentests', 'islamistisch islamistischer islamistischen', 'Nuklearsprengkopf Nuklearsprengköpfe',
    'Sachzwang Sachzwänge', 'kalifornisch kalifornische kalifornischen', 'Köhler Köhlers', 'Maus Mäuse Mäusen', 'Johannes Johannes’', 'Spanien Spaniens', 'Niedersachsen Niedersachsens', 'Podcast Podcasts', 'Gemarkung Gemarkungen',
  ];
  for (const family of families) {
    const [lemma, ...forms] = family.split(' ') as [string, ...string[]];
    it(`${family}: the first finds the others and is found by them`, () => {
      assert.deepEqual(forms.filter((form) => !finds(lemma, form)), []);
      assert.deepEqual(forms.filter((form) => !finds(form, lemma)), []);
    });
  }

  const found: readonly (readonly [query: string, form: string])[] = [
    ['Reise', 'Reisen'], ['Stelle', 'Stellen'], ['Steuern', 'Steuer'], ['Frage', 'Fragen'], ['Ware', 'Waren'], ['Lage', 'Lagen'], ['liegen', 'lagen'],
    ['machen', 'macht'], ['stehen', 'stand'], ['bieten', 'bot'], ['haben', 'habe'], ['geben', 'gaben'], ['alt', 'alter'], ['Tat', 'Taten'], ['Gewalttat', 'Gewalttaten'],
  ];
  for (const [query, form] of found) it(`${query} finds ${form}, which may be another word's`, () => assert.ok(finds(query, form)));

  const apart: readonly (readonly [query: string, form: string])[] = [
    ['Reise', 'reiste'], ['Stelle', 'gestellt'], ['stellen', 'Stelle'], ['Macht', 'machen'], ['machen', 'Macht'], ['Ware', 'waren'], ['alt', 'Alter'], ['treffen', 'antraf'], ['Berlin', 'Berliner'], ['Moskau', 'Moskauer'],
    ['Ukraine', 'ukrainisch'], ['Rat', 'Rate'], ['liefern', 'Lieferung'], ['kommen', 'kommende'], ['Schweden', 'Schwede'],
    ['Notenbank', 'Notenbanker'], ['Kohl', 'Köhler'], ['Bestand', 'beständig'], ['Journalist', 'journalistisch'], ['Haus', 'Hauser'], ['Andrea', 'Andreas'], ['Spanien', 'Spanier'], ['Feuer', 'Feuerung'],
  ];
  for (const [query, form] of apart) it(`${query} does not find ${form}`, () => assert.ok(!finds(query, form)));

  it('finds what it is asked for, whatever the word, and what shares its key', () => {
    const word = fc.oneof(fc.stringMatching(/^[A-Za-zäöüßÄÖÜ]{1,12}(?:-[a-zäöü]{1,9})?$/), fc.constantFrom('Sprengköpfe', 'gegangen', 'Stellen', 'macht', 'weiß', '’s', 'x', 'ß'));
    fc.assert(fc.property(word, (query) => {
      assert.equal(key(query), key(query.toUpperCase() === query ? query.toLowerCase() : query.toLowerCase()));
      assert.ok(finds(query, query));
    }), { seed: 5, numRuns: 500 });
  });
});
