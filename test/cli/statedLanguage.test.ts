import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { commandLine } from '../support/commandLine';

const { korpus, inFolder, corpus } = commandLine();
/** Takes nothing but names, so that nothing but a statement tells its language. */
const NAMES = 'Putin, Kim, Lawrow, Schoigu, Berlin.';
const ENGLISH = 'The president said that he would not attend the meeting because of the war, and that the rockets were not for sale.';
const GERMAN = 'Der russische Präsident hat den Gast am Mittwoch empfangen und mit ihm über die Lage und über Raketen gesprochen, wie es in einer Mitteilung heißt.';

const languages = async (...more: string[]): Promise<Record<string, string>> => {
  const { out } = await korpus('analyze', inFolder('corpus'), ...more);
  return Object.fromEntries(out.trim().split('\n').map((line) => JSON.parse(line) as { path: string; language: string }).map(({ path, language }) => [path, language]));
};
const rows = async (query: string): Promise<readonly Record<string, unknown>[]> => (JSON.parse((await korpus('query', query, '--corpus', inFolder('corpus'), '--format', 'json')).out) as { rows: Record<string, unknown>[] }).rows;

describe('the language that is stated of an article', () => {
  it('is the article’s, by front matter, korpus.yaml or --metadata, the later before the earlier', async () => {
    corpus({
      'a.md': `---\nlanguage: de-AT\n---\n${NAMES}`, 'b.md': `---\nlang: nld\n---\n${NAMES}`, 'c.txt': NAMES, 'd.txt': GERMAN, 'e.md': `---\nlang: nl\nlanguage: pl\n---\n${NAMES}`,
      'korpus.yaml': 'articles:\n  c.txt: { language: FR }\n  e.md: { language: cs }\n', '../more.yaml': 'c.txt: { language: it_IT }\n',
    });
    assert.deepEqual(await languages(), { 'a.md': 'de', 'b.md': 'nl', 'c.txt': 'fr', 'd.txt': 'de', 'e.md': 'cs' });
    assert.equal((await languages('--metadata', inFolder('more.yaml')))['c.txt'], 'it');
    assert.deepEqual(await rows('* | count by=lang | sort lang'), [['cs', 1], ['de', 2], ['fr', 1], ['nl', 1]].map(([lang, articles]) => ({ lang, articles, hits: 0 })));
    assert.deepEqual((await rows('lang:nl')).map(({ path }) => path), ['b.md']);
  });

  it('takes effect when it is changed, without a rebuild', async () => {
    corpus({ 'a.txt': NAMES, 'korpus.yaml': 'articles:\n  a.txt: { language: fr }\n' });
    assert.equal((await rows('lang:fr')).length, 1);
    corpus({ 'korpus.yaml': 'articles:\n  a.txt: { language: es }\n' });
    assert.deepEqual([(await rows('lang:fr')).length, (await rows('lang:es')).length, (await languages())['a.txt']], [0, 1, 'es']);
  });

  it('is the one that its words are reduced in, but for paragraphs that are clearly in another', async () => {
    corpus({ 'a.md': `---\nlanguage: de\n---\nRaketen Munition Granaten\n\n${ENGLISH}\n\n${GERMAN}`, 'b.md': `---\nlanguage: en\n---\nRaketen Munition Granaten\n` });
    assert.deepEqual(await rows('Rakete | count by=path'), [{ path: 'a.md', articles: 1, hits: 2 }]);
    assert.deepEqual(await rows('rocket | count by=path'), [{ path: 'a.md', articles: 1, hits: 1 }]);
    assert.deepEqual((await rows('[lang="en" & word="rockets"]')).map(({ path }) => path), ['a.md']);
    assert.deepEqual((await rows('[lang="en" & word="Raketen"]')).map(({ path }) => path), ['b.md']);
  });

  it('that is no code is named with its place, and the text tells', async () => {
    corpus({ 'a.md': `---\ntitle: T\nlanguage: Klingon\n---\n${GERMAN}`, 'b.txt': ENGLISH, 'korpus.yaml': 'version: 1\narticles:\n  b.txt: { language: 12, author: A, lang: de }\n' });
    assert.deepEqual(await languages(), { 'a.md': 'de', 'b.txt': 'en' });
    const { out: said } = await korpus('query', '* | articles', '--corpus', inFolder('corpus'), '--format', 'text');
    assert.match(said, /a\.md: .*“Klingon” is no code of a language, so the language of “a\.md” is found by its text/);
    assert.match(said, /korpus\.yaml:3: .*“12” is no code of a language, so the language of “b\.txt”/);
    assert.match(said, /korpus\.yaml:3: Unknown name “lang”\. Did you mean “language”\?/);
  });

  it('comes with an import where the source, a list or the person states it, and never by a guess', async () => {
    corpus({
      '../in/t.csv': `id,lang,text\n1,de-CH,"${NAMES} Eins."\n2,und,"${NAMES} Zwei."\n3,Latein,"${NAMES} Drei."\n`, '../in/p.html': `<html lang="fr"><body><p>${GERMAN}</p></body></html>`,
      '../in/refs.bib': '@article{mail, title = {Mail}, langid = {ngerman}}\n@article{note, title = {Note}, language = {English}}', '../in/mail.txt': `${NAMES} Vier.`, '../in/note.txt': `${NAMES} Fünf.`,
    });
    const { out } = await korpus('import', inFolder('in'), '--into', inFolder('corpus'), '--format', 'json');
    const { steps } = JSON.parse(out) as { steps: { from: string; language: string; path: string | null }[] };
    assert.deepEqual(Object.fromEntries(steps.filter(({ path }) => path !== null).map(({ from, language }) => [from, language])), { 'mail.txt': 'de', 'note.txt': 'en', 'p.html': 'de', 't.csv#1': 'de', 't.csv#2': 'de', 't.csv#3': 'la' });
    const stated = (path: string) => /^language: (.*)$/m.exec(readFileSync(inFolder('corpus', path), 'utf8'))?.[1];
    assert.deepEqual(steps.flatMap(({ path }) => (path === null ? [] : [stated(path)])), ['de', 'en', undefined, 'de', undefined, 'la']);
  });

  it('is set for an import, kept in its recipe, and followed when it changes', async () => {
    corpus({ '../in/a.txt': NAMES });
    const importing = (...more: string[]) => korpus('import', inFolder('in'), '--into', inFolder('corpus'), ...more);
    assert.match((await importing()).out, /1 new\n$/);
    assert.match((await importing('--set', 'language=Deutsch')).out, /1 updated\n$/);
    assert.match(readFileSync(inFolder('corpus/korpus.yaml'), 'utf8'), /set: \{ language: de \}/);
    assert.match((await korpus('import', '--into', inFolder('corpus'))).out, /1 unchanged\n$/);
    assert.deepEqual(await languages(), { 'a.md': 'de' });
    const { code, error } = await importing('--set', 'language=Klingon');
    assert.deepEqual([code, /“Klingon” is no language that Korpus knows/.test(error)], [2, true]);
  });
});
