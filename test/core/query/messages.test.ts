import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { say, TEXT, type TextKey } from '../../../src/core/query/messages';
import { explanations } from '../../../src/core/query/table';
import { formatMessage } from '../../../src/protocol/message';

const german = JSON.parse(readFileSync('l10n/bundle.l10n.de.json', 'utf8')) as Record<string, string>;
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();

describe('messages of the query language', () => {
  it('have a German translation with the same arguments', () => {
    for (const template of Object.values(TEXT)) {
      const translated = german[template];
      assert.ok(translated, `no translation: ${template}`);
      for (const placeholder of placeholders(translated)) assert.ok(template.includes(placeholder), template);
    }
  });

  it('say one of what is counted in the singular', () => {
    for (const key of Object.keys(TEXT) as TextKey[]) {
      for (const [, noun] of TEXT[key].matchAll(/\{\d\} (groups|hits)\b/g)) {
        const { template, args } = say(key, 1);
        assert.doesNotMatch(formatMessage({ template, args }), new RegExp(`\\b1 ${noun}`), key);
      }
    }
    assert.equal(formatMessage(say('fewHits', 1)), 'The node has 1 hit: statistics of so few say little');
    assert.equal(formatMessage(say('fewHits', 2)), 'The node has 2 hits: statistics of so few say little');
    assert.equal(formatMessage(say('noClaimsOfGrade', 'likely', 1)), 'No group is likely; without grade= there is 1');
  });

  it('translate every explanation of the table', () => {
    for (const text of explanations()) assert.ok(german[text], `no translation: ${text}`);
  });
});
