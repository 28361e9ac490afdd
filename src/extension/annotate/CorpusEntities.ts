import * as vscode from 'vscode';
import type { CorpusState, EntityMentions, EntitySummary, MergeSuggestion } from '../../protocol/engine';
import type { CorpusSession } from '../corpora';

/** Entities whose mentions are kept at hand. */
const KEPT = 50;

interface Known {
  readonly summaries: Promise<readonly EntitySummary[]>;
  readonly mentions: Map<string, Promise<readonly EntityMentions[]>>;
  readonly suggestions: Map<string, Promise<readonly MergeSuggestion[]>>;
}

/** Who and what whole corpora mention: asked of the engine once for each state, at the first need. */
export class CorpusEntities {
  readonly #known = new WeakMap<CorpusState, Known>();

  /** Reads the folder first when nobody has. Shows in the status bar that it is at work. */
  async summaries(session: CorpusSession): Promise<readonly EntitySummary[]> {
    return this.#of(session, await session.ready()).summaries;
  }

  /** Where an entity is mentioned. Rejects with `InputError` when it is gone. */
  async mentionsOf(session: CorpusSession, id: string): Promise<readonly EntityMentions[]> {
    const { mentions } = this.#of(session, await session.ready());
    return kept(mentions, id, () => session.engine.mentions(id));
  }

  /** Which entities may be the same as this one. Counts the corpus first when nobody has. */
  async suggestions(session: CorpusSession, id: string): Promise<readonly MergeSuggestion[]> {
    const { summaries, suggestions } = this.#of(session, await session.ready());
    await summaries;
    return kept(suggestions, id, () => session.engine.suggestMerges(id));
  }

  #of(session: CorpusSession, state: CorpusState): Known {
    let known = this.#known.get(state);
    if (known === undefined) {
      const summaries = findNames(session);
      known = { summaries, mentions: new Map(), suggestions: new Map() };
      this.#known.set(state, known);
      summaries.catch(() => this.#known.delete(state));
    }
    return known;
  }
}

/** What was asked before, else asks; the oldest answers go first. A failure is not kept. */
function kept<T>(answers: Map<string, Promise<T>>, id: string, ask: () => Promise<T>): Promise<T> {
  const known = answers.get(id);
  if (known !== undefined) return known;
  const asked = ask();
  answers.set(id, asked);
  asked.catch(() => answers.delete(id));
  for (const oldest of answers.keys()) {
    if (answers.size <= KEPT) break;
    answers.delete(oldest);
  }
  return asked;
}

function findNames(session: CorpusSession): Promise<readonly EntitySummary[]> {
  const options = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Finding names in {0}', session.folder.name) };
  return Promise.resolve(vscode.window.withProgress(options, (progress) => session.engine.entities({
    progress: ({ done, total }) => progress.report({ message: vscode.l10n.t('{0} of {1} articles', done, total) }),
  })));
}
