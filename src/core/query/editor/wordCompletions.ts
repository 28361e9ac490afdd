import type { Completion } from '../../../protocol/diagnostic';
import type { HelpPart } from '../../../protocol/help';
import { compareUnits } from '../../text/compareUnits';
import { listPart, titlePart } from './explain';
import type { Lexicon } from '../lexicon';
import type { Place } from './completions';
import { say } from './messages';
import { beginsWith, foldedPrefixes } from './prefixes';

const MOST_WORDS = 50;
const MOST_FORMS = 12;
/** Terms looked at, the commonest; a short prefix has more. */
const TERMS_LOOKED_AT = 3000;

interface Group {
  /** The commonest spelling that begins as written. */
  form: string;
  formCount: number;
  count: number;
}

/** The commonest words with this prefix, none without one. All forms of a word are one, unless exact spellings are wanted. */
export function wordCompletions(lexicon: Lexicon | undefined, place: Place, exact: boolean, insertOf = (word: string): string => word): readonly Completion[] {
  if (!lexicon || place.prefix === '') return [];
  const commonest = [...groupsOf(lexicon, place.prefix, exact)].sort((a, b) => b.count - a.count || compareUnits(a.form, b.form)).slice(0, MOST_WORDS);
  const words = exact ? commonest.map(({ form, count }) => ({ form, count, help: [] })) : withForms(lexicon, commonest);
  return words.map(({ form, count, help }) => ({ label: form, kind: 'word', detail: String(count), help, insert: insertOf(form), span: place.span }));
}

/** With the count of all that a word finds, which decides now. */
function withForms(lexicon: Lexicon, groups: readonly Group[]): readonly { readonly form: string; readonly count: number; readonly help: readonly HelpPart[] }[] {
  const words = groups.map(({ form }) => {
    const forms = formsOf(lexicon, form);
    return { form, count: forms.reduce((sum, known) => sum + known.count, 0), help: formParts(form, forms) };
  });
  return words.sort((a, b) => b.count - a.count);
}

function groupsOf(lexicon: Lexicon, prefix: string, exact: boolean): Iterable<Group> {
  const { dictionary } = lexicon;
  const byKey = new Map<string | number, Group>();
  for (const term of termsOf(lexicon, prefix)) {
    const form = dictionary.form(term);
    const count = lexicon.countInText(term);
    const key = exact ? form : dictionary.lemma(term);
    const group = byKey.get(key);
    if (!group) byKey.set(key, { form, formCount: count, count });
    else {
      group.count += count;
      if (count > group.formCount || (count === group.formCount && form < group.form)) [group.form, group.formCount] = [form, count];
    }
  }
  return exact ? byKey.values() : byForm(byKey.values());
}

/** Words that languages share are one. */
function byForm(groups: Iterable<Group>): Iterable<Group> {
  const merged = new Map<string, Group>();
  for (const group of groups) {
    const known = merged.get(group.form);
    if (known) known.count += group.count;
    else merged.set(group.form, group);
  }
  return merged.values();
}

/** Those that begin as written; behind the first prefix come guesses at umlauts. */
function termsOf({ dictionary }: Lexicon, prefix: string): Iterable<number> {
  const [first = '', ...guesses] = foldedPrefixes(prefix);
  const terms = new Set(dictionary.withFoldedPrefix(first, TERMS_LOOKED_AT));
  for (const guess of guesses) {
    for (const term of dictionary.withFoldedPrefix(guess, TERMS_LOOKED_AT)) if (beginsWith(dictionary.form(term), prefix)) terms.add(term);
  }
  return terms;
}

/** What a bare word finds, the commonest first. */
function formsOf(lexicon: Lexicon, word: string): readonly { readonly form: string; readonly count: number }[] {
  const { dictionary } = lexicon;
  const counts = new Map<string, number>();
  for (const term of dictionary.withLemmaOf(word)) {
    const form = dictionary.form(term);
    counts.set(form, (counts.get(form) ?? 0) + lexicon.countInText(term));
  }
  return [...counts].map(([form, count]) => ({ form, count })).sort((a, b) => b.count - a.count || compareUnits(a.form, b.form));
}

function formParts(word: string, forms: ReturnType<typeof formsOf>): readonly HelpPart[] {
  const shown = forms.filter(({ count }) => count > 0).slice(0, MOST_FORMS);
  return shown.length < 2 ? [] : [titlePart(word, null), ...listPart(say('forms'), shown.map(({ form, count }) => ({ name: form, text: String(count) })))];
}

/** The commonest lemmas with this prefix, as tables show them; none without one. */
export function lemmaCompletions(lexicon: Lexicon, place: Place, insertOf: (lemma: string) => string): readonly Completion[] {
  if (place.prefix === '') return [];
  const { dictionary } = lexicon;
  const counts = new Map<string, number>();
  for (const lemma of new Set([...termsOf(lexicon, place.prefix)].map((term) => dictionary.lemma(term)))) {
    const name = dictionary.lemmaName(lemma);
    if (beginsWith(name, place.prefix)) counts.set(name, (counts.get(name) ?? 0) + dictionary.withLemma(lemma).reduce((sum, term) => sum + lexicon.countInText(term), 0));
  }
  const commonest = [...counts].sort((a, b) => b[1] - a[1] || compareUnits(a[0], b[0])).slice(0, MOST_WORDS);
  return commonest.map(([name, count]) => ({ label: name, kind: 'word', detail: String(count), help: [], insert: insertOf(name), span: place.span }));
}
