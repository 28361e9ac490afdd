import * as vscode from 'vscode';
import type { EntityType } from '../../protocol/article';
import { Cancelled, type CallOptions, type CorpusState, type EntityCounts, type EntityMentions, type EntitySummary, type MergeSuggestion } from '../../protocol/engine';
import type { CorpusSession } from '../corpora';
import { foreseen } from '../foreseen';

/** Entities whose mentions are kept at hand. */
const KEPT = 50;

interface Known {
  summaries?: Promise<readonly EntitySummary[]> | undefined;
  counts?: Promise<EntityCounts> | undefined;
  readonly mentions: Map<string, Promise<readonly EntityMentions[]>>;
  readonly suggestions: Map<string, Promise<readonly MergeSuggestion[]>>;
}

/** Who and what whole corpora mention: asked of the engine once for each state, at the first need. Views, hovers and lists ask for what they show: there may be hundreds of thousands. */
export class CorpusEntities {
  readonly #known = new WeakMap<CorpusState, Known>();

  /**
   * All of them. Reads the folder first when nobody has. Rejects with `Cancelled` when the user stops the analysis, and what they did not ask for
   * (`isAsked` false: a view, a hover) while it is stopped.
   */
  async summaries(session: CorpusSession, isAsked = true): Promise<readonly EntitySummary[]> {
    const known = this.#of(await session.ready());
    if (known.summaries === undefined) (known.summaries = whenAnalysed(session, isAsked, (options) => session.engine.entities(options))).catch(() => { known.summaries = undefined; });
    return known.summaries;
  }

  /** How many there are of each type; not asked for by the user. */
  async counts(session: CorpusSession): Promise<EntityCounts> {
    const known = this.#of(await session.ready());
    if (known.counts === undefined) (known.counts = whenAnalysed(session, false, (options) => session.engine.entityCounts(options))).catch(() => { known.counts = undefined; });
    return known.counts;
  }

  /** How many there were last time, as soon as the corpus that is just being opened can say it; `undefined` where it cannot. */
  async lastCounts(session: CorpusSession, onDidKnowPaths: vscode.Event<CorpusSession>): Promise<EntityCounts | undefined> {
    await foreseen(session, onDidKnowPaths);
    return session.state === undefined && session.lastPaths !== undefined ? session.engine.lastEntityCounts() : undefined;
  }

  /** Those of a type from a place on; not asked for by the user. */
  part(session: CorpusSession, type: EntityType, from: number, count: number): Promise<readonly EntitySummary[]> {
    return whenAnalysed(session, false, (options) => session.engine.entityPart(type, from, count, options));
  }

  /** One of them, where texts mention it; not asked for by the user. */
  async summary(session: CorpusSession, id: string): Promise<EntitySummary | undefined> {
    await session.ready();
    return whenAnalysed(session, false, (options) => session.engine.entity(id, options));
  }

  /** Where an entity is mentioned. Rejects with `InputError` when it is gone. */
  async mentionsOf(session: CorpusSession, id: string): Promise<readonly EntityMentions[]> {
    const { mentions } = this.#of(await session.ready());
    return kept(mentions, id, () => session.engine.mentions(id));
  }

  /** Which entities may be the same as this one. Counts the corpus first when nobody has; none while the analysis is stopped. */
  async suggestions(session: CorpusSession, id: string): Promise<readonly MergeSuggestion[]> {
    const { suggestions } = this.#of(await session.ready());
    try {
      await this.counts(session);
    } catch (error) {
      if (error instanceof Cancelled) return [];
      throw error;
    }
    return kept(suggestions, id, () => session.engine.suggestMerges(id));
  }

  #of(state: CorpusState): Known {
    let known = this.#known.get(state);
    if (known === undefined) this.#known.set(state, (known = { mentions: new Map(), suggestions: new Map() }));
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

function whenAnalysed<T>(session: CorpusSession, isAsked: boolean, ask: (options: CallOptions) => Promise<T>): Promise<T> {
  const { analysis, folder } = session;
  // Else the analysis itself shows in the status bar how far it is.
  const isShown = analysis.state.kind === 'stopped';
  return analysis.withAll(isAsked, (cancellation) => {
    if (!isShown) return ask({ cancellation });
    const options = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Finding names in {0}', folder.name) };
    return Promise.resolve(vscode.window.withProgress(options, (progress) => ask({
      cancellation, progress: ({ done, total }) => progress.report({ message: vscode.l10n.t('{0} of {1} articles', done, total) }),
    })));
  });
}
