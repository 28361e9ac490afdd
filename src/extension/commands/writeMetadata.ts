import type { CorpusSession } from '../corpora';
import type { MetadataEdit } from './askForMetadata';
import { writeConfig, type Written } from './writeConfig';

export type { Written } from './writeConfig';

/** Writes metadata to korpus.yaml, as `writeConfig` has it. */
export async function writeMetadata(session: CorpusSession, edits: readonly MetadataEdit[]): Promise<Written | undefined> {
  // The YAML parser is not needed before somebody edits.
  const { setMetadata } = await import('../../core/corpus/configEdits');
  return writeConfig(session, (text) => {
    let current: ReturnType<typeof setMetadata> = { text };
    for (const { paths, patch } of edits) if ('text' in current) current = setMetadata(current.text, paths, patch);
    return current;
  });
}
