import type { Corpus } from './Corpus';
import { visit } from './checkSearch';
import { neededDefinitions } from './definitions';
import type { NotebookAnalysis } from './NotebookAnalysis';
import type { ParsedStatement } from './parser';
import { readByVerbs } from './readsCorpus';
import { evaluateSearch, type NamedArticles } from './run/evaluateSearch';
import type { Pace } from './run/Pace';
import { HitFinder, type ArticleSet } from './run/Selection';

/**
 * The articles that a statement without errors depends on, as `FullResult.used` would say after a run, but told by metadata alone: no word
 * and no name is looked up. What a `$name` matches lies within what it depends on, so the latter can stand for it.
 */
export async function usedArticles(statement: ParsedStatement, corpus: Corpus, analysis: NotebookAnalysis, pace: Pace): Promise<ArticleSet> {
  const finder = new HitFinder(corpus, pace);
  const known = new Map<ParsedStatement, ArticleSet>();
  for (const each of [...neededDefinitions([statement], analysis.definitions), statement]) {
    const { search } = each.node.pipeline;
    const named = new Map<string, NamedArticles>();
    visit(search, (node) => {
      const used = node.type === 'name' ? known.get(analysis.definition(node.name)!) : undefined;
      if (node.type === 'name' && used) named.set(node.name, { matched: used, read: used });
    });
    const { read } = await evaluateSearch(search, { corpus, analysis, finder, named: (name) => named.get(name)!, blind: true });
    known.set(each, readByVerbs(each.node.pipeline.verbs, read, (name) => known.get(analysis.definition(name)!)!));
  }
  return known.get(statement)!;
}
