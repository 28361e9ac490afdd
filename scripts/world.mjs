// Makes dist/world.bin, coasts and borders for the picture of `map`, from Natural Earth 1:50m as the package world-atlas (devDependency) has it.
// Usage: node scripts/world.mjs [FILE]   The same input gives the same bytes. The format: src/core/picture/world.ts.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const source = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');

/** Lines that Natural Earth draws because they are so in fact, and that hardly a state takes for a border: left out. [south, north] bounds where two states have others. */
const NO_BORDERS = [
  { between: ['Russia', 'Ukraine'], latitudes: [45, 46.5] },
  { between: ['Cyprus', 'N. Cyprus'] },
  { between: ['Somalia', 'Somaliland'] },
];

/** Writes the map when it is missing or older than what it is made from. */
export function ensureWorld(output = path.join(root, 'dist', 'world.bin')) {
  const newest = Math.max(...[fileURLToPath(import.meta.url), source].map((file) => statSync(file).mtimeMs));
  if (existsSync(output) && statSync(output).mtimeMs >= newest) return;
  mkdirSync(path.dirname(output), { recursive: true });
  writeFileSync(output, makeWorld());
}

function makeWorld() {
  const topology = JSON.parse(readFileSync(source, 'utf8'));
  const land = topology.objects.land.geometries.flatMap(polygonsOf);
  const bytes = [];
  put(bytes, topology.arcs.length);
  for (const arc of topology.arcs) {
    put(bytes, arc.length);
    for (const step of arc) step.forEach((value) => put(bytes, zigzag(value)));
  }
  put(bytes, land.length);
  for (const rings of land) {
    put(bytes, rings.length);
    for (const ring of rings) {
      put(bytes, ring.length);
      for (const arc of ring) put(bytes, zigzag(arc));
    }
  }
  const borders = bordersOf(topology);
  put(bytes, borders.length);
  for (const arc of borders) put(bytes, arc);
  const { scale, translate } = topology.transform;
  return Buffer.concat([Buffer.from(`korpus-world 1 ${[...scale, ...translate].join(' ')}\n`), Buffer.from(bytes)]);
}

function polygonsOf({ type, arcs }) {
  return type === 'Polygon' ? [arcs] : type === 'MultiPolygon' ? arcs : [];
}

/** Arcs that two states share. */
function bordersOf(topology) {
  const states = new Map();
  for (const state of topology.objects.countries.geometries) {
    for (const arc of polygonsOf(state).flat(2)) {
      const number = arc < 0 ? ~arc : arc;
      states.set(number, (states.get(number) ?? new Set()).add(state.properties.name));
    }
  }
  return [...states].filter(([arc, names]) => names.size > 1 && !isLeftOut(topology, arc, names)).map(([arc]) => arc).sort((a, b) => a - b);
}

function isLeftOut({ arcs, transform }, arc, names) {
  const latitude = transform.translate[1] + transform.scale[1] * arcs[arc][0][1];
  return NO_BORDERS.some(({ between, latitudes: [south, north] = [-90, 90] }) => between.every((name) => names.has(name)) && latitude >= south && latitude <= north);
}

function zigzag(value) {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

/** Seven bits a byte, the lowest first. */
function put(bytes, value) {
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  bytes.push(value);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const output = process.argv[2] ?? path.join(root, 'dist', 'world.bin');
  mkdirSync(path.dirname(output), { recursive: true });
  writeFileSync(output, makeWorld());
}
