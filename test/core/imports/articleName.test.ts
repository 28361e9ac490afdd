import assert from 'node:assert/strict';
import fc from 'fast-check';
import { articleStem, TakenNames } from '../../../src/core/imports/articleName';

describe('the name of an imported article', () => {
  for (const [source, item, metadata, stem] of [
    ['page.html', '', {}, 'page'],
    ['press/2023/page one.html', '', {}, 'press/2023/page one'],
    ['export.csv', 'row 12', { title: 'Kim & Putin: „Treffen“ in Wostotschny', published: '2023-09-13' }, 'export/2023-09-13-kim-putin-treffen-in-wostotschny'],
    ['export.csv', 'row 12', {}, 'export/row-12'],
    ['Путин.pdf', '', {}, 'Путин'],
    ['a.tar.gz', '', {}, 'a.tar'],
    ['mail.zip/2023/a.eml', '', {}, 'mail/2023/a'],
    ['README.txt', '', {}, 'README_'],
    ['con.html', '', {}, 'con_'],
    ['x.korpus.md', '', {}, 'x.korpus_'],
    ['node_modules/x.txt', '', {}, 'node_modules_/x'],
  ] as const) {
    it(`is ${stem} for ${source}${item && ` ${item}`}`, () => assert.equal(articleStem(source, item, metadata), stem));
  }

  it('never leads out of its folder, into a hidden one, or to a name that some system cannot keep', () => {
    const part = fc.string({ unit: fc.constantFrom('.', '..', '/', '\\', '\u0000', 'a', ':', '*', '\u202e', ' ', '\n', '~', '\ud800', 'con', '😀'), maxLength: 200 });
    fc.assert(fc.property(part, part, part, (source, item, title) => {
      for (const name of articleStem(source, item, { title }).split('/')) {
        assert.match(name, /^[^.\s]/);
        assert.doesNotMatch(name, /[\u0000-\u001f<>:"\\|?*\u202e]|[. ]$|[\ud800-\udbff]$/);
        assert.ok(name.length <= 120);
      }
    }));
  });

  it('gets a number where it is taken, in whatever case', () => {
    const taken = new TakenNames();
    taken.take('a/Page.md');
    assert.deepEqual([taken.free('a/page'), taken.free('a/page'), taken.free('b/page')], ['a/page-2.md', 'a/page-3.md', 'b/page.md']);
  });
});
