import { Cancelled, type Cancellation } from '../../../protocol/engine';
import type { Span } from '../../../protocol/span';
import { sentences } from '../../language/sentences';
import type { Paragraph } from '../../text/Paragraph';
import type { Gazetteer } from '../Gazetteer';
import type { NamedSpan } from '../NamedSpan';
import { addFamilyNames } from './addFamilyNames';
import { addGivenNames } from './addGivenNames';
import { completeNames } from './completeNames';
import { trimPeople } from './trimPeople';
import { SentenceReader } from './SentenceReader';
import { SentenceTagger } from './SentenceTagger';
import { settleKnown } from './settleKnown';
import { sureNames } from './sureNames';
import { type ModelProblem, readModel } from './TaggerModel';
import { appendAll } from '../../appendAll';

/** Finds names in articles. */
export interface Tagger {
  readonly kind: 'tagger';
  /**
   * Names in order, never overlapping, never across a paragraph. Paragraphs in German and English are read by the model, those in other
   * languages give the states, great cities and organisations of the gazetteer alone. Linear in the length of the text. Throws `Cancelled`.
   */
  tag(text: string, paragraphs: readonly Paragraph[], cancellation?: Cancellation): readonly NamedSpan[];
}

/** Longer lines are cut at blanks before sentences are looked for, longer sentences before they are tagged: bounds on memory and time. */
const LONGEST_LINE = 50_000;
const LONGEST_SENTENCE = 2_000;

/** `model` is the content of names.model; the answer tells when it is damaged or of another version. */
export function createTagger(model: Uint8Array, gazetteer: Gazetteer): Tagger | ModelProblem {
  const read = readModel(model);
  if (read.kind === 'problem') return read;
  const words = read.lexicon('de');
  const taggers = new Map<string, SentenceTagger>();
  const taggerOf = (language: 'de' | 'en'): SentenceTagger => {
    let tagger = taggers.get(language);
    if (tagger === undefined) {
      tagger = new SentenceTagger(new SentenceReader(gazetteer, language === 'de' ? words : read.lexicon(language), language === 'en'), read.weights(language));
      taggers.set(language, tagger);
    }
    return tagger;
  };
  return {
    kind: 'tagger',
    tag(text, paragraphs, cancellation) {
      const found: NamedSpan[] = [];
      for (const paragraph of paragraphs) {
        if (cancellation?.cancelled === true) throw new Cancelled();
        const { language } = paragraph;
        if (language === 'de' || language === 'en') tagParagraph(text, paragraph, taggerOf(language), found, cancellation);
        else appendAll(found, sureNames(text, paragraph, gazetteer));
      }
      const people = addFamilyNames(text, addGivenNames(text, trimPeople(text, found, gazetteer, words), gazetteer), gazetteer);
      return settleKnown(text, paragraphs, completeNames(text, paragraphs, people, words), gazetteer);
    },
  };
}

/** What is left without a model: the names that `sureNames` finds, in every language. */
export function gazetteerTagger(gazetteer: Gazetteer): Tagger {
  return {
    kind: 'tagger',
    tag(text, paragraphs, cancellation) {
      return paragraphs.flatMap((paragraph) => {
        if (cancellation?.cancelled === true) throw new Cancelled();
        return sureNames(text, paragraph, gazetteer);
      });
    },
  };
}

function tagParagraph(text: string, paragraph: Paragraph, tagger: SentenceTagger, found: NamedSpan[], cancellation: Cancellation | undefined): void {
  for (const line of pieces(text, paragraph, LONGEST_LINE)) {
    if (cancellation?.cancelled === true) throw new Cancelled();
    for (const sentence of sentences(text.slice(line.start, line.end), paragraph.language)) {
      for (const piece of pieces(text, { start: line.start + sentence.start, end: line.start + sentence.end }, LONGEST_SENTENCE)) {
        for (const { start, end } of atLostStops(text, piece)) tagger.tag(text, start, end, found);
      }
    }
  }
}

/** An article with a capital and an adjective behind a word: a full stop was lost before it, as happens in texts put together by machine. */
const LOST_STOP = /(?<=\p{L}) (?=(?:Der|Die|Das|Ein|Eine|The) \p{Ll})/gu;

function atLostStops(text: string, { start, end }: Span): Span[] {
  const cuts = [...text.slice(start, end).matchAll(LOST_STOP)].map(({ index }) => start + index);
  return [...cuts, end].map((cut, at) => ({ start: at === 0 ? start : cuts[at - 1]!, end: cut }));
}

/** Cuts what is too long at blanks, or anywhere (but within no character) where there are none. */
function pieces(text: string, { start, end }: Span, longest: number): Span[] {
  if (end - start <= longest) return [{ start, end }];
  const cuts: Span[] = [];
  let from = start;
  while (end - from > longest) {
    const blank = text.lastIndexOf(' ', from + longest);
    let cut = blank > from + longest / 2 ? blank : from + longest;
    if (isLowSurrogate(text.charCodeAt(cut))) cut--;
    cuts.push({ start: from, end: cut });
    from = cut;
  }
  cuts.push({ start: from, end });
  return cuts;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
