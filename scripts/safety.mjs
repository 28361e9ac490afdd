// npm run safety: what npm test tries a little of, in full (docs/safety.md). Ends with 1 when anything failed.
// Usage: node scripts/safety.mjs [--kills 200] [--files 5000] [--damage 36000] [--seed N]; 0 leaves a part out
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' }, files: { type: 'string', default: '5000' }, damage: { type: 'string', default: '36000' }, seed: { type: 'string', default: '6' } } });

const run = (args, environment = {}) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } }).status === 0;
const suite = (...files) => ['node_modules/mocha/bin/mocha.js', '--no-config', '--no-package', '--reporter', 'spec', ...files];

const parts = [
  { wanted: true, act: () => run(['scripts/build.mjs', '--tests']) },
  { wanted: values.kills !== '0', act: () => run(suite('out/test/cli/kills.test.js'), { KORPUS_KILLS: values.kills, KORPUS_SEED: values.seed }) },
  { wanted: values.files !== '0', act: () => run(suite('out/test/node/branchSwitch.test.js'), { KORPUS_CHANGED_FILES: values.files }) },
  { wanted: values.damage !== '0', act: () => run(['scripts/fuzz.mjs', '--property', 'damage', '--cases', values.damage, '--seed', values.seed]) },
];
const failed = parts.filter(({ wanted, act }) => wanted && !act()).length;
process.exit(failed === 0 ? 0 : 1);
