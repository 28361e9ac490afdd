import { fold, spelling } from '../../text/fold';
import type { Gazetteer, Known } from '../Gazetteer';
import { GROUP } from './featureGroups';
import { hashUnits, mix } from './hashing';
import { BITS, CASING, KNOWN, type Lexicon, NAME_BITS } from './Lexicon';
import { pattern, SHAPE, shapeOf } from './wordShape';

/** Longer tokens are no names: they share one type. */
const LONGEST = 40;
/** Steps of a cluster's path that features look at. */
const OWN_PATHS = [3, 4, 5, 6, 8, 10, 16];
const NEAR_PATHS = [4, 6, 9, 16];
const FAR_PATHS = [6, 16];
const PAIR_PATH = (1 << 9) - 1;
/** Inhabitants of a city whose name hardly stands for anything else. */
const GREAT_CITY = 300_000;
const GAZETTEER_BITS = KNOWN.given | KNOWN.family | KNOWN.city | KNOWN.country | KNOWN.organisation | KNOWN.surePlace;
const WIKIPEDIA_BITS = KNOWN.personStart | KNOWN.personEnd | KNOWN.place | KNOWN.inPlace | KNOWN.organisationAlone | KNOWN.inOrganisation;
const DICTIONARY_BITS = KNOWN.noun | KNOWN.verb | KNOWN.adjective | KNOWN.word;

/** All that the tagger knows of a word by itself: worked out once a spelling, however often it occurs. */
export interface WordType {
  /** Folded, as the gazetteer's keys are. */
  readonly key: string;
  /** Hash of the folded word. */
  readonly lower: number;
  readonly shape: number;
  readonly lexicon: number;
  /** Small class that transitions depend on. */
  readonly kind: number;
  /** Hashes of the last letters, and of shape with lexicon. */
  readonly tail: number;
  readonly class: number;
  /** First steps of its Brown cluster's path; 0 where not known. */
  readonly cluster: number;
  readonly capital: boolean;
  /** Keys of the features that it gives itself, its neighbours, and the words two away. */
  readonly own: readonly number[];
  readonly near: readonly number[];
  readonly far: readonly number[];
  /** Sums of the weights of these, by role and label: the tagger's, made when it first meets the word. */
  scores: Int32Array | undefined;
}

/** Words and marks whose place inside names is their own: transitions know each by itself. */
const KINDS: ReadonlyMap<string, number> = new Map(['von', 'der', 'of', 'the', 'und', 'and', 'fuer', 'for', 'de', 'la', 'van', 'im', 'am', 'an', 'in', '&', '-', '/', '.', ',', '"', '(', ')', "'s", 'den', 'des', 'zu', 'y', 'le', 'al', '–', '„', '“', 'e.v.'].map((word, at) => [word, at + 16]));
export const KIND_COUNT = 64;

/** Makes word types. `groups[g]` false leaves a group of features out, for measuring. */
export class WordTypes {
  readonly #gazetteer: Gazetteer;
  readonly #lexicon: Lexicon;
  readonly #groups: readonly boolean[];
  readonly #english: boolean;

  constructor(gazetteer: Gazetteer, lexicon: Lexicon, english: boolean, groups: readonly boolean[] = []) {
    this.#gazetteer = gazetteer;
    this.#lexicon = lexicon;
    this.#english = english;
    this.#groups = groups;
  }

