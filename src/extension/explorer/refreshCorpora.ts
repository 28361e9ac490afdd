import type { Corpora } from '../corpora';
import { sayUnread } from '../sayUnread';

/** Reads all corpora again: what changed on disk, or all, where a reading was stopped. */
export async function refreshCorpora(corpora: Corpora): Promise<void> {
  await Promise.all(corpora.all.map(async (session) => {
    try {
      await session.refresh({ retry: true });
    } catch (error) {
      sayUnread(session.folder, error);
    }
  }));
}
