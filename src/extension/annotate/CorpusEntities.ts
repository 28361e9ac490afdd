import * as vscode from 'vscode';
import { Cancelled, type CorpusState, type EntityMentions, type EntitySummary, type MergeSuggestion } from '../../protocol/engine';
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

  /**
   * Reads the folder first when nobody has. Rejects with `Cancelled` when the user stops the analysis, and what they did not ask for
   * (`isAsked` false: a view, a hover) while it is stopped.
   */
  async summaries(session: CorpusSession, isAsked = true): Promise<readonly EntitySummary[]> {
    return this.#of(session, await session.ready(), isAsked).summaries;
  }

  /** Where an entity is mentioned. Rejects with `InputError` when it is gone. */
  async mentionsOf(session: CorpusSession, id: string): Promise<readonly EntityMentions[]> {
    const { mentions } = this.#of(session, await session.ready());
    return kept(mentions, id, () => session.engine.mentions(id));
  }

  /** Which entities may be the same as this one. Counts the corpus first when nobody has; none while the analysis is stopped. */
  async suggestions(session: CorpusSession, id: string): Promise<readonly MergeSuggestion[]> {
    const { summaries, suggestions } = this.#of(session, await session.ready(), false);
    try {
      await summaries;
    } catch (error) {
      if (error instanceof Cancelled) return [];
      throw error;
    }
    return kept(suggestions, id, () => session.engine.suggestMerges(id));
  }

  #of(session: CorpusSession, state: CorpusState, isAsked = true): Known {
    let known = this.#known.get(state);
    if (known === undefined) {
      const summaries = findNames(session, isAsked);
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

function findNames(session: CorpusSession, isAsked: boolean): Promise<readonly EntitySummary[]> {
  const { engine, analysis, folder } = session;
  // Else the analysis itself shows in the status bar how far it is.
  const isShown = analysis.state.kind === 'stopped';
  return analysis.withAll(isAsked, (cancellation) => {
    if (!isShown) return engine.entities({ cancellation });
    const options = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Finding names in {0}', folder.name) };
    return Promise.resolve(vscode.window.withProgress(options, (progress) => engine.entities({
      cancellation, progress: ({ done, total }) => progress.report({ message: vscode.l10n.t('{0} of {1} articles', done, total) }),
    })));
  });
}
