import assert from 'node:assert/strict';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/protocol/engine';
import { InstallationError } from '../../../src/protocol/engine';
import { MemoryFiles, memoryPorts } from '../../support/memoryPorts';

type Damage = (bytes: Uint8Array) => Uint8Array;
const gone: Damage = () => { throw new Error('ENOENT'); };
const cut: Damage = (bytes) => bytes.subarray(0, bytes.length >> 1);
const flipped: Damage = (bytes) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 0x55 : byte));

function engineWith(file: string, damage: Damage): Engine {
  const ports = memoryPorts(new MemoryFiles({ 'a.txt': 'Am Mittwoch kam Putin nach Moskau und ging wieder.\n' }));
  const load = async (name: string) => {
    const bytes = await ports.resources.load(name);
    return name === file ? damage(bytes) : bytes;
  };
  return createEngine({ ...ports, resources: { load } }, { cacheName: 'c' });
}

describe('an engine with damaged data files', () => {
  for (const [what, damage] of [['missing', gone], ['empty', () => new Uint8Array()], ['cut', cut], ['flipped', flipped]] as const) {
    it(`${what} model: says so and goes on with the gazetteer`, async () => {
      const engine = engineWith('names.model', damage);
      const told = async () => (await engine.open({ changed: [] })).warnings.map(({ message }) => /names\.model/.test(message.template));
      assert.deepEqual(await told(), [], 'nobody has asked for names');
      const [analysis] = await engine.analyze([]);
      assert.deepEqual(analysis?.entities?.map((entity) => entity.text), ['Moskau']);
      assert.deepEqual(await told(), [true]);
    });
  }

  for (const file of ['gazetteer.txt', 'lemmas.de.bin']) {
    for (const [what, damage] of [['missing', gone], ['empty', () => new Uint8Array()], ['cut', cut]] as const) {
      it(`${what} ${file}: refuses and names the file`, async () => {
        await assert.rejects(async () => engineWith(file, damage).open(), (error) => error instanceof InstallationError && error.reason.args[0] === file);
      });
    }
  }

  for (const [what, damage] of [['missing', gone], ['empty', () => new Uint8Array()], ['cut', cut]] as const) {
    it(`${what} world.bin: has no picture of a map, says so, and goes on`, async () => {
      const engine = engineWith('world.bin', damage);
      const outcome = await engine.run({ cells: ['* | map'] }, 0, { limit: 1, base: '', savedRows: 1 });
      assert.ok(outcome.kind === 'result' && outcome.cell.result.total === 1);
      await assert.rejects(async () => engine.picture({ handle: outcome.cell.handle!, width: 500 }), (error) => error instanceof InstallationError && error.reason.args[0] === 'world.bin');
    });
  }
});
