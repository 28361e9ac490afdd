import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { IMPORT_MESSAGES } from '../../../src/core/imports/messages';

describe('messages about imports', () => {
  const german = JSON.parse(readFileSync('l10n/bundle.l10n.de.json', 'utf8')) as Record<string, string>;
  const places = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([place]) => place).sort();

  for (const template of Object.values(IMPORT_MESSAGES)) {
    it(`are there in German: ${template}`, () => {
      const translation = german[template];
      assert.ok(translation);
      assert.deepEqual(places(translation), places(template));
    });
  }
});
