import { fillTemplate, type Message } from '../protocol/message';
import { RENDERER_STRINGS } from '../protocol/rendererStrings';

/** The translation of an English template, its `{0}` … filled in; numbers in the reader's format. */
export type Translate = (template: string, ...args: readonly (string | number)[]) => string;

/** How a result speaks to its reader. */
export interface Language {
  readonly t: Translate;
  readonly locale: string | undefined;
  message(message: Message): string;
  /** The sentence with what it names apart: that may be in any script, and is not to turn the rest around. */
  parts(message: Message): readonly Part[];
  number(value: number): string;
  /** `{0} hits`, or its singular. */
  count(what: Countable, value: number): string;
}

export interface Part {
  readonly text: string;
  readonly isGiven: boolean;
}

export type Countable = 'hit' | 'article' | 'row' | 'token';
const PLURAL = { hit: 'hits', article: 'articles', row: 'rows', token: 'tokens' } as const;

/** `strings` by English source; what is missing there stays English. A locale that the platform does not know counts as its own. */
export function createLanguage(strings: Readonly<Record<string, string>>, locale: string): Language {
  const known = knownLocale(locale);
  const format = new Intl.NumberFormat(known);
  const t: Translate = (template, ...args) => {
    const translated = Object.hasOwn(strings, template) ? strings[template] ?? template : template;
    return fillTemplate(translated, args, (arg) => (typeof arg === 'number' ? format.format(arg) : arg));
  };
  return {
    t,
    locale: known,
    message: (message) => t(message.template, ...message.args),
    parts: ({ template, args }) => t(template).split(/(\{\d+\})/).filter((part) => part !== '').map((part) => {
      const arg = /^\{\d+\}$/.test(part) ? args[Number(part.slice(1, -1))] : undefined;
      return arg === undefined ? { text: part, isGiven: false } : { text: typeof arg === 'number' ? format.format(arg) : arg, isGiven: true };
    }),
    number: (value) => format.format(value),
    count: (what, value) => (value === 1 ? t(RENDERER_STRINGS[what]) : t(RENDERER_STRINGS[PLURAL[what]], value)),
  };
}

function knownLocale(locale: string): string | undefined {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale)[0];
  } catch {
    return undefined;
  }
}
