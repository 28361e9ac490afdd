import type { CorpusState } from '../../protocol/engine';
import type { CorpusNote } from '../../protocol/notes';
import type { CorpusSession } from '../corpora';

/** The notes of whole corpora: asked of the engine once for each state, at the first need. */
export class CorpusNotes {
  readonly #known = new WeakMap<CorpusState, Promise<readonly CorpusNote[]>>();

  /** Reads the folder first when nobody has. */
  async of(session: CorpusSession): Promise<readonly CorpusNote[]> {
    const state = await session.ready();
    let notes = this.#known.get(state);
    if (notes === undefined) {
      this.#known.set(state, notes = session.engine.notes());
      notes.catch(() => this.#known.delete(state));
    }
    return notes;
  }

  /** The tags of articles and passages with how often each is given, the commonest first. */
  async tags(session: CorpusSession): Promise<readonly { readonly tag: string; readonly count: number }[]> {
    const notes = await this.of(session);
    const counts = new Map<string, number>();
    for (const tag of [...notes.flatMap(({ entry }) => entry.tags), ...(session.state?.articles ?? []).flatMap(({ tags }) => tags)]) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    return [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
  }
}
