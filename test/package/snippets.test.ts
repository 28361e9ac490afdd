import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkNotebook } from '../../src/core/query/checkNotebook';
import { formatCell } from '../../src/core/query/editor/formatCell';
import { VERBS } from '../../src/core/query/table';
import { formatMessage } from '../../src/protocol/message';

interface Snippet { readonly prefix: string; readonly body: readonly string[]; readonly description: string }

const snippets = Object.entries(JSON.parse(readFileSync('media/korpus.snippets.json', 'utf8')) as Record<string, Snippet>);

/** Every text that a snippet can stand for: its defaults with each of a list of choices. */
function expansions(body: string): readonly string[] {
  const choice = /\$\{(\d+)\|([^|]*)\|\}/.exec(body);
  if (choice) return choice[2]!.split(',').flatMap((one) => expansions(body.replaceAll(choice[0], one)));
  return [body.replace(/\$0$/, '').replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1').replace(/\\(.)/g, '$1')];
}

describe('the snippets', () => {
  for (const [name, { prefix, body, description }] of snippets) {
    it(`${name}: whatever is chosen can be run and is laid out well`, () => {
      assert.match(prefix, /^[a-z]+$/);
      assert.match(description, /^[A-Z]/);
      assert.ok(body.join('\n').endsWith('$0'));
      for (const query of expansions(body.join('\n'))) {
        assert.doesNotMatch(query, /\$\{|\$\d/);
        assert.deepEqual(checkNotebook([query], undefined).flat().map(({ message }) => `${query}: ${formatMessage(message)}`), []);
        assert.deepEqual(formatCell(query), []);
      }
    });
  }
  it('have prefixes of their own, and none that is a verb with another meaning', () => {
    const prefixes = snippets.map(([, { prefix }]) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const [, { prefix, body }] of snippets) if (VERBS.some(({ name }) => name === prefix)) assert.ok(body.join('\n').includes(`| ${prefix}`), prefix);
  });
});
