import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { oneLine, withoutControls, withoutLinks } from '../../src/extension/plainText';

describe('notifications', () => {
  it('all go through notify, which makes links and commands of nothing that a file is called', () => {
    const files = readdirSync('src/extension', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && path.basename(file) !== 'notify.ts');
    const past = files.filter((file) => /\bshow(Error|Warning|Information)Message\b/.test(readFileSync(path.join('src/extension', file), 'utf8')));
    assert.deepEqual(past, []);
  });

  it('leave prompts and titles of progress, in which the editor makes links too, without what an article says', () => {
    const said = readdirSync('src/extension', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).flatMap((file) => [
      ...readFileSync(path.join('src/extension', file), 'utf8').matchAll(/\b(?:prompt|validationMessage): (.+)|\bwithProgress\(.*?\btitle: (.+)/g),
    ].map(([, prompt, title]) => prompt ?? title ?? ''));
    assert.ok(said.length >= 5);
    assert.deepEqual(said.filter((text) => !/^(?:vscode\.l10n\.t\('[^']*'\)|withoutLinks\()/.test(text)), []);
  });

  it('and rows drop what turns a line around or steers a terminal', () => {
    const text = 'a\u202Etxt.exe\u2069 \u001B[31m\u009B2J\u200F\n';
    assert.equal(withoutControls(text), 'a txt.exe   [31m 2J \n');
    assert.doesNotMatch(oneLine(text), /[^ -~]/);
  });

  it('keep the text of what looks like a link', () => {
    // The editor's own pattern for links in notifications.
    const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^\)\s]+)(?: (["'])(.+?)(\3))?\)/i;
    for (const text of ['[x](command:workbench.action.quit).txt', '"a[b](https://x.org)" is no longer there.', '[x](file:/etc)[y](command:y)']) {
      assert.match(text, link);
      assert.doesNotMatch(withoutLinks(text), link);
      assert.equal(withoutLinks(text).replaceAll('\u200B', ''), text);
    }
  });
});
