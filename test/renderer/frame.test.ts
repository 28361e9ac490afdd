import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { RENDERER_STRINGS } from '../../src/protocol/rendererStrings';
import { articles, hit, hits, METHOD, table, useStage } from './support';

const german = JSON.parse(readFileSync('l10n/bundle.l10n.de.json', 'utf8')) as Record<string, string>;

describe('frame of a result', () => {
  const stage = useStage();

  it('says under a result what its numbers are about', () => {
    const view = stage().show(hits([hit()]));
    assert.deepEqual(view.texts('.kp-method summary bdi'), ['scope: 5 articles, N = 4,113 tokens', 'left out: 312 tokens', 'node: Munition', 'context=8', 'corpus: abc123']);
    const terms = view.texts('.kp-method dt');
    assert.deepEqual(terms, ['Query', 'Settings', 'Regions', 'Formulas', 'Fingerprint of the articles', 'Time']);
    assert.equal(view.texts('.kp-method dd')[terms.indexOf('Formulas')], 'perMillion = count / N · 1,000,000');
  });

  it('names the collocates that stand out', () => {
    const view = stage().show(hits([hit()], { method: { ...METHOD, collocates: ['dringend', 'mehr'] } }));
    assert.ok(view.texts('.kp-method summary bdi').includes('collocates: dringend, mehr'));
  });

  it('puts warnings above, translated where there is a translation', () => {
    const view = stage().show(hits([hit()], { warnings: [{ template: '{0} left out', args: [1500] }] }), { strings: { '{0} left out': '{0} ausgelassen' }, locale: 'de' });
    assert.deepEqual(view.texts('.kp-warnings li'), ['1.500 ausgelassen']);
    assert.ok(view.one('section').firstElementChild?.classList.contains('kp-warnings'));
  });

  it('says that nothing was found, where it was looked for and what was not searched', () => {
    const view = stage().show(hits([], { method: { ...METHOD, node: ['Pjöngjng'], hits: 0 }, warnings: [{ template: '{0}: no such word; did you mean {1}?', args: ['Pjöngjng', 'Pjöngjang'] }] }));
    assert.equal(view.all('.kp-kwic, table, .kp-box').length, 0);
    assert.deepEqual(view.texts('.kp-empty > *'), ['Nothing found.', 'No hit of Pjöngjng. Searched: 5 articles, 4,113 tokens.', 'Not searched: 312 tokens that the regions in force leave out; in:all takes them in.']);
    assert.match(view.one('.kp-warnings').textContent ?? '', /did you mean Pjöngjang/);
  });

  it('tells an empty scope from a missing word', () => {
    const view = stage().show(articles([], { method: { ...METHOD, scope: { articles: 0, tokens: 0, leftOut: 0, regions: [] } } }));
    assert.match(view.one('.kp-empty').textContent ?? '', /No article is in scope/);
  });

  it('speaks German', () => {
    const view = stage().show(hits([hit()]), { strings: german, locale: 'de' });
    assert.deepEqual(view.texts('[role=columnheader]'), ['Links', 'Suchwort', 'Rechts', 'Artikel']);
    assert.equal(view.one('.kp-total').textContent, '1 Treffer');
    assert.equal(view.texts('.kp-method summary bdi')[0], 'Bereich: 5 Artikel, N = 4.113 Tokens');
  });

  it('has a German translation with the same places for every string', () => {
    const places = (text: string): string[] => [...text.matchAll(/\{\d\}/g)].map(([place]) => place).sort();
    for (const source of Object.values(RENDERER_STRINGS)) {
      assert.ok(german[source], `no German for: ${source}`);
      assert.deepEqual(places(german[source] ?? ''), places(source), source);
    }
  });

  it('says so when the output is damaged or of another version', () => {
    for (const output of [null, {}, { version: 2 }, { version: 1, corpus: 'c', result: { kind: 'hits' } }]) {
      assert.match(stage().showJson(output).element.textContent ?? '', /Run the cell again/, JSON.stringify(output));
    }
  });

  it('survives a locale that the platform does not know', () => {
    assert.equal(stage().show(hits([hit()]), { locale: 'no_such-locale!' }).one('.kp-total').textContent, '1 hit');
  });

  it('says that passages cannot be opened where nobody listens', () => {
    const view = stage({ messaging: false }).show(hits([hit()]));
    assert.match(view.one('.kp-notice').textContent ?? '', /cannot be opened/);
    assert.ok(view.one('section').classList.contains('kp-inert'));
  });

  it('names an article by title, then source, date, path and hits, as far as they are known', () => {
    const row = { path: 'a.txt', title: 'Titel', score: 2, hits: 3, published: '2023-09', source: 'APA', passages: [] };
    const view = stage().show(articles([row, { ...row, title: null, published: null, source: null, hits: 1 }]));
    assert.deepEqual(view.texts('.kp-title'), ['Titel', 'Untitled']);
    assert.deepEqual(view.all('.kp-facts').map((facts) => [...facts.children].map((fact) => fact.textContent)), [['APA', '2023-09', 'a.txt', '3 hits'], ['a.txt', '1 hit']]);
  });

  it('adds its style sheet once', () => {
    const view = stage().show(hits([hit()])).show(table({ a: 'string' }, [{ a: 'x' }]), {}, 'two');
    assert.equal(view.document.querySelectorAll('style').length, 1);
  });
});
