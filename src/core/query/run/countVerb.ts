import type { ArticleInfo } from '../../../protocol/article';
import type { Cell } from '../../../protocol/result';
import { collationKey } from '../../text/collate';
import { compareUnits } from '../../text/compareUnits';
import type { Corpus } from '../Corpus';
import { columnsOfVerb } from '../columns';
import { layersOf } from './entitiesVerb';
import { mentionsIn } from './entityHits';
import type { Pace } from './Pace';
import type { RegionMask } from './regions';
import { TableSource } from './RowSource';
import type { ArticleSet } from './Selection';

/** A value of the key. Two entities may share a name, so they are told apart by their id. */
interface Key {
  readonly id: string;
  readonly name: string;
}

interface Group {
  readonly id: string | null;
  readonly key: string | null;
  articles: number;
  hits: number;
}

const TIME_KEYS = ['year', 'month', 'day'];

export interface CountInput {
  readonly corpus: Corpus;
  /** `undefined` makes one row of all. */
  readonly by: string | undefined;
  readonly matched: ArticleSet;
  /** Per article. */
  readonly hits: Uint32Array;
  /** Values of the key in an article, where it is none of its metadata. */
  readonly keys: ((article: number) => readonly Key[]) | undefined;
  readonly pace: Pace;
}

/** Articles that match and hits in them, by a key. */
export async function countBy({ corpus, by, matched, hits, keys, pace }: CountInput): Promise<TableSource> {
  const groups = new Map<string | null, Group>();
  if (by === undefined) groups.set(null, { id: null, key: null, articles: 0, hits: 0 });
  const keysIn = keys ?? ((article) => valuesOf(corpus.article(article), by).map((value) => value && { id: value, name: value }));
  for (let article = 0; article < matched.length; article++) {
    if (!matched[article]) continue;
    const found = keysIn(article);
    for (const key of found.length > 0 ? found : [null]) {
      const id = key && key.id;
      const group = groups.get(id) ?? { id, key: key && key.name, articles: 0, hits: 0 };
      groups.set(id, group);
      group.articles++;
      group.hits += hits[article]!;
    }
    pace.step(keys ? 100 : 1);
    await pace.breathe();
  }
  const rows = ordered([...groups.values()], by);
  return new TableSource(columnsOfVerb('count', by === undefined ? {} : { by }), rows.length, (row, column): Cell => {
    const group = rows[row]!;
    return column === 'articles' || column === 'hits' || column === 'id' ? group[column] : group.key;
  });
}

/** The entities of a type that an article names within the regions of a mask. */
export function entityKeys(corpus: Corpus, type: string, mask: RegionMask): (article: number) => readonly Key[] {
  const layers = layersOf(corpus);
  return (article) => {
    const numbers = new Set(mentionsIn(corpus.index, layers, article, mask).map(({ entity }) => entity));
    return [...numbers].map((number) => layers.entities.entities[number]!).filter((entity) => entity.type === type);
  };
}

/** Values of the key in an article: several sources count each, what is unknown is null. */
function valuesOf(info: ArticleInfo, by: string | undefined): readonly (string | null)[] {
  const date = info.published?.value ?? '';
  switch (by) {
    case undefined: return [null];
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
    return bySize || compareUnits(a.key, b.key) || compareUnits(a.group.id ?? '', b.group.id ?? '');
  });
  return sortable.map(({ group }) => group);
}
