import type { EntityType } from '../../../protocol/article';
import { fold, spelling } from '../../text/fold';
import { tokens } from '../../text/tokenize';
import type { Gazetteer, Known } from '../Gazetteer';
import type { NamedSpan } from '../NamedSpan';
import { lookUpKnown } from './lookUpKnown';
import { type GenderedTitle, titleBefore } from './gender';
import { genitiveBases, isGenitiveByContext } from './genitive';

/** A named span with its name in the nominative. */
export interface ArticleName {
  /** Among the article's named spans. */
  readonly number: number;
  readonly type: EntityType;
  readonly start: number;
  readonly end: number;
  /** As written, without the ending of a genitive, capitals throughout, invisible characters and more than one blank. */
  readonly form: string;
  /** Folded. */
  readonly tokens: readonly string[];
  readonly known: Known | undefined;
  /** What stands before a person's name. */
  readonly title: GenderedTitle | undefined;
}

/** The names of an article: a genitive is undone where the article, the gazetteer, an apostrophe or the words behind it bear it out. */
export class ArticleNames {
  readonly all: readonly ArticleName[];
  readonly #text: string;
  readonly #gazetteer: Gazetteer;
  readonly #words = new Set<string>();
  /** Words that are not the last of a name somewhere, so that an s belongs to them (Hans Wagner). */
  readonly #inner = new Set<string>();
  /** Words that end a name with no noun behind it. */
  readonly #freeStanding = new Set<string>();

  constructor(text: string, named: readonly NamedSpan[], gazetteer: Gazetteer) {
    this.#text = text;
    this.#gazetteer = gazetteer;
    const written = named.map((span, number) => read(text, span, number, gazetteer));
    for (const name of written) this.#note(name);
    this.all = written.map((name) => this.#nominative(name));
  }

  #note({ tokens: words, end }: ArticleName): void {
    words.forEach((word, at) => {
      this.#words.add(word);
      if (at < words.length - 1) this.#inner.add(word);
      else if (word.endsWith('s') && !isGenitiveByContext(this.#text, end)) this.#freeStanding.add(word);
    });
  }

  #nominative(name: ArticleName): ArticleName {
    const last = name.tokens.at(-1);
    if (last === undefined || name.known !== undefined) return name;
    const base = genitiveBases(last).find((each) => this.#isBase(name, last, each));
    if (base === undefined) return name;
    const form = name.form.slice(0, name.form.length - (last.length - base.length));
    return { ...name, tokens: [...name.tokens.slice(0, -1), base], form, known: lookUpKnown(this.#gazetteer, name.type, form) };
  }

  #isBase({ type, form, end }: ArticleName, last: string, base: string): boolean {
    if (last.endsWith("'s") || (this.#words.has(base) && !this.#inner.has(last))) return true;
    if (lookUpKnown(this.#gazetteer, type, form.slice(0, form.length - (last.length - base.length))) !== undefined) return true;
    return base.length === last.length - 1 && CLEAR_GENITIVE.test(last) && !this.#inner.has(last) && !this.#freeStanding.has(last) && !this.#gazetteer.firstNames.has(last) && isGenitiveByContext(this.#text, end);
  }
}

/** Endings that names themselves hardly have: not Davis, Maas, Strauss, Tsipras. */
const CLEAR_GENITIVE = /(?:[bdfgklmnprtwjy]|[^s]ch)s$/;

function read(text: string, { start, end, type }: NamedSpan, number: number, gazetteer: Gazetteer): ArticleName {
  const exact = spelling(text.slice(start, end)).replace(/\s+/g, ' ');
  const spans = tokens(exact);
  const keys = spans.map((span) => fold(exact.slice(span.start, span.end)));
  const form = type === 'person' ? withoutCapitals(exact, spans) : exact;
  return { number, type, start, end, form, tokens: keys.length > 0 ? keys : [fold(exact)], known: lookUpKnown(gazetteer, type, exact), title: type === 'person' ? titleBefore(text, start) : undefined };
}

/** "Mikhail METZEL" → "Mikhail Metzel": capitals throughout are a matter of print. Initials and short syllables stay. */
function withoutCapitals(form: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let result = form;
  for (const { start, end } of spans) {
    const token = form.slice(start, end);
    if (token.length <= 2 || token !== token.toUpperCase() || token.toLowerCase().length !== token.length) continue;
    result = result.slice(0, start + 1) + token.slice(1).toLowerCase() + result.slice(end);
  }
  return result;
}
