// npm run package: builds for production and writes korpus-VERSION.vsix; prints its size and, with --list, what it holds.
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const vsix = path.join(root, `${name}-${version}.vsix`);

// Runs `vscode:prepublish` (the production build) first. No repository has an address yet: relative links stay relative.
await createVSIX({ cwd: root, packagePath: vsix, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });
if (process.argv.includes('--list')) console.log((await listFiles({ cwd: root, packageManager: PackageManager.None })).sort().join('\n'));
console.log(`${path.basename(vsix)}: ${Math.round(statSync(vsix).size / 1024)} kB. In VS Code: Extensions: Install from VSIX…`);
