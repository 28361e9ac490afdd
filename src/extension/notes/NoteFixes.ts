import * as vscode from 'vscode';
import { CONFIG_FILE } from '../../core/corpus/configFile';
import type { CorpusNote } from '../../protocol/notes';
import type { Corpora, CorpusSession } from '../corpora';
import { COMMANDS } from '../ids';
import { oneLine, shorten } from '../plainText';
import type { CorpusNotes } from './CorpusNotes';
import type { NoteNode } from './noteNodes';

const { QuickFix } = vscode.CodeActionKind;
const LONGEST_QUOTE = 40;

/** On the line of korpus.yaml that holds a note without a place: what can be done about it, as in the Notes view. */
export class NoteFixes implements vscode.CodeActionProvider {
  static readonly kinds = [QuickFix];
  static readonly files: vscode.DocumentSelector = { pattern: `**/${CONFIG_FILE}` };

  constructor(private readonly corpora: Corpora, private readonly notes: CorpusNotes) {}

  async provideCodeActions(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
    const session = this.corpora.of(document.uri);
    // A line that has not been saved yet may be another's.
    if (session?.state === undefined || session.pathOf(document.uri) !== CONFIG_FILE || document.isDirty) return [];
    const orphans = (await this.notes.of(session)).filter(({ entry, orphan }) => orphan !== null && entry.line - 1 === range.start.line);
    const problems = vscode.languages.getDiagnostics(document.uri).filter((problem) => problem.range.start.line === range.start.line);
    return orphans.flatMap((note) => fixesOf(session, note)).map((action) => Object.assign(action, { diagnostics: problems }));
  }
}

function fixesOf(session: CorpusSession, note: CorpusNote): vscode.CodeAction[] {
  const node: NoteNode = { kind: 'note', id: `note ${note.entry.line}`, session, note, below: 'orphans' };
  const proposal = note.orphan?.proposal ?? null;
  const confirm = proposal && action(vscode.l10n.t('Attach the note to “{0}” in {1}, line {2}', shorten(oneLine(proposal.text), LONGEST_QUOTE), proposal.path, proposal.line), COMMANDS.confirmNote, node);
  return [
    ...(confirm ? [confirm] : []),
    action(proposal === null ? vscode.l10n.t('Show the article') : vscode.l10n.t('Show the proposed place'), COMMANDS.openNote, node),
    action(vscode.l10n.t('Delete the note'), COMMANDS.deleteNote, node),
  ];
}

function action(title: string, command: string, node: NoteNode): vscode.CodeAction {
  const result = new vscode.CodeAction(title, QuickFix);
  result.command = { command, title, arguments: [node] };
  return result;
}
