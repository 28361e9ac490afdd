import assert from 'node:assert/strict';
import { renameName } from '../../../../src/core/query/editor/renameName';
import { applyEdits } from '../../../../src/core/query/editor/textEdit';
import { formatMessage } from '../../../../src/protocol/message';
import { marked } from './cursor';

/** The cells after the name at ¦ is renamed, or why it is not. */
function renamed(newName: string, ...texts: readonly string[]): readonly string[] | string {
  const { sources, cells, cell, offset } = marked(texts);
  const renaming = renameName(cells, cell, offset, newName);
  if ('problem' in renaming) return formatMessage(renaming.problem);
  return sources.map((source, index) => applyEdits(source, renaming.edits.filter((edit) => edit.cell === index)));
}

describe('renameName', () => {
  it('renames a name in all cells, with its $, wherever it is asked for', () => {
    const after = ['$waffen = Munition\n$waffen | kwic', 'Kim -$waffen date:$s2', '"$s" $waffen // $s'];
    assert.deepEqual(renamed('waffen', '$s¦ = Munition\n$s | kwic', 'Kim -$s date:$s2', '"$s" $s // $s'), after);
    assert.deepEqual(renamed('$waffen', '$s = Munition\n$s | kwic', 'Kim -$¦s date:$s2', '"$s" $s // $s'), after);
    assert.deepEqual(renamed('  $waffen ', '$s = Munition\n$s | kwic', 'Kim -$s date:$s2', '"$s" ¦$s // $s'), after);
  });
  it('keeps blanks, or their absence, around a name', () => {
    assert.deepEqual(renamed('y', '$x=a\n$x|top $n', '  $¦x   b'), ['$y=a\n$y|top $n', '  $y   b']);
  });
  it('minds case, and takes letters of every script, composed', () => {
    assert.deepEqual(renamed('S', '$s¦ = a', '$S $s'), ['$S = a', '$S $S']);
    assert.equal(renamed('S', '$s¦ = a', '$S = b'), '$S is already defined');
    assert.deepEqual(renamed('größe', '$s¦ = a', '$s'), ['$größe = a', '$größe']);
    assert.deepEqual(renamed('gro\u0308ße', '$s¦ = a', '$s'), ['$größe = a', '$größe']);
    assert.deepEqual(renamed('имя_2', '$s¦ = a', '$s'), ['$имя_2 = a', '$имя_2']);
  });
  it('refuses what is no name', () => {
    for (const name of ['', ' ', '$', '1a', 'a b', 'a-b', '$$a', 'a$', 'a.b', 'a=', '|', '\ud83d', '😀']) assert.match(String(renamed(name, '$s¦ = a')), / is no name: after \$ come/, name);
  });
  it('refuses a name that is defined, in whatever cell', () => {
    assert.equal(renamed('t', '$s¦ = a', 'x\n$t = b'), '$t is already defined');
    assert.equal(renamed('$t', '$s = a\n$t = b', '$¦s'), '$t is already defined');
  });
  it('refuses where no name stands', () => {
    for (const text of ['$s = K¦im', '"$¦s"', '// $¦s', 'Kim | to¦p 5', '¦']) assert.equal(renamed('t', text), 'There is no $name here', text);
  });
  it('changes nothing when the name stays', () => {
    assert.deepEqual(renamed('$s', '$s¦ = a', '$s'), ['$s = a', '$s']);
  });
  it('lets a name that nobody defines become one that is defined, which mends a slip', () => {
    assert.deepEqual(renamed('waffen', '$waffen = a', '$waffn¦ b', '$waffn'), ['$waffen = a', '$waffen b', '$waffen']);
    assert.deepEqual(renamed('waffen', '$waffn¦ = a', '$waffen b'), ['$waffen = a', '$waffen b']);
  });
  it('leaves the uses to the first definition when a name is defined twice', () => {
    assert.deepEqual(renamed('t', '$s = a', '$s¦ = b', '$s'), ['$s = a', '$t = b', '$s']);
    assert.deepEqual(renamed('t', '$s¦ = a', '$s = b', '$s'), ['$t = a', '$s = b', '$t']);
    assert.deepEqual(renamed('t', '$s = a', '$s = b', '$¦s'), ['$t = a', '$s = b', '$t']);
  });
});
