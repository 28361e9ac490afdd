import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { IndexArticle } from '../../../src/core/index/IndexBuilder';
import { IndexBuilder } from '../../../src/core/index/IndexBuilder';
import type { TokenIndex } from '../../../src/core/index/TokenIndex';
import { REGIONS } from '../../../src/core/index/TokenIndex';
import { compareForms } from '../../../src/core/text/collate';
import { fold, spelling } from '../../../src/core/text/fold';
import { paragraphs, tokens } from '../../../src/core/text/tokenize';
import { naiveDistance } from '../text/naiveDistance';
import { nastyWord, SEED_TEXTS } from '../text/nasty';
import { buildIndex, corpus, lemmaKey } from './corpus';

interface NaiveToken {
  readonly article: number;
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly language: string;
  readonly region: string;
  readonly first: boolean;
}

/** Every token of the corpus, read off the articles one by one. */
function naiveTokens(articles: readonly IndexArticle[]): NaiveToken[] {
  const sorted = [...articles].sort((a, b) => (a.path < b.path ? -1 : 1));
  return sorted.flatMap(({ text, paragraphs, regions }, article) => paragraphs.flatMap((paragraph) =>
    tokens(text.slice(paragraph.start, paragraph.end)).map((span, at) => {
      const start = paragraph.start + span.start;
      const end = paragraph.start + span.end;
      const region = regions.find((each) => each.start <= start && start < each.end)?.region ?? 'body';
      return { article, start, end, form: spelling(text.slice(start, end)), language: paragraph.language, region, first: at === 0 };
    })));
}

function indexTokens(index: TokenIndex): NaiveToken[] {
  return Array.from(index.terms, (term, position) => ({
    article: index.articleOf(position),
    start: index.startOf(position),
    end: index.endOf(position),
    form: index.dictionary.form(term),
    language: index.dictionary.language(term),
    region: REGIONS[index.regions[position]!]!,
    first: index.startsParagraph(position),
  }));
}

function termsWhere(index: TokenIndex, test: (form: string, language: string) => boolean): number[] {
  const { dictionary } = index;
  return Array.from({ length: dictionary.size }, (_, at) => at + 1).filter((term) => test(dictionary.form(term), dictionary.language(term)));
}

