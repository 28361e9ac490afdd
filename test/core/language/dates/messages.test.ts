import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DATE_MESSAGES } from '../../../../src/core/language/dates/messages';

describe('messages about dates', () => {
  const german = JSON.parse(readFileSync('l10n/bundle.l10n.de.json', 'utf8')) as Record<string, string>;
  const places = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([place]) => place).sort();

  for (const template of Object.values(DATE_MESSAGES)) {
    it(`are there in German: ${template}`, () => {
      const translation = german[template];
      assert.ok(translation);
      assert.deepEqual(places(translation), places(template));
    });
  }
});
