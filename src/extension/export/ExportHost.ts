import type { CorpusSession } from '../corpora';

/** What is handed in, as it belongs to the bundle that VS Code loads at start and this code to one of its own: classes of what is thrown, and the one who writes korpus.yaml. */
export interface ExportHost {
  isCancelled(error: unknown): boolean;
  /** Why something failed, in the user's language. */
  reasonOf(error: unknown): string;
  /** Leaves a file out of the corpus. */
  exclude(session: CorpusSession, path: string): Promise<unknown>;
}
