import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeMarkdown } from '../../../src/extension/annotate/escapeMarkdown';

describe('escapeMarkdown', () => {
  it('leaves no mark that means something, and loses none', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'ab [](){}<>*_`~!#$&|\\/:.-+=\n"\'') }), (text) => {
      const escaped = escapeMarkdown(text);
      assert.doesNotMatch(escaped.replace(/\\[!-/:-@[-`{-~]/g, ''), /[!-/:-@[-`{-~\n]/);
      assert.equal(escaped.replace(/\\([!-/:-@[-`{-~])/g, '$1'), text.replace(/\s+/g, ' '));
    }), { seed: 20261122 });
  });

  it('drops what would turn the line around', () => assert.equal(escapeMarkdown('a\u202Etxt\u2069\u001Bb'), 'a txt b'));
});
