import type { EntityType, QuoteKind } from '../../protocol/article';
import type { Message } from '../../protocol/message';
import type { Span } from '../../protocol/span';
import type { LocalEntity } from '../entity/linking/LocalEntity';
import type { NamedSpan } from '../entity/NamedSpan';
import type { FoundDate } from '../language/dates/FoundDate';
import type { FoundQuote, FoundReport, FoundSpeaker } from '../language/speech/Speech';
import type { ArticleLayers } from './ArticleLayers';

/*
 * Layers as one line of text: the entities as JSON, a tab, the rest as JSON. Spans are `start - end of the one before, length`, or what comes
 * before is started from; so most numbers have one or two digits. A field that this file does not know does not compile.
 */
type Knows<T, Keys extends keyof T> = Exclude<keyof T, Keys> extends never ? true : never;
type Complete = [
  Knows<ArticleLayers, 'named' | 'entities' | 'quotes' | 'reported' | 'dates'>, Knows<NamedSpan, 'start' | 'end' | 'type'>, Knows<LocalEntity, 'type' | 'name' | 'forms' | 'english' | 'mentions'>,
  Knows<FoundQuote, 'start' | 'end' | 'kind' | 'speaker' | 'cue'>, Knows<FoundSpeaker, 'named' | 'name'>, Knows<FoundDate, 'start' | 'end' | 'value' | 'reason'>,
];
const complete: Complete = [true, true, true, true, true, true];

const TYPES: readonly EntityType[] = ['person', 'organisation', 'place', 'other'];
const KINDS: readonly QuoteKind[] = ['direct', 'partial', 'term'];

type SavedEntity = readonly [type: number, name: string, forms: readonly string[], mentions: readonly number[], english?: string];
type SavedSpeaker = readonly [named: number | null, name: string];
type SavedReport = readonly [start: number, length: number, kind: number, speaker: SavedSpeaker | 0, cue: readonly [number, number] | 0];
type SavedDate = readonly [start: number, length: number, value: string | null, reason?: Message];
interface SavedRest {
  /** start, length, type; start, length, type … */
  readonly n: readonly number[];
  readonly q?: readonly SavedReport[];
  readonly r?: readonly SavedReport[];
  readonly d?: readonly SavedDate[];
}

export function encodeLayers({ named, entities, quotes, reported, dates }: ArticleLayers): string {
  const rest: SavedRest = {
    n: relative(named).flatMap(({ start, length }, at) => [start, length, TYPES.indexOf(named[at]!.type)]),
    ...(quotes && { q: reports(quotes, (quote) => KINDS.indexOf(quote.kind)) }),
    ...(reported && { r: reports(reported, () => 0) }),
    ...(dates && { d: relative(dates).map(({ start, length }, at): SavedDate => dateOf(start, length, dates[at]!)) }),
  };
  return `${JSON.stringify(entities.map(savedEntity))}\t${JSON.stringify(rest)}`;
}

export function decodeLayers(line: string): ArticleLayers {
  const { n, q, r, d } = JSON.parse(line.slice(line.indexOf('\t') + 1)) as SavedRest;
  return {
    named: namedOf(n), entities: decodeEntities(line),
    ...(q && { quotes: reportsOf(q, (kind) => ({ kind: KINDS[kind]! })) }),
    ...(r && { reported: reportsOf(r, () => ({})) }),
    ...(d && { dates: absolute(d).map((span, at): FoundDate => ({ ...span, value: d[at]![2], ...(d[at]![3] && { reason: d[at]![3] }) })) }),
  };
}

/** The entities alone, which is all that linking needs. */
export function decodeEntities(line: string): readonly LocalEntity[] {
  const saved = JSON.parse(line.slice(0, line.indexOf('\t'))) as readonly SavedEntity[];
  return saved.map(([type, name, forms, mentions, english]) => ({ type: TYPES[type]!, name, forms, ...(english !== undefined && { english }), mentions: summed(mentions) }));
}

/** The named spans alone: they stand first among the rest. */
export function decodeNamed(line: string): readonly NamedSpan[] {
  const start = line.indexOf('[', line.indexOf('\t'));
  return namedOf(JSON.parse(line.slice(start, line.indexOf(']', start) + 1)) as readonly number[]);
}

function savedEntity({ type, name, forms, mentions, english }: LocalEntity): SavedEntity {
  const steps = mentions.map((mention, at) => mention - (mentions[at - 1] ?? 0));
  const saved = [TYPES.indexOf(type), name, forms, steps] as const;
  return english === undefined ? saved : [...saved, english];
}

function summed(steps: readonly number[]): readonly number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

function relative(spans: readonly Span[]): { start: number; length: number }[] {
  return spans.map(({ start, end }, at) => ({ start: start - (spans[at - 1]?.end ?? 0), length: end - start }));
}

function absolute(saved: readonly (readonly [number, number, ...unknown[]])[]): Span[] {
  let last = 0;
  return saved.map(([step, length]) => {
    const start = last + step;
    return { start, end: (last = start + length) };
  });
}

function namedOf(saved: readonly number[]): NamedSpan[] {
  const named: NamedSpan[] = [];
  for (let at = 0, last = 0; at < saved.length; at += 3) {
    const start = last + saved[at]!;
    last = start + saved[at + 1]!;
    named.push({ start, end: last, type: TYPES[saved[at + 2]!]! });
  }
  return named;
}

function reports<R extends FoundReport>(found: readonly R[], kindOf: (report: R) => number): SavedReport[] {
  return relative(found).map(({ start, length }, at) => {
    const { speaker, cue, start: from } = found[at]!;
    return [start, length, kindOf(found[at]!), speaker ? [speaker.named, speaker.name] : 0, cue ? [cue.start - from, cue.end - cue.start] : 0];
  });
}

function reportsOf<K extends object>(saved: readonly SavedReport[], kindOf: (kind: number) => K): (FoundReport & K)[] {
  return absolute(saved).map((span, at) => {
    const [, , kind, speaker, cue] = saved[at]!;
    return {
      ...span, ...kindOf(kind), speaker: speaker ? { named: speaker[0], name: speaker[1] } : null,
      cue: cue ? { start: span.start + cue[0], end: span.start + cue[0] + cue[1] } : null,
    };
  });
}

function dateOf(start: number, length: number, { value, reason }: FoundDate): SavedDate {
  return reason === undefined ? [start, length, value] : [start, length, value, reason];
}

/** Names the form of the lines. */
export const LAYER_FORMAT = complete.length > 0 ? 'layers-1' : '';
