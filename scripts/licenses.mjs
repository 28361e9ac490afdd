// Collects the licence texts of the packages that a build put into its bundles.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** What a package has within it whose licence it does not bring. */
const WITHIN = new Map([['unpdf', () => `It contains PDF.js (Apache-2.0), of which Korpus takes out what asks the network or makes code of text (scripts/quietPdf.mjs)\n\n${readFileSync('scripts/licences/pdfjs.txt', 'utf8').trim()}`]]);

/** One text for all packages among the inputs of esbuild's metafiles, sorted by name. Throws when a package has no licence file. */
export function licenceTexts(metafiles) {
  const inputs = metafiles.flatMap(({ inputs: files }) => Object.keys(files));
  const folders = new Set(inputs.flatMap((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []));
  return [...folders].map(describe).sort().join(`\n\n${'-'.repeat(80)}\n\n`) + '\n';
}

function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const text = fileOf(folder, /^licen[cs]e/i) ?? section(fileOf(folder, /^readme/i));
  if (text === undefined) throw new Error(`${name} comes without a licence text`);
  const within = WITHIN.get(name);
  return `${name} ${version} (${license})\n\n${text.trim()}${within === undefined ? '' : `\n\n${within()}`}`;
}

function fileOf(folder, pattern) {
  const name = readdirSync(folder).find((entry) => pattern.test(entry));
  return name === undefined ? undefined : readFileSync(path.join(folder, name), 'utf8');
}

/** Small packages keep the licence in their README. */
function section(readme) {
  return /^#+ licen[cs]e\b[^\n]*\n(?:(?!\n#|\n<!--)[\s\S])*/im.exec(readme ?? '')?.[0];
}
