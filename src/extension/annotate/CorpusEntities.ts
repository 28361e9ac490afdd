import * as vscode from 'vscode';
import type { CorpusState, EntityMentions, EntitySummary } from '../../protocol/engine';
import type { CorpusSession } from '../corpora';

/** Entities whose mentions are kept at hand. */
const KEPT = 50;

interface Known {
  readonly summaries: Promise<readonly EntitySummary[]>;
  readonly mentions: Map<string, Promise<readonly EntityMentions[]>>;
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
    const kept = mentions.get(id);
    if (kept !== undefined) return kept;
    const asked = session.engine.mentions(id);
    mentions.set(id, asked);
    asked.catch(() => mentions.delete(id));
    for (const oldest of mentions.keys()) {
      if (mentions.size <= KEPT) break;
      mentions.delete(oldest);
    }
    return asked;
  }

  #of(session: CorpusSession, state: CorpusState): Known {
    let known = this.#known.get(state);
    if (known === undefined) {
      const summaries = findNames(session);
      known = { summaries, mentions: new Map() };
      this.#known.set(state, known);
      summaries.catch(() => this.#known.delete(state));
    }
    return known;
  }
}

function findNames(session: CorpusSession): Promise<readonly EntitySummary[]> {
  const options = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Finding names in {0}', session.folder.name) };
  return Promise.resolve(vscode.window.withProgress(options, (progress) => session.engine.entities({
    progress: ({ done, total }) => progress.report({ message: vscode.l10n.t('{0} of {1} articles', done, total) }),
  })));
}
