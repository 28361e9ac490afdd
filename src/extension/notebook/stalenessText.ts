import { changeSentences } from '../../core/notebook/compareResults';
import type { ArticleChanges } from '../../protocol/standing';
import { oneLine } from '../plainText';
import { translateMessage, type Translator } from '../translate';
import type { Staleness } from './staleness';

/** Paths in the mark itself and in its tooltip, at most. */
const IN_MARK = 3;
const IN_TOOLTIP = 30;
const PATH_LENGTH = 40;

/** The words of a mark below a cell; `undefined` for a cell without a result, which needs none. Paths in it are not guarded against what draws icons. */
export function stalenessText(staleness: Staleness, l10n: Translator): { readonly mark: string; readonly why: string } | undefined {
  switch (staleness.kind) {
    case 'missing': return undefined;
    case 'failed': return { mark: l10n.t('Can be run now'), why: l10n.t('What was wrong when this cell ran has changed since.') };
    case 'query': return { mark: l10n.t('Query changed since'), why: l10n.t('The cell, or a definition that it uses, reads otherwise than when this result was made.') };
    case 'findings': return { mark: l10n.t('Findings changed'), why: l10n.t('A check of the findings gave another result than this one.') };
    case 'articles': return staleness.changes === null ? { mark: l10n.t('Articles changed since'), why: sentences(null, l10n) } : named(staleness.changes, l10n);
  }
}

function named(changes: ArticleChanges, l10n: Translator): { readonly mark: string; readonly why: string } {
  const { changed, added, removed, renamed } = changes;
  const all = [...changed, ...added, ...removed, ...renamed];
  return {
    mark: all.length === 1 ? single(changes, shown(all[0]!), l10n) : l10n.t('{0}: {1}', counts(changes, l10n), listed(all, IN_MARK)),
    why: sentences(changes, l10n),
  };
}

function sentences(changes: ArticleChanges | null, l10n: Translator): string {
  return changeSentences(changes, IN_TOOLTIP, shown).map((message) => translateMessage(l10n, message)).join('\n');
}

function single({ changed, added, removed }: ArticleChanges, path: string, l10n: Translator): string {
  if (changed.length > 0) return l10n.t('{0} changed since', path);
  if (added.length > 0) return l10n.t('{0} new since', path);
  return removed.length > 0 ? l10n.t('{0} gone since', path) : l10n.t('Names in {0} changed since', path);
}

function counts({ changed, added, removed, renamed }: ArticleChanges, l10n: Translator): string {
  return [
    ...(changed.length === 1 ? [l10n.t('1 article changed')] : []),
    ...(changed.length > 1 ? [l10n.t('{0} articles changed', changed.length)] : []),
    ...(added.length > 0 ? [l10n.t('{0} new', added.length)] : []),
    ...(removed.length > 0 ? [l10n.t('{0} gone', removed.length)] : []),
    ...(renamed.length > 0 ? [l10n.t('names in {0} changed', renamed.length)] : []),
  ].join(', ');
}

function listed(paths: readonly string[], most: number): string {
  return [...paths.slice(0, most).map(shown), ...(paths.length > most ? ['…'] : [])].join(', ');
}

/** The end of a long path says more than its start. */
function shown(path: string): string {
  const line = oneLine(path);
  return line.length <= PATH_LENGTH ? line : `…${line.slice(1 - PATH_LENGTH)}`;
}
