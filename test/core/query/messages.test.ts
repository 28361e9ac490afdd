import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TEXT } from '../../../src/core/query/messages';
import { explanations } from '../../../src/core/query/table';

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

  it('translate every explanation of the table', () => {
    for (const text of explanations()) assert.ok(german[text], `no translation: ${text}`);
  });
});
