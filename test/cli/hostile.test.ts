import assert from 'node:assert/strict';
import { commandLine } from '../support/commandLine';

const { korpus, corpus, inFolder } = commandLine();
/** An escape sequence that would rename the window, one in 8-bit form, a turn of direction, a line that overwrites itself. */
const STEERING = '\u001b]0;fremd\u0007\u009b31m\u202eneu\u2069\rweg';
/** Whatever a terminal obeys, besides the ends of lines. */
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

describe('what the command line says of a hostile corpus', () => {
  const hostile = (): string => corpus({
    [`${STEERING}.txt`]: `Titel ${STEERING}\n\nEin Wort ${STEERING} und noch eins.`,
    'b\nwarning: alles gut.txt': Buffer.from([0, 1, 2, 3]),
    'korpus.yaml': `version: 1\narticles:\n  "${STEERING.replaceAll(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}.md": { source: x }\n`,
    'notes.korpus.md': `\`\`\`korpus\nWort | kwic ${STEERING}\n\`\`\`\n`,
  });

  it('does not drive the terminal, on stderr neither, whichever command it is', async () => {
    const root = hostile();
    for (const argv of [
      ['query', 'Wort', '--corpus', root], ['query', 'Wort | kwic', '--corpus', root], ['query', `Wort | ${STEERING}`, '--corpus', root],
      ['query', `"${STEERING}`, '--corpus', root], ['query', `${STEERING}\nx | nichts`, '--corpus', root], ['query', 'Wort', '--corpus', root, '--format', 'csv'],
      ['index', root], ['analyze', root], ['analyze', `${root}/${STEERING}`], ['query', 'Wort', '--corpus', `${root}/${STEERING}`], ['query', 'Wort', '--corpus', root, '--format', STEERING],
      ['run', inFolder('corpus', 'notes.korpus.md')], ['run', STEERING], [STEERING], ['query', `--${STEERING}`], ['query', '$von = 1\nWort', '--corpus', root, '--set', `${STEERING}=1`],
    ]) {
      const { error, out, code } = await korpus(...argv);
      assert.notEqual(code, 3, error);
      assert.doesNotMatch(error, OBEYED, argv.join(' '));
      if (argv[0] !== 'analyze' && !argv.includes('csv')) assert.doesNotMatch(out, OBEYED, argv.join(' '));
    }
  });

  it('keeps a line break of a file name within its warning, where it can feign no other', async () => {
    const root = hostile();
    for (const argv of [['query', 'Wort', '--corpus', root, '--format', 'csv'], ['index', root], ['analyze', root], ['query', 'Wort', '--corpus', root]]) {
      const { error, out } = await korpus(...argv);
      assert.match(error + out, /^warning: b\\u000awarning: alles gut\.txt: /m, argv.join(' '));
      assert.doesNotMatch(error + out, /^warning: alles gut/m);
    }
  });

  it('shows what a format carries exactly without control characters where it goes to a terminal, and leaves it alone in a pipe', async () => {
    const root = corpus({ 'a.txt': `Titel\n\nEin Wort ${STEERING}`, 'b.txt': 'Ohne Wort\r\nbis hier.' });
    for (const argv of [['analyze', root], ...['json', 'csv', 'markdown', 'webanno', 'brat'].map((format) => ['query', 'Wort | kwic', '--corpus', root, '--format', format])]) {
      assert.doesNotMatch((await korpus.atTerminal(...argv)).out.replaceAll('\r\n', '\n'), OBEYED, argv.join(' '));
    }
    const query = ['query', 'Wort | kwic', '--corpus', root, '--format', 'csv'];
    assert.ok((await korpus(...query)).out.includes('\u001b]0;fremd\u0007'));
    assert.ok((await korpus.atTerminal(...query)).out.includes('\\u001b]0;fremd\\u0007'));
  });
});
