import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

interface Score {
  scoreSpeech(gold: readonly object[], analyses: ReadonlyMap<string, object>, texts: ReadonlyMap<string, string>): { figures: { name: string; value: number; of: number }[]; errors: string[] };
}
interface SameSpeaker {
  isSameSpeaker(gold: object, found: string): boolean;
}

const load = async (file: string): Promise<unknown> => import(pathToFileURL(path.resolve('scripts/measure', file)).href);

describe('the score of speech', () => {
  const TEXT = '„Ja“, sagte Kim Jong Un. Er komme bald wieder, hieß es. Der „Star“ schwieg.\n';
  const spanOf = (text: string) => ({ start: TEXT.indexOf(text), end: TEXT.indexOf(text) + text.length, text });
  const speaker = { id: null, name: 'Kim Jong Un', named: true, aliases: [] };
  const quote = { ...spanOf('„Ja“'), kind: 'direct', speaker, cue: spanOf('sagte') };
  const term = { ...spanOf('„Star“'), kind: 'partial', kinds: ['partial', 'term'], speaker, cue: null };
  const speech = { ...spanOf('Er komme bald wieder'), speaker: null, cue: spanOf('hieß') };
  const gold = { path: 'a.txt', language: 'de', quotes: [quote, term], reported: [speech] };
  let module: Score;
  before(async () => {
    module = (await load('speech.mjs')) as Score;
  });

  const scored = (found: object) => {
    const { figures, errors } = module.scoreSpeech([gold], new Map([['a.txt', found]]), new Map([['a.txt', TEXT]]));
    return { errors, figure: (name: string) => figures.filter((each) => each.name === name).map(({ value, of }) => `${value} of ${of}`).join() };
  };

  it('finds no mistake where all is as in the gold, and counts each language by itself too', () => {
    const { errors, figure } = scored({ quotes: [{ ...quote, speaker: { id: null, name: 'Kim' } }, { ...term, kind: 'term', speaker: null }], reported: [speech] });
    assert.deepEqual(errors, []);
    assert.equal(figure('quotes, exact: F1'), '4 of 4');
    assert.equal(figure('de quotes, kind right'), '2 of 2');
    assert.equal(figure('quotes, speaker right (found spans with a speaker)'), '1 of 1');
    assert.equal(figure('reported, speaker or none right (found spans)'), '1 of 1');
  });

  it('counts a span that is near apart from one that is exact, and a speaker that nobody is to have', () => {
    const near = { ...spanOf('komme bald wieder'), speaker, cue: null };
    const { errors, figure } = scored({ quotes: [{ ...spanOf('Ja“'), kind: 'term', speaker: null, cue: null }], reported: [near] });
    assert.equal(figure('quotes, exact: precision'), '0 of 1');
    assert.equal(figure('quotes, overlapping: recall'), '1 of 2');
    assert.equal(figure('quotes, speaker right (all spans with a speaker)'), '0 of 1');
    assert.equal(figure('reported, of the same words: F1'), '0 of 2');
    assert.equal(errors.length, 6);
  });

  it('takes a layer that is absent as nothing found', () => {
    assert.equal(scored({}).figure('reported, exact: recall'), '0 of 1');
  });
});

describe('whether a speaker is the one meant', () => {
  const EXAMPLES: [name: string, named: boolean, found: string, same: boolean][] = [
    ['Kim Jong Un', true, 'Kim', true],
    ['Kim', true, 'Kims', true],
    ['Scholz', true, 'Scholz', true],
    ['Ali Chamenei', true, 'Ajatollah Ali Chamenei', true],
    ['Kim', true, 'Kims Übersetzer', false],
    ['Kims Übersetzer', false, 'Kim', false],
    ['Kims Übersetzer', false, 'Kims', false],
    ['Sprecherin', false, 'eine Sprecherin der Beiersdorf AG', true],
    ['Sprecher der Polizei', false, 'Polizei', false],
    ['Frank Roßner', true, 'ROSSNER', true],
    ['James Perry', true, 'Walter Kistler', false],
  ];
  for (const [name, named, found, same] of EXAMPLES) {
    it(`${name}: ${found} is ${same ? '' : 'not '}right`, async () => {
      const { isSameSpeaker } = (await load('sameSpeaker.mjs')) as SameSpeaker;
      assert.equal(isSameSpeaker({ name, named }, found), same);
    });
  }
});