describe('TokenIndex', () => {
  it('holds every token with its place', () => {
    fc.assert(fc.property(corpus, (articles) => {
      const index = buildIndex(articles);
      assert.deepEqual(indexTokens(index), naiveTokens(articles));
      assert.equal(index.tokenCount, index.terms.length);
      assert.deepEqual(index.paths, articles.map(({ path }) => path).sort());
      assert.equal(index.articleStart(index.articleCount), index.tokenCount);
    }), { seed: 11, numRuns: 300 });
  });

  it('lists the positions of every term', () => {
    fc.assert(fc.property(corpus, (articles) => {
      const index = buildIndex(articles);
      for (let term = 1; term <= index.dictionary.size; term++) {
        const expected = Array.from(index.terms.keys()).filter((position) => index.terms[position] === term);
        assert.deepEqual(Array.from(index.postings(term)), expected);
        assert.equal(index.dictionary.count(term), expected.length);
        assert.ok(expected.length > 0);
      }
    }), { seed: 12, numRuns: 100 });
  });

  it('numbers terms in collation order, one for each spelling and language', () => {
    fc.assert(fc.property(corpus, (articles) => {
      const { dictionary } = buildIndex(articles);
      for (let term = 2; term <= dictionary.size; term++) {
        const order = compareForms(dictionary.form(term - 1), dictionary.form(term));
        assert.ok(order < 0 || (order === 0 && dictionary.language(term - 1) < dictionary.language(term)));
        assert.equal(dictionary.folded(term), fold(dictionary.form(term)));
      }
    }), { seed: 13, numRuns: 100 });
  });

  it('finds terms by spelling, folding, prefix, lemma and pattern', () => {
    const word = fc.oneof(fc.constantFrom('Kim', 'kims', 'Putin', 'putins', 'Rakete', 'Raketen', 'fuer', 'für', 'FÜR', 'Präsident', 'p', 'we', ''), nastyWord);
    fc.assert(fc.property(corpus, word, (articles, asked) => {
      const index = buildIndex(articles);
      const { dictionary } = index;
      assert.deepEqual(dictionary.withForm(asked), termsWhere(index, (form) => form === spelling(asked)));
      assert.deepEqual(dictionary.withFolded(asked), termsWhere(index, (form) => fold(form) === fold(asked)));
      assert.deepEqual(dictionary.withFoldedPrefix(asked, Infinity), termsWhere(index, (form) => fold(form).startsWith(fold(asked))));
      assert.deepEqual(dictionary.matching({ test: (form) => form.includes(asked) }), termsWhere(index, (form) => form.includes(asked)));
      const isForm = dictionary.formTest(asked);
      assert.deepEqual(dictionary.withLemmaOf(asked), termsWhere(index, isForm));
      assert.deepEqual(dictionary.withLemmaOf(asked), termsWhere(index, (form, language) =>
        fold(form) === fold(asked) || lemmaKey(fold(form), language) === lemmaKey(fold(asked), language)));
    }), { seed: 14, numRuns: 300 });
  });

  it('gives the commonest words of a prefix', () => {
    const { dictionary } = buildIndex(SEED_TEXTS.map((text, at) => ({ path: `${at}`, text, paragraphs: [{ start: 0, end: text.length, language: 'de' }], regions: [] })));
    const forms = dictionary.withFoldedPrefix('p', 3).map((term) => dictionary.form(term));
    assert.deepEqual(forms, ['Pjöngjang', 'Präsident', 'Putin']);
  });

  it('groups forms by lemma and language', () => {
    fc.assert(fc.property(corpus, (articles) => {
      const index = buildIndex(articles);
      const { dictionary } = index;
      const keys = new Map<number, string>();
      for (let term = 1; term <= dictionary.size; term++) {
        const key = `${dictionary.language(term)} ${lemmaKey(dictionary.folded(term), dictionary.language(term))}`;
        const lemma = dictionary.lemma(term);
        assert.equal(keys.get(lemma) ?? key, key);
        keys.set(lemma, key);
        const family = Array.from({ length: dictionary.size }, (_, at) => at + 1).filter((other) => dictionary.lemma(other) === lemma);
        const most = Math.max(...family.map((other) => dictionary.count(other)));
        assert.equal(dictionary.lemmaName(lemma), dictionary.form(family.find((other) => dictionary.count(other) === most)!));
      }
      assert.equal(new Set(keys.values()).size, keys.size);
    }), { seed: 15, numRuns: 40 });
  });

  it('finds similar words as a scan over all does', () => {
    const word = fc.constantFrom('wladiwostok', 'wladivostok', 'Kim', 'Kmi', 'Putni', 'Raktee', 'Praesident', 'nordkoreanisch', 'a', '', 'Pjöngjng');
    fc.assert(fc.property(corpus, word, (articles, asked) => {
      const { dictionary } = buildIndex(articles);
      for (const bound of [0, 1, 2, 3]) {
        const expected = Array.from({ length: dictionary.size }, (_, at) => at + 1)
          .map((term) => ({ term, distance: naiveDistance(dictionary.folded(term), fold(asked)) }))
          .filter(({ distance }) => distance <= bound)
          .sort((a, b) => a.distance - b.distance || dictionary.count(b.term) - dictionary.count(a.term) || a.term - b.term);
        assert.deepEqual(dictionary.similar(asked, bound, 1000), expected);
        assert.deepEqual(dictionary.similar(asked, bound, 2), expected.slice(0, 2));
      }
    }), { seed: 16, numRuns: 30 });
  });

  it('counts a letter past the BMP as one', () => {
    const word = fc.array(fc.constantFrom('a', 'b', '𐌰', '𐌱', '𞤢'), { minLength: 1, maxLength: 6 }).map((letters) => letters.join(''));
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), word, fc.nat(3), (words, asked, bound) => {
      const { dictionary } = buildIndex([{ path: 'a', text: words.join(' '), paragraphs: [{ start: 0, end: words.join(' ').length, language: 'de' }], regions: [] }]);
      const expected = Array.from({ length: dictionary.size }, (_, at) => naiveDistance(dictionary.folded(at + 1), fold(asked))).filter((distance) => distance <= bound).sort();
      assert.deepEqual(dictionary.similar(asked, bound, 1000).map(({ distance }) => distance).sort(), expected);
    }), { seed: 18, numRuns: 400 });
  });

  it('is the same whether an article is kept or read again, in whatever order', () => {
    const scenario = fc.tuple(corpus, fc.infiniteStream(fc.boolean()), fc.infiniteStream(fc.nat(1000)));
    fc.assert(fc.property(scenario, ([articles, keep, order]) => {
      const previous = buildIndex(articles);
      const kept = articles.map((article) => ({ article, keep: keep.next().value as boolean, order: order.next().value as number }));
      const builder = new IndexBuilder(lemmaKey);
      const changed: IndexArticle[] = [];
      for (const each of kept.sort((a, b) => a.order - b.order)) {
        if (each.keep) builder.keep(previous, previous.paths.indexOf(each.article.path));
        else if (each.order % 3 > 0) {
          const text = `Neues ${each.article.text}`;
          const article = { ...each.article, text, paragraphs: paragraphs(text).map((span) => ({ ...span, language: 'und' })) };
          builder.add(article);
          changed.push(article);
          continue;
        } else continue;
        changed.push(each.article);
      }
      assert.deepEqual(builder.finish(), buildIndex(changed));
    }), { seed: 17, numRuns: 150 });
  });

  it('refuses an article twice and paragraphs that overlap', () => {
    const article: IndexArticle = { path: 'a.txt', text: 'a b', paragraphs: [{ start: 0, end: 3, language: 'de' }], regions: [] };
    assert.throws(() => buildIndex([article, article]), /twice/);
    assert.throws(() => buildIndex([{ ...article, paragraphs: [...article.paragraphs, ...article.paragraphs] }]), /order/);
  });

  it('holds a token of any length', () => {
    const text = `kurz ${'x'.repeat(254)} ${'y'.repeat(255)} ${'z'.repeat(3_000_000)} ende`;
    const index = buildIndex([{ path: 'a', text, paragraphs: [{ start: 0, end: text.length, language: 'de' }], regions: [] }]);
    assert.deepEqual(Array.from(index.terms.keys(), (at) => index.endOf(at) - index.startOf(at)), [4, 254, 255, 3_000_000, 4]);
    assert.equal(index.dictionary.withForm('z'.repeat(3_000_000)).length, 1);
    assert.equal(index.dictionary.similar('z'.repeat(20), 2, 5).length, 0);
  });

  it('tells words apart whose lengths differ by all that one unit can say', () => {
    const [long, short] = ['a'.repeat(0x10000 + 20), 'a'.repeat(20)];
    const index = buildIndex([{ path: 'a.txt', text: `${short} ${long} ${short}`, paragraphs: paragraphs(`${short} ${long} ${short}`).map((span) => ({ ...span, language: 'de' })), regions: [] }]);
    assert.deepEqual([index.dictionary.count(index.terms[0]!), index.dictionary.count(index.terms[1]!)], [2, 1]);
  });

  it('holds an article of millions of units as it holds a short one', () => {
    const line = 'Kim traf Putin in Süd-Korea.\n';
    const text = line.repeat(40_000);
    assert.ok(text.length > 2 ** 20);
    const index = buildIndex([{ path: 'a.txt', text, paragraphs: paragraphs(text).filter(({ start, end }) => end > start).map((span) => ({ ...span, language: 'de' })), regions: [] }]);
    assert.equal(index.tokenCount, 200_000);
    for (const position of [4, 199_999]) assert.equal(text.slice(index.startOf(position), index.endOf(position)), 'Süd-Korea');
    assert.deepEqual(index.dictionary.withForm('Süd-Korea').map((term) => index.dictionary.count(term)), [40_000]);
  });

  it('is empty for no articles', () => {
    const index = new IndexBuilder(lemmaKey).finish();
    assert.deepEqual([index.articleCount, index.tokenCount, index.dictionary.size, index.articleStart(0)], [0, 0, 0, 0]);
    assert.deepEqual([index.dictionary.withLemmaOf('x'), index.dictionary.withFoldedPrefix('', 9), index.dictionary.similar('x', 2, 9)], [[], [], []]);
  });
});
