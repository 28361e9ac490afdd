import type { MarkedQuote } from './findQuotes';

/** What a quote looks like from inside. */
export interface QuoteShape {
  /** At most LONG. */
  readonly words: number;
  readonly beginsLower: boolean;
  /** Ends with a mark of a sentence, a comma of English speech included. */
  readonly ended: boolean;
  /** Every longer word begins with a capital: a title or a name. */
  readonly isTitle: boolean;
  /** Holds a word that is most likely a finite verb. */
  readonly hasVerb: boolean;
}

const LONG = 12;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const VERB = new RegExp(`^(?:${`ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können konnte muss müssen soll sollen will wollen darf gibt geht kommt steht liegt bleibt macht sei habe bin wäre hätte
  müsse würde könnte lässt braucht gilt ich wir du uns mich is are was were be have has had do does did will would can could should must don't it's i'm we're i i've we've you're they're that's isn't
  can't won't not nicht let's need want we they`.split(/\s+/).join('|')})$`);

export function quoteShape(text: string, { inner }: MarkedQuote): QuoteShape {
  const content = text.slice(inner.start, Math.min(inner.end, inner.start + 160));
  const words = (content.match(WORD) ?? []).slice(0, LONG);
  const first = words[0] ?? '';
  const ending = text.slice(Math.max(inner.start, inner.end - 2), inner.end).trimEnd();
  return {
    words: words.length,
    beginsLower: first !== '' && /^\p{Ll}/u.test(first),
    ended: /[.!?…,]$/.test(ending),
    isTitle: words.every((word, at) => /^[\p{Lu}\p{N}]/u.test(word) || (at > 0 && word.length <= 4)),
    hasVerb: words.some((word) => VERB.test(word.toLowerCase().replace('’', "'")) || /^\p{Ll}{3,}(?:te|ten)$/u.test(word)),
  };
}