  /** `raw` is a slice of the text. */
  make(raw: string): WordType {
    const form = raw.length > LONGEST ? '\u0001' : spelling(raw);
    const key = fold(form);
    const shape = pattern(form);
    const code = shapeOf(form, shape);
    const lexicon = this.#known(key, form);
    const base = this.#known(genitiveBase(key), '') & NAME_BITS;
    const derived = this.#derived(key);
    const features = new Features(this.#groups);
    this.#addOwn(features, form, key, shape, lexicon, base, derived);
    const near = new Features(this.#groups);
    const cluster = this.#lexicon.cluster(hashUnits(form));
    this.#addNear(near, key, shape, code, lexicon, base, cluster);
    const casing = this.#english ? this.#lexicon.casing(hashUnits(form)) : CASING.unknown;
    if (this.#english) this.#addCasing(features, near, casing, code, lexicon);
    const lower = hashUnits(key);
    const far = new Features(this.#groups);
    far.add(GROUP.neighbours, 1, lower);
    far.add(GROUP.neighbours, 2, mix(code, lexicon));
    this.#addCluster(far, cluster, FAR_PATHS);
    const effective = lexicon | base;
    const named = mix(code + (this.#on(GROUP.casing) ? casing * 32 : 0), (this.#on(GROUP.dictionary) ? effective & DICTIONARY_BITS : 0) | (this.#on(GROUP.gazetteer) ? effective & GAZETTEER_BITS : 0) | (this.#on(GROUP.wikipedia) ? effective & WIKIPEDIA_BITS : 0));
    return { key, lower, shape: code, lexicon: effective, kind: KINDS.get(key) ?? code, tail: hashUnits(key, Math.max(0, key.length - 4)), class: named, cluster: cluster & PAIR_PATH, capital: isCapital(code), own: features.keys, near: near.keys, far: far.keys, scores: undefined };
  }

  #on(group: number): boolean {
    return this.#groups[group] !== false;
  }

  #known(key: string, form: string): number {
    if (key === '') return 0;
    let mask = this.#lexicon.mask(hashUnits(key));
    if (this.#gazetteer.firstNames.has(key)) mask |= KNOWN.given;
    if (this.#gazetteer.familyNames.has(key)) mask |= KNOWN.family;
    const known = this.#gazetteer.exact.get(form) ?? this.#gazetteer.known.get(key);
    if (known !== undefined) mask |= known.kind === 'organisation' ? KNOWN.organisation : known.kind === 'city' ? KNOWN.city : KNOWN.country;
    if (known?.type === 'place' && this.#isSurePlace(known, key)) mask |= KNOWN.surePlace;
    return mask;
  }

  #isSurePlace({ kind, population }: Known, key: string): boolean {
    const { cautious, firstNames, familyNames, words } = this.#gazetteer;
    return (kind !== 'city' || population >= GREAT_CITY) && !cautious.has(key) && !firstNames.has(key) && !familyNames.has(key) && !words.has(key);
  }

  /** What a word of origin is derived from: "Moskauer", "Berlinern". */
  #derived(key: string): number {
    const stem = /^(.{3,}?)(?:er|ern|erin|erinnen|ers|ische[nrsm]?|isch)$/.exec(key)?.[1];
    if (stem === undefined || this.#english) return 0;
    return (this.#known(stem, '') | this.#known(`${stem}e`, '') | this.#known(`${stem}en`, '')) & (KNOWN.city | KNOWN.country | KNOWN.place);
  }

  #addOwn(features: Features, form: string, key: string, shape: string, lexicon: number, base: number, derived: number): void {
    features.add(GROUP.word, 3, hashUnits(form));
    features.add(GROUP.word, 4, hashUnits(key));
    for (let length = 1; length <= 5 && length < key.length; length++) {
      features.add(GROUP.affix, 5, mix(hashUnits(key, 0, length), length));
      features.add(GROUP.affix, 6, mix(hashUnits(key, key.length - length), length));
    }
    for (let at = 1; at + 4 <= key.length - 1; at++) features.add(GROUP.affix, 7, hashUnits(key, at, at + 4));
    features.add(GROUP.shape, 8, hashUnits(shape));
    features.add(GROUP.shape, 9, mix(Math.min(key.length, 9), shapeOf(form, shape)));
    features.add(GROUP.shape, 10, mix(hashUnits(shape), hashUnits(key, Math.max(0, key.length - 3))));
    this.#addMask(features, 11, lexicon, shapeOf(form, shape));
    this.#addMask(features, 12, base, 0);
    if (derived !== 0) features.add(GROUP.gazetteer, 13, 1);
    if (!this.#english && key.length > 7) this.#addTail(features, key);
    if (key.includes('-')) this.#addParts(features, key);
    this.#addCluster(features, this.#lexicon.cluster(hashUnits(form)), OWN_PATHS);
  }

  #addCluster(features: Features, cluster: number, lengths: readonly number[]): void {
    for (const length of lengths) features.add(GROUP.cluster, 40, mix(length, cluster & ((1 << length) - 1)));
  }

  #addMask(features: Features, template: number, mask: number, shape: number): void {
    for (const [group, bits] of [[GROUP.gazetteer, GAZETTEER_BITS], [GROUP.wikipedia, WIKIPEDIA_BITS], [GROUP.dictionary, DICTIONARY_BITS]] as const) {
      features.add(group, template, mix(mix(mask & bits, bits), shape));
      for (let bit = 0; bit < BITS; bit++) if ((mask & bits & (1 << bit)) !== 0) features.add(group, template + 20, mix(1 << bit, shape));
    }
  }

  /** The last part of a German compound that is a noun of the dictionary: "Abschussrampen" ends in "rampen". */
  #addTail(features: Features, key: string): void {
    for (let at = 3; at <= key.length - 4; at++) {
      if ((this.#lexicon.mask(hashUnits(key, at)) & KNOWN.noun) === 0) continue;
      features.add(GROUP.dictionary, 14, 1);
      features.add(GROUP.dictionary, 15, hashUnits(key, at));
      return;
    }
    features.add(GROUP.dictionary, 14, 0);
  }

  #addParts(features: Features, key: string): void {
    const last = key.slice(key.lastIndexOf('-') + 1);
    const first = key.slice(0, key.indexOf('-'));
    features.add(GROUP.parts, 16, hashUnits(last));
    features.add(GROUP.parts, 17, hashUnits(first));
    const ofLast = this.#known(last, '');
    const ofFirst = this.#known(first, '');
    features.add(GROUP.parts, 18, ofLast);
    features.add(GROUP.parts, 19, ofFirst);
    features.add(GROUP.parts, 20, mix(ofLast & (KNOWN.noun | NAME_BITS), ofFirst & NAME_BITS));
    features.add(GROUP.parts, 21, hashUnits(last, Math.max(0, last.length - 4)));
  }

  #addCasing(own: Features, near: Features, casing: number, code: number, lexicon: number): void {
    own.add(GROUP.casing, 50, mix(casing, code));
    own.add(GROUP.casing, 51, mix(casing, mix(code, lexicon)));
    near.add(GROUP.casing, 50, mix(casing, code));
  }

  #addNear(features: Features, key: string, shape: string, code: number, lexicon: number, base: number, cluster: number): void {
    features.add(GROUP.neighbours, 1, hashUnits(key));
    features.add(GROUP.neighbours, 2, hashUnits(shape));
    features.add(GROUP.neighbours, 3, mix(3, hashUnits(key, Math.max(0, key.length - 3))));
    features.add(GROUP.neighbours, 3, mix(5, hashUnits(key, Math.max(0, key.length - 5))));
    features.add(GROUP.neighbours, 5, hashUnits(key, 0, 4));
    this.#addMask(features, 6, lexicon, code);
    this.#addMask(features, 7, base, 0);
    this.#addCluster(features, cluster, NEAR_PATHS);
  }
}

class Features {
  readonly keys: number[] = [];
  readonly #groups: readonly boolean[];

  constructor(groups: readonly boolean[]) {
    this.#groups = groups;
  }

  add(group: number, template: number, value: number): void {
    if (this.#groups[group] !== false) this.keys.push(mix(template, value));
  }
}

function isCapital(shape: number): boolean {
  return shape !== SHAPE.lower && shape !== SHAPE.mark && shape !== SHAPE.digits && shape !== SHAPE.letter && shape !== SHAPE.lowerHyphen && shape !== SHAPE.other;
}

function genitiveBase(key: string): string {
  return key.length >= 4 && key.endsWith('s') ? key.slice(0, key.endsWith("'s") ? -2 : -1) : '';
}
