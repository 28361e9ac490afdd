// How often text in an encoding that nothing names is read rightly.
// Usage: node scripts/measure/encodings.mjs FILE… [--errors]
// FILEs are UTF-8, a sentence a line. Each line, each run of 25 lines, and each line with a single letter beyond ASCII is written in every encoding that can
// (for DOS with its own quotation marks and dashes) and read again; right is what comes back letter by letter. Lines in plain ASCII are left out.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadCore } from '../train/loadCore.mjs';

const { decoderOf, readText, encodingOf } = await loadCore('../measure/encodingsCore.ts');
const LABELS = ['utf-8', 'windows-1252', 'iso-8859-1', 'cp850', 'cp437', 'macintosh', 'windows-1250'];
const TOGETHER = 25;
const PLAIN = new Map([...'“”„«»"'].map((mark) => [mark, '"']).concat([...'‘’‚'].map((mark) => [mark, "'"]), [['–', '-'], ['—', '-'], ['…', '...'], ['€', 'EUR'], ['œ', 'oe'], ['Œ', 'OE']]));

for (const file of process.argv.slice(2).filter((name) => !name.startsWith('--'))) {
  const lines = readFileSync(file, 'utf8').split('\n').filter((line) => line !== '');
  const runs = lines.flatMap((_, at) => (at % TOGETHER === 0 ? [lines.slice(at, at + TOGETHER).join('\n')] : []));
  for (const label of LABELS) {
    console.log(`${path.basename(file).padEnd(8)} ${label.padEnd(13)} ${shown('texts', runs, label)}  ${shown('lines', lines, label)}  ${shown('one letter', lines, label, 1)}`);
  }
}

function shown(what, texts, label, most = Infinity) {
  const plain = texts.map((text) => (/^(?:cp|iso)/.test(label) ? text.replace(/[“”„«»‘’‚–—…€œŒ]/g, (mark) => PLAIN.get(mark)) : text));
  const beyond = plain.filter((text) => { const count = text.match(/[^\0-\x7F]/g)?.length ?? 0; return count > 0 && count <= most; });
  const written = beyond.map((text) => [text, encoded(text, label)]).filter(([, bytes]) => bytes !== undefined);
  const wrong = written.filter(([text, bytes]) => readText(bytes).text !== text);
  if (process.argv.includes('--errors')) for (const [text, bytes] of wrong.slice(0, 12)) console.log(`  ${label} as ${encodingOf(bytes).label}: ${text.slice(0, 160).replaceAll('\n', ' ')}`);
  return `${what} ${String(written.length - wrong.length).padStart(4)}/${String(written.length).padEnd(4)}`;
}

function encoded(text, label) {
  if (label === 'utf-8') return new TextEncoder().encode(text);
  const byte = new Map(Array.from({ length: 256 }, (_, code) => [decoderOf(label).decode(Uint8Array.of(code)), code]));
  const bytes = [...text].map((letter) => byte.get(letter));
  return bytes.includes(undefined) ? undefined : Uint8Array.from(bytes);
}
