import assert from 'node:assert/strict';
import { articles, hit, hits, METHOD, table, useStage } from './support';
import type { Stage } from './support';

const ATTACK = '<img src=x onerror="alert(1)"><script>alert(2)</script>[a](command:x) <b>fett</b>';
const TURNED = 'Bericht \u202egnp.exe\u202c \u2067x\u2069';
const BIDI = /[\u202a-\u202e\u2066-\u2069]/;

describe('hostile text', () => {
  const stage = useStage();
  const safe = (view: Stage): void => {
    assert.deepEqual(view.all('img, script, a, iframe, style, [onerror], [href], [src]'), []);
    assert.doesNotMatch(view.element.textContent ?? '', BIDI);
    for (const element of view.all('*')) {
      for (const { name, value } of element.attributes) assert.doesNotMatch(value, BIDI, name);
    }
  };

  for (const [name, text] of [['markup', ATTACK], ['turned text', TURNED]] as const) {
    it(`shows ${name} as text in a concordance`, () => {
      const view = stage().show(hits([hit({ left: text, match: text, right: text, title: text, source: text, published: text, path: text })], { query: text, warnings: [{ template: text, args: [text] }] }));
      safe(view);
      assert.equal(view.all('.kp-item').length, 1);
    });

    it(`shows ${name} as text in articles`, () => {
      const view = stage().show(articles([{ path: text, title: text, score: 1, hits: 1, published: text, source: text, passages: [{ start: 0, end: text.length, text, nodes: [{ start: 3, end: 6 }], line: 1 }] }]));
      safe(view);
    });

    it(`shows ${name} as text in a table, its method line and an empty result`, () => {
      const method = { verb: text, query: text, definitions: [text], settings: { [text]: text }, node: [text], hits: 0, formulas: [text], corpus: text, scope: { articles: 1, tokens: 1, leftOut: 1, regions: [text] } };
      safe(stage().show(table({ [text]: 'string', path: 'string' }, [{ [text]: text, path: text }], { method })));
      safe(stage().show(hits([], { method })));
    });
  }

  it('keeps what the markup says readable', () => {
    const view = stage().show(hits([hit({ right: ` ${ATTACK}` })]));
    assert.equal(view.one('.kp-item > .kp-right').textContent, ` ${ATTACK}`);
  });

  it('names a control character instead of obeying it', () => {
    const view = stage().show(hits([hit({ left: 'a \u202eb\u202c ' })]));
    assert.equal(view.one('.kp-item > .kp-left').textContent, 'a RLObPDF ');
    assert.equal(view.one('.kp-control').title, 'Control character U+202E, shown instead of obeyed');
  });

  it('names characters without width where there is nothing else to see', () => {
    const view = stage().show(table({ name: 'string' }, [{ name: '\u200b\u2060' }, { name: 'a\u200bb' }]));
    assert.deepEqual(view.texts('.kp-celltext'), ['U+200BU+2060', 'a\u200bb']);
  });

  it('sets apart in a sentence what comes from elsewhere, so that it does not turn the rest around', () => {
    const view = stage().show(hits([], { warnings: [{ template: '{0}: no such word; did you mean {1}?', args: ['كيم', 21] }], method: { ...METHOD, node: ['كيم'] } }));
    assert.deepEqual(view.texts('.kp-warnings bdi'), ['كيم', '21']);
    assert.equal(view.texts('.kp-warnings li')[0], 'كيم: no such word; did you mean 21?');
    assert.equal(view.one('.kp-empty p bdi').textContent, 'كيم');
    assert.equal(view.all('.kp-warnings [dir=auto], .kp-empty [dir=auto]').length, 0);
  });

  it('keeps a path of any script and its line apart', () => {
    const view = stage().show(table({ path: 'string', line: 'number', text: 'string' }, [{ path: 'تقرير | "x"<b>.txt', line: 12, text: 'x' }]));
    assert.equal(view.one('td.kp-pathcell bdi').textContent, 'تقرير | "x"<b>.txt');
    assert.equal(view.one('.kp-place').textContent, ':12');
    view.click(view.one('.kp-item'));
    assert.deepEqual(view.sent, [{ type: 'open', corpus: 'file:///c', path: 'تقرير | "x"<b>.txt', span: { start: 0, end: 0 }, beside: false, line: 12 }]);
  });

  it('opens the path as it is, not as it is shown', () => {
    const view = stage().show(hits([hit({ path: TURNED })]));
    view.click(view.one('.kp-item'));
    assert.equal(view.sent[0]?.type === 'open' && view.sent[0].path, TURNED);
  });

  it('isolates the direction of every piece of an article', () => {
    const view = stage().show(hits([hit()]));
    assert.ok(view.all('.kp-item > .kp-left, .kp-item > .kp-match, .kp-item > .kp-right').every((cell) => cell.firstElementChild?.tagName === 'BDI'));
  });

  it('cuts a passage of a million characters around its node', () => {
    const text = `${'wort '.repeat(100_000)}Munition${' wort'.repeat(100_000)}`;
    const view = stage().show(articles([{ path: 'a.txt', title: 'T', score: 1, hits: 1, published: null, source: null, passages: [{ start: 7, end: 7 + text.length, text, nodes: [{ start: 500_007, end: 500_015 }], line: 1 }] }]));
    assert.equal(view.one('.kp-passage mark').textContent, 'Munition');
    assert.ok((view.one('.kp-passage').textContent ?? '').length < 700);
  });

  it('does not tear a surrogate pair', () => {
    const view = stage().show(hits([hit({ left: `${'😀'.repeat(300)}a`, right: `a${'😀'.repeat(300)}` })]));
    const torn = /\p{Surrogate}/u;
    assert.doesNotMatch(view.one('.kp-item > .kp-left').textContent ?? '', torn);
    assert.doesNotMatch(view.one('.kp-item > .kp-right').textContent ?? '', torn);
  });
});
