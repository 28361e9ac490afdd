import type { ArticleInfo } from '../../../protocol/article';
import type { Cell } from '../../../protocol/result';
import { collationKey } from '../../text/collate';
import { compareUnits } from '../../text/compareUnits';
import type { Corpus } from '../Corpus';
import { columnsOfVerb } from '../table';
import { TableSource } from './RowSource';
import type { ArticleSet } from './Selection';

interface Group {
  readonly key: string | null;
  articles: number;
  hits: number;
}

const TIME_KEYS = ['year', 'month', 'day'];

/** Articles that match and hits in them, by a key; `by` undefined makes one row of all. `hits` are per article. */
export function countBy(corpus: Corpus, by: string | undefined, matched: ArticleSet, hits: Uint32Array): TableSource {
  const groups = new Map<string | null, Group>();
  if (by === undefined) groups.set(null, { key: null, articles: 0, hits: 0 });
  matched.forEach((flag, article) => {
    if (!flag) return;
    for (const key of by === undefined ? [null] : keysOf(corpus.articles[article]!, by)) {
      const group = groups.get(key) ?? { key, articles: 0, hits: 0 };
      groups.set(key, group);
      group.articles++;
      group.hits += hits[article]!;
    }
  });
  const rows = ordered([...groups.values()], by);
  return new TableSource(columnsOfVerb('count', by === undefined ? {} : { by }), rows.length, (row, column): Cell => {
    const group = rows[row]!;
    return column === 'articles' ? group.articles : column === 'hits' ? group.hits : group.key;
  });
}

/** Values of the key in an article: several sources count each, what is unknown is null. */
function keysOf(info: ArticleInfo, by: string): readonly (string | null)[] {
  const date = info.published?.value ?? '';
  switch (by) {
    case 'source': return info.sources.length ? [...new Set(info.sources.map((source) => source.name))] : [null];
    case 'lang': return [info.language];
    case 'path': return [info.path];
    case 'year': return [date.slice(0, 4) || null];
    case 'month': return [date.length >= 7 ? date.slice(0, 7) : null];
    case 'day': return [date.length >= 10 ? date.slice(0, 10) : null];
    default: throw new Error(`no key ${by}`);
  }
}

/** Times run forward; other keys go by articles, then hits. What is unknown comes last. */
function ordered(groups: readonly Group[], by: string | undefined): readonly Group[] {
  const isTime = by !== undefined && TIME_KEYS.includes(by);
  const sortable = groups.map((group) => ({ group, key: group.key === null ? '' : by === 'path' || isTime ? group.key : collationKey(group.key) }));
  sortable.sort((a, b) => {
    if ((a.group.key === null) !== (b.group.key === null)) return a.group.key === null ? 1 : -1;
    const bySize = isTime ? 0 : b.group.articles - a.group.articles || b.group.hits - a.group.hits;
    return bySize || compareUnits(a.key, b.key);
  });
  return sortable.map(({ group }) => group);
}
