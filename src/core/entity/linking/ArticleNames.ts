import type { EntityType } from '../../../protocol/article';
import { fold, spelling } from '../../text/fold';
import { tokens } from '../../text/tokenize';
import type { Gazetteer, Known } from '../Gazetteer';
import { genitiveBases } from '../knownNames';
import type { NamedSpan } from '../NamedSpan';

/** A named span with its name in the nominative. */
export interface ArticleName {
  /** Among the article's named spans. */
  readonly number: number;
  readonly type: EntityType;
  readonly start: number;
  /** As written, without the ending of a genitive, capitals throughout and invisible characters. */
  readonly form: string;
  /** Folded. */
  readonly tokens: readonly string[];
  /** The tokens with a blank between two. */
  readonly key: string;
  readonly known: Known | undefined;
}

interface Written extends Omit<ArticleName, 'known' | 'key'> {
  readonly exact: string;
}

/** The names of an article: a genitive is undone where the article, the gazetteer or an apostrophe bears it out. */
export class ArticleNames {
  readonly all: readonly ArticleName[];
  readonly #gazetteer: Gazetteer;
  readonly #lastTokens: ReadonlySet<string>;

  constructor(text: string, named: readonly NamedSpan[], gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
    const written = named.map((span, number) => read(text, span, number));
    this.#lastTokens = new Set(written.flatMap((name) => [name.tokens[0] ?? '', name.tokens.at(-1) ?? '']));
    this.all = written.map((name) => this.#nominative(name));
  }

  #nominative({ exact, ...name }: Written): ArticleName {
    const last = name.tokens.at(-1);
    const asIs = this.#known(name.type, name.tokens.join(' '), exact);
    const base = asIs || last === undefined ? undefined : genitiveBases(last).find((each) => this.#isBase(name, last, each));
    if (last === undefined || base === undefined) return { ...name, key: name.tokens.join(' '), known: asIs };
    const tokens = [...name.tokens.slice(0, -1), base];
    const key = tokens.join(' ');
    const form = name.form.slice(0, name.form.length - (last.length - base.length));
    return { ...name, tokens, key, form, known: this.#known(name.type, key, form) };
  }

  #isBase({ type, tokens }: Pick<Written, 'type' | 'tokens'>, last: string, base: string): boolean {
    return last.endsWith("'s") || this.#lastTokens.has(base) || this.#known(type, [...tokens.slice(0, -1), base].join(' '), '') !== undefined;
  }

  #known(type: EntityType, key: string, form: string): Known | undefined {
    const found = this.#gazetteer.exact.get(form) ?? this.#gazetteer.known.get(key);
    return found?.type === type ? found : undefined;
  }
}

function read(text: string, { start, end, type }: NamedSpan, number: number): Written {
  const exact = spelling(text.slice(start, end));
  const spans = tokens(exact);
  const keys = spans.map((span) => fold(exact.slice(span.start, span.end)));
  const form = type === 'person' ? withoutCapitals(exact, spans) : exact;
  return { number, type, start, exact, form, tokens: keys.length > 0 ? keys : [fold(exact)] };
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
