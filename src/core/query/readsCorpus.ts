import type { OptionNode, VerbNode } from './ast';
import type { ArticleSet } from './run/Selection';
import { verbNamed } from './table';

/** Names of queries in a verb's options and argument. */
function namesOfQueries(verb: VerbNode): readonly string[] {
  const inArgument = verb.argument.type === 'queries' ? verb.argument.names.map(({ name }) => name) : [];
  return [...queriesIn(verb).map(({ value }) => value.name!), ...inArgument];
}

/** Options of a verb that name queries. */
export function queriesIn({ name, options }: VerbNode): readonly OptionNode[] {
  const specs = verbNamed(name)?.options.filter((spec) => spec.query === true).map((spec) => spec.name) ?? [];
  return options.filter((option) => specs.includes(option.name));
}

/** Whether a verb looks at articles that the search does not find. */
function readsCorpus(verb: VerbNode): boolean {
  return verb.name === 'similar' || (verb.name === 'keywords' && queriesIn(verb).length === 0);
}

/** The articles that an answer depends on where the search depends on `read`; `readBy` answers for a query that a verb names. */
export function readByVerbs(verbs: readonly VerbNode[], read: ArticleSet, readBy: (name: string) => ArticleSet): ArticleSet {
  if (verbs.some(readsCorpus)) return read.map(() => 1);
  const named = verbs.flatMap(namesOfQueries).map(readBy);
  return named.reduce((all, other) => all.map((flag, article) => flag | other[article]!), read);
}
