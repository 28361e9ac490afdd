import type { EntityType } from '../../../protocol/article';
import type { LocalEntity } from './LocalEntity';

/** What local entities go by that have the same type and the same fullest name: what is linked over the corpus. */
export interface CorpusName {
  readonly number: number;
  readonly type: EntityType;
  readonly name: string;
  readonly forms: Set<string>;
  mentions: number;
  articles: number;
}

/** Every type and fullest name of the local entities once, in the order of type and name: the same in whatever order the articles come. */
export class CorpusNames {
  readonly all: readonly CorpusName[];
  /** Per article the number of the name of each local entity. */
  readonly links: readonly Uint32Array[];
  readonly #byKey: ReadonlyMap<string, CorpusName>;

  constructor(articles: readonly (readonly LocalEntity[])[]) {
    const drafts = new Map<string, Omit<CorpusName, 'number'>>();
    for (const locals of articles) for (const local of locals) take(drafts, local);
    const keys = [...drafts.keys()].sort();
    this.all = keys.map((key, number) => ({ number, ...drafts.get(key)! }));
    this.#byKey = new Map(keys.map((key, number) => [key, this.all[number]!]));
    this.links = articles.map((locals) => Uint32Array.from(locals, (local) => this.#byKey.get(keyOf(local))!.number));
  }

  find(local: Pick<LocalEntity, 'type' | 'name'>): CorpusName | undefined {
    return this.#byKey.get(keyOf(local));
  }
}

function take(drafts: Map<string, Omit<CorpusName, 'number'>>, local: LocalEntity): void {
  const key = keyOf(local);
  let draft = drafts.get(key);
  if (draft === undefined) drafts.set(key, (draft = { type: local.type, name: local.name, forms: new Set(), mentions: 0, articles: 0 }));
  for (const form of local.forms) draft.forms.add(form);
  draft.mentions += local.mentions.length;
  draft.articles++;
}

function keyOf({ type, name }: Pick<LocalEntity, 'type' | 'name'>): string {
  return `${type}\0${name}`;
}
