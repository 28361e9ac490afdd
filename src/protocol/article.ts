import type { Message } from './message';
import type { PlacedNote } from './notes';
import type { Span, TextSpan } from './span';

/** Where a fact about an article comes from: front matter, korpus.yaml or `--metadata`, or the article's own text. */
export type Origin = 'metadata' | 'text';

/** Encoding that an article was decoded with. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What stands in a region. Where several fit, the first of this list wins; everything else is body text. */
export type RegionKind = 'boilerplate' | 'repeat' | 'caption' | 'subheading';

export interface Region extends Span {
  readonly kind: RegionKind;
  /** What it was recognised by, for a hover. */
  readonly reason?: Message;
}

/** What is known of one article, as every view shows it. `null` means unknown; nothing is invented. */
export interface ArticleInfo {
  /** Relative to the corpus root, with `/`. */
  readonly path: string;
  readonly title: string | null;
  readonly published: { readonly value: string; readonly from: Origin } | null;
  readonly sources: readonly { readonly name: string; readonly from: Origin }[];
  readonly author: string | null;
  readonly url: string | null;
  readonly tags: readonly string[];
  /** ISO 639-1 code where Korpus knows the language, else ISO 639-3; `und` when undetermined. */
  readonly language: string;
  readonly languageFrom: Origin;
  readonly encoding: Encoding;
  /** UTF-16 code units of the text. */
  readonly length: number;
  readonly tokens: number;
  /** First lines of the text, at most 300 characters, for a tooltip. */
  readonly opening: string;
  /** What a reader should know of how it was read (fallback encoding, replaced bytes). */
  readonly remarks: readonly Message[];
}

/** A file that stands in the corpus but could not be read: why, and what to do. */
export interface UnreadArticle {
  readonly path: string;
  readonly reason: Message;
  readonly remedy: Message;
}

export type EntityType = 'person' | 'organisation' | 'place' | 'other';

/** One occurrence of an entity's name in one article. */
export interface Mention extends TextSpan {
  readonly type: EntityType;
  /** The same for the same real-world entity in every article, e.g. `person/kim-jong-un`. */
  readonly id: string;
  /** Display form of the entity's name. */
  readonly name: string;
}

/** Whom words are attributed to. `id` is null for a speaker that is no entity ("ein Sprecher der Polizei"). */
export interface Speaker {
  readonly id: string | null;
  readonly name: string;
}

/** `term`: a word or two in scare quotes; `partial`: a phrase woven into the reporter's sentence. */
export type QuoteKind = 'direct' | 'partial' | 'term';

/** Indirect speech: what was said, without speaker and cue. */
export interface ReportedSpeech extends TextSpan {
  readonly speaker: Speaker | null;
  /** The word that says that somebody said so ("sagte", "zufolge"). */
  readonly cue: TextSpan | null;
}

/** A quotation with its marks. */
export interface Quote extends ReportedSpeech {
  readonly kind: QuoteKind;
}

/** A date that the text speaks of. */
export interface DateMention extends TextSpan {
  /** `2023-09-13`, `2023-09` or `2023`; null when nothing says which date it is. */
  readonly value: string | null;
}

/** Everything that an editor draws over an article's text as it is now. A layer that is absent is not analysed, which is not the same as empty. */
export interface Annotations {
  readonly title: Span | null;
  readonly kicker: Span | null;
  readonly regions: readonly Region[];
  readonly entities: readonly Mention[];
  readonly quotes?: readonly Quote[];
  readonly reported?: readonly ReportedSpeech[];
  /** `reason` says what the value was worked out from, or why there is none; absent where the text itself says the date in full. */
  readonly dates?: readonly (DateMention & { readonly reason?: Message })[];
  /** Notes that have a place in the text as it is now, by start. */
  readonly notes?: readonly PlacedNote[];
}

/** One object of `korpus analyze`: a key is there when its layer exists. */
export interface Analysis {
  readonly path: string;
  readonly encoding: Encoding;
  readonly language: string;
  readonly title: TextSpan | null;
  readonly kicker: TextSpan | null;
  readonly published: ArticleInfo['published'];
  readonly sources: ArticleInfo['sources'];
  readonly regions: readonly (Region & TextSpan)[];
  readonly sentences: readonly TextSpan[];
  readonly entities: readonly Mention[];
  readonly quotes?: readonly Quote[];
  readonly reported?: readonly ReportedSpeech[];
  readonly dates?: readonly DateMention[];
}
