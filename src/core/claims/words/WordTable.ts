import { fold } from '../../text/fold';
import { ENGLISH_COMMON, ENGLISH_EMPTY, GERMAN_COMMON, GERMAN_EMPTY } from './commonWords';
import { ENGLISH_SYNONYMS } from './englishSynonyms';
import { ENGLISH_TOPIC_SYNONYMS } from './englishTopicSynonyms';
import { GERMAN_SYNONYMS } from './germanSynonyms';
import { GERMAN_TOPIC_SYNONYMS } from './germanTopicSynonyms';
import { ORIGINS } from './origins';
import { wordRoot } from './wordRoot';
import { ENGLISH_SHARES, GERMAN_SHARES, SHARE_BANDS } from './wordShares';

/** What is known of the words of a language: tables, by root. */
export interface WordTable {
  /** Numbers of the classes of words said for one another. */
  readonly classes: ReadonlyMap<string, readonly number[]>;
  /** Folded forms and lemmas that are no evidence. */
  readonly empty: ReadonlySet<string>;
  /** Roots that are little evidence. */
  readonly common: ReadonlySet<string>;
  /** Natural logarithms of the share of running text, of roots that are not rare. */
  readonly shares: ReadonlyMap<string, number>;
}

const words = (line: string): readonly string[] => line.trim().split(/\s+/).filter((word) => word !== '').map(fold);

function tableOf(language: string, { synonyms, empty, common, shares }: Source): WordTable {
  const classes = new Map<string, number[]>();
  synonyms.split('\n').forEach((line, number) => {
    for (const root of new Set(words(line).map((word) => wordRoot(word, language)))) classes.set(root, [...(classes.get(root) ?? []), number]);
  });
  return { classes, empty: new Set(words(empty)), common: new Set(words(common).map((word) => wordRoot(word, language))), shares: sharesOf(shares) };
}

interface Source {
  readonly synonyms: string;
  readonly empty: string;
  readonly common: string;
  readonly shares: string;
}

function sharesOf(table: string): ReadonlyMap<string, number> {
  return new Map(table.trim().split('\n').flatMap((line, band) => line.split(' ').map((root) => [root, SHARE_BANDS[band]!] as const)));
}

const SOURCES: Readonly<Record<string, Source>> = {
  de: { synonyms: GERMAN_SYNONYMS + GERMAN_TOPIC_SYNONYMS, empty: GERMAN_EMPTY, common: GERMAN_COMMON, shares: GERMAN_SHARES },
  en: { synonyms: ENGLISH_SYNONYMS + ENGLISH_TOPIC_SYNONYMS, empty: ENGLISH_EMPTY, common: ENGLISH_COMMON, shares: ENGLISH_SHARES },
};
const UNKNOWN: WordTable = { classes: new Map(), empty: new Set(), common: new Set(), shares: new Map() };
const tables = new Map<string, WordTable>();

/** Made at the first need. */
export function wordTable(language: string): WordTable {
  let table = tables.get(language);
  if (table === undefined) {
    const source = SOURCES[language];
    table = source === undefined ? UNKNOWN : tableOf(language, source);
    tables.set(language, table);
  }
  return table;
}

let origins: ReadonlyMap<string, number> | undefined;

/** Number of the country that a folded name or adjective stands for. */
export function originOf(folded: string): number | undefined {
  origins ??= new Map(ORIGINS.trim().split('\n').flatMap((line, number) => words(line).map((word) => [word, number] as const)));
  return origins.get(folded) ?? origins.get(folded.replace(/(?:e[mnrs]?|s)$/, ''));
}
