import type { CorpusWarning } from '../../protocol/engine';
import { CONFIG_FILE } from '../corpus/configFile';
import { corpusMessage } from '../corpus/messages';
import { shortened } from './decisionWarnings';
import type { SnapshotNote } from './NotePlaces';

/** Notes without a place, each with its line: none is moved elsewhere in silence. */
export function noteWarnings(notes: readonly SnapshotNote[]): readonly CorpusWarning[] {
  return notes.flatMap(({ entry: { path, quote, line }, place }) => {
    if (typeof place === 'object') return [];
    const message = place === 'noArticle' ? corpusMessage('noteNoArticle', path) : corpusMessage(place === 'gone' ? 'noteGone' : 'noteAmbiguous', shortened(quote), path);
    return [{ message, path: CONFIG_FILE, line, severity: 'information' as const }];
  });
}
