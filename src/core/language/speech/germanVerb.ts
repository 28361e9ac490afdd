import type { Cue, CueKind } from './Cue';
import { GERMAN_CUES } from './germanVerbs';
import { firstFinite } from './germanFinite';
import { COORDINATORS } from './germanWords';
import type { Sentence } from './Sentence';
import { wordSet } from './wordSet';

/** A reporting verb in a sentence. */
export interface ReportingVerb {
  /** Token that carries the meaning. */
  readonly at: number;
  /** Token of the finite verb: the auxiliary of a participle, else the same. */
  readonly finite: number;
  readonly kinds: ReadonlySet<CueKind>;
  readonly infinitive: boolean;
  readonly passive: boolean;
  /** Its form says that it ends a clause. */
  readonly isFinal: boolean;
  readonly negated: boolean;
}

const AUXILIARIES = wordSet('hat haben hatte hatten habe hätten hätte wird werden wurde wurden worden ist war sei seien werde würde würden');
/** What is said to have been said is part of what is reported. */
const SUBJUNCTIVE = wordSet('habe hätten hätte sei seien werde würde würden');
const PASSIVE = wordSet('wird werden wurde wurden worden');
const MODALS = wordSet('will wollen wollte wollten kann können konnte konnten muss müssen musste mussten soll sollen sollte sollten darf dürfen durfte möchte möchten würde würden wird werden lassen zu mag');
/** Tokens that an auxiliary stands at most before its participle. */
const FARTHEST = 30;
/** What speaks for or against something is a reason, and nobody. */
const ARGUED = wordSet('dafür dagegen hierfür hiergegen');
/** What is raised or held in words. */
const STATEMENTS = wordSet('vorwurf vorwürfe anschuldigung anschuldigungen anklage forderung forderungen einwand einwände ansicht auffassung meinung these überzeugung standpunkt position haltung');
const NEGATIONS = wordSet('nicht nichts niemand nie');

/** The reporting verb at a token, if one is there. */
export function reportingVerb(sentence: Sentence, at: number): ReportingVerb | undefined {
  if (sentence.kind(at) !== 'word' || (sentence.isCapital(at) && at !== sentence.body)) return undefined;
  const cues = GERMAN_CUES.get(sentence.key(at));
  if (cues === undefined || /^(?:ich|wir|du|ihr)$/.test(sentence.key(at - 1)) || /^(?:ich|wir|du)$/.test(sentence.key(at + 1))) return undefined;
  if (!isSpoken(sentence, at)) return undefined;
  return participle(sentence, at, cues) ?? finiteVerb(sentence, at, cues);
}

/** "erhob den Vorwurf, …" reports, "erhob die Hand" does not; nor does "Dafür, dass …, spricht …". */
function isSpoken(sentence: Sentence, at: number): boolean {
  const key = sentence.key(at);
  if (/^(?:spricht|sprach|sprachen|sprechen)$/.test(key)) return !ARGUED.has(sentence.key(sentence.body)) && !ARGUED.has(sentence.key(at + 1));
  if (!/^(?:erh[eo]b|vertr[aei]t)/.test(key)) return true;
  const { from, to } = sentence.segmentFrom(at);
  for (let near = from; near < to; near++) if (sentence.isCapital(near) && STATEMENTS.has(sentence.key(near))) return true;
  return false;
}

function participle(sentence: Sentence, at: number, cues: readonly Cue[]): ReportingVerb | undefined {
  const fitting = cues.filter(({ form }) => form === 'participle');
  if (fitting.length === 0) return undefined;
  const isNext = AUXILIARIES.has(sentence.key(at + 1));
  const finite = isNext ? at + 1 : auxiliaryBefore(sentence, at);
  if (finite < 0 || SUBJUNCTIVE.has(sentence.key(finite))) return undefined;
  const passive = PASSIVE.has(sentence.key(finite)) || sentence.key(at + 1) === 'worden';
  const before = sentence.key(at + 1) === 'worden' ? auxiliaryBefore(sentence, at) : -1;
  return verb(sentence, at, before >= 0 ? before : finite, fitting, { passive, isFinal: isNext && sentence.key(at + 1) !== 'worden' });
}

/** The auxiliary earlier in the clause; only where the participle ends it. */
function auxiliaryBefore(sentence: Sentence, at: number): number {
  if (!sentence.isMark(at + 1) && !/^(?:worden|und)$/.test(sentence.key(at + 1))) return -1;
  for (let before = at - 1; before >= Math.max(sentence.body, at - FARTHEST); before--) {
    const kind = sentence.kind(before);
    if (kind === 'colon' || kind === 'semicolon' || kind === 'stop') return -1;
    if (sentence.kind(before) === 'word' && AUXILIARIES.has(sentence.key(before))) return before;
  }
  return -1;
}

function finiteVerb(sentence: Sentence, at: number, cues: readonly Cue[]): ReportingVerb | undefined {
  const fitting = cues.filter(({ form, particles }) => form === 'final' || (form === 'finite' && (particles.length === 0 || hasParticle(sentence, at, particles))));
  if (fitting.length === 0 || isInfinitive(sentence, at)) return undefined;
  if (AUXILIARIES.has(sentence.key(at + 1)) && !/^seie?n?$/.test(sentence.key(at + 1))) return undefined;
  if (isSecondVerb(sentence, at)) return undefined;
  return verb(sentence, at, at, fitting, { passive: false, isFinal: fitting.every(({ form }) => form === 'final') });
}

function isInfinitive(sentence: Sentence, at: number): boolean {
  if (!/(?:en|ern|eln)$/.test(sentence.key(at))) return false;
  const { from } = sentence.segmentFrom(at);
  for (let before = at - 1; before >= from && before > at - FARTHEST; before--) if (sentence.kind(before) === 'word' && MODALS.has(sentence.key(before))) return true;
  return false;
}

/** Another finite verb stands before it in its segment: a participle or infinitive. */
function isSecondVerb(sentence: Sentence, at: number): boolean {
  const { from, to } = sentence.segmentFrom(at);
  if (at < to - 1 || COORDINATORS.has(sentence.key(at - 1))) return false;
  return firstFinite(sentence, { from, to: at }) >= 0;
}

/** "teilte … mit": the particle ends the clause. */
function hasParticle(sentence: Sentence, at: number, particles: readonly string[]): boolean {
  for (let next = at + 1; next < sentence.length && next < at + FARTHEST; next++) {
    const kind = sentence.kind(next);
    if (kind === 'colon' || kind === 'semicolon' || kind === 'stop') return false;
    if (kind === 'word' && particles.includes(sentence.key(next)) && (sentence.isMark(next + 1) || /^(?:und|dass|oder)$/.test(sentence.key(next + 1)) || sentence.kind(next + 1) === 'quote')) return true;
  }
  return false;
}

function verb(sentence: Sentence, at: number, finite: number, cues: readonly Cue[], more: { readonly passive: boolean; readonly isFinal: boolean }): ReportingVerb {
  const segment = sentence.segmentFrom(finite);
  let negated = false;
  for (let next = Math.max(segment.from, finite - 3); next < segment.to && next < finite + FARTHEST; next++) negated ||= sentence.kind(next) === 'word' && NEGATIONS.has(sentence.key(next));
  return { at, finite, kinds: new Set(cues.map(({ kind }) => kind)), infinitive: cues.some(({ infinitive }) => infinitive), negated, ...more };
}
