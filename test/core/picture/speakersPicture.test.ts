import assert from 'node:assert/strict';
import type { TableRow } from '../../../src/protocol/result';
import { MOST_SPEAKERS } from '../../../src/core/picture/speakersPicture';
import { madeTable } from '../../support/madeTable';
import { memoryCorpus } from '../../support/memoryCorpus';
import { describes, elementsOf, english, HOSTILE, marksOf, pictureOf } from '../../support/pictures';
import { resultOf, rowsOf } from '../../support/run';

const corpus = memoryCorpus({
  'a.txt': { title: 'Der Besuch', text: 'Kim: „Ja eins“ „Ja zwei“. Putin: „Nein“. Wer: „Oho“. Ein Sprecher: „Aha“. Putin meinte, es sei kalt.', names: { person: ['Kim', 'Putin'] },
    quotes: [{ text: '„Ja eins“', speaker: 'Kim' }, { text: '„Ja zwei“', speaker: 'Kim' }, { text: '„Nein“', speaker: 'Putin' }, { text: '„Oho“' }, { text: '„Aha“', speaker: 'Ein "Sprecher"' }],
    reported: [{ text: 'es sei kalt', speaker: 'Putin' }] },
  'b "x".txt': { text: 'Kim: „Immer“.', names: { person: ['Kim'] }, quotes: [{ text: '„Immer“', speaker: 'Kim' }] },
});
const said = (rows: readonly (readonly [string | null, string])[]) => madeTable('quotes', rows.map(([speaker, path]) => ({ path, speaker, speakerId: null })));

describe('the picture of who said what where', () => {
  it('counts each speaker in each article, the most quoted first, what nobody is known to have said last', async () => {
    const picture = await pictureOf(await resultOf(corpus, '* | quotes'));
    const labels = marksOf(picture).map(({ mark }) => english(mark.label));
    assert.deepEqual(labels, [
      'Der Besuch (a.txt)', 'b "x".txt', 'Kim: 3 in all articles', 'Kim in “Der Besuch”: 2', 'Kim in “b "x".txt”: 1', 'Ein "Sprecher": 1 in all articles', 'Ein "Sprecher" in “Der Besuch”: 1',
      'Putin: 1 in all articles', 'Putin in “Der Besuch”: 1', 'Speaker unknown: 1 in all articles', 'Speaker unknown, in “Der Besuch”: 1',
    ]);
    assert.equal(describes(picture), 'Passages: 6, speakers: 3, articles: 2; most by Kim (3). Without a known speaker: 1.');
  });

  it('opens exactly the passages that are counted, and the article', async () => {
    for (const cell of ['* | quotes', '* | reported', 'speaker:Kim | quotes', 'quote:Ja OR quote:Nein | quotes']) {
      for (const { mark } of marksOf(await pictureOf(await resultOf(corpus, cell)))) {
        if (mark.opens?.kind === 'passage') continue;
        assert.ok(mark.opens?.kind === 'query');
        const wanted = Number(/(\d+)(?: in all articles)?$/.exec(english(mark.label))![1]);
        assert.equal((await rowsOf<TableRow>(corpus, mark.opens.query)).length, wanted, mark.opens.query);
      }
    }
  });

  it('takes the cases of one who has no name for one, and opens all of them', async () => {
    const text = 'Beobachter: „Eins“. Beobachtern zufolge „Zwei“. Beobachter: „Drei“. Experten: „Vier“.';
    const quotes = [['„Eins“', 'Beobachter'], ['„Zwei“', 'Beobachtern'], ['„Drei“', 'Beobachter'], ['„Vier“', 'Experten']].map(([quoted, speaker]) => ({ text: quoted!, speaker: speaker! }));
    const unnamed = memoryCorpus({ 'a.txt': { text, quotes } });
    const marks = marksOf(await pictureOf(await resultOf(unnamed, '* | quotes'))).map(({ mark }) => mark).filter(({ opens }) => opens?.kind === 'query');
    assert.deepEqual(marks.map(({ label }) => english(label)).filter((label) => label.endsWith('all articles')), ['Beobachter: 3 in all articles', 'Experten: 1 in all articles']);
    const [opens] = marks.map((mark) => mark.opens);
    assert.ok(opens?.kind === 'query');
    assert.equal((await rowsOf(unnamed, opens.query)).length, 3, opens.query);
  });

  it('draws what can be read and says what it leaves out', async () => {
    const many = await pictureOf(said(Array.from({ length: 3000 }, (_, at) => [`S${at % 50}`, `${at % 400}.txt`] as const)), 700);
    assert.match(describes(many), new RegExp(`Drawn: ${MOST_SPEAKERS} of 50 speakers`));
    assert.match(describes(many), /Drawn: \d+ of 400 articles/);
    const fields = elementsOf(many).filter(({ attributes }) => String(attributes['class'] ?? '').includes('pic-tint'));
    assert.ok(fields.length > 0 && fields.every(({ attributes }) => Number(attributes['x']) + Number(attributes['width']) <= 700));
  });

  it('holds with hostile names, and where nobody is known', async () => {
    const hostile = await pictureOf(said(HOSTILE.map((name, at) => [name, HOSTILE[(at * 3) % HOSTILE.length]!] as const)), 300);
    assert.doesNotMatch(JSON.stringify(hostile.elements.map(({ children }) => children)), /\\u202e/i);
    assert.equal(describes(await pictureOf(said([[null, 'a.txt'], [null, 'b.txt']]))), 'Passages: 2, articles: 2; no speaker is known. Without a known speaker: 2.');
  });
});
