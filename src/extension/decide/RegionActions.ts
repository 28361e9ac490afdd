import * as vscode from 'vscode';
import type { RegionChange } from '../../core/corpus/RegionDecision';
import { anchorOf } from '../../core/text/quoteAnchor';
import type { RegionKind } from '../../protocol/article';
import type { ArticleNames } from '../annotate/ArticleNames';
import { kindName } from '../annotate/structureText';
import { writeConfig } from '../commands/writeConfig';
import { INTERNAL_COMMANDS } from '../ids';
import { notify } from '../notify';
import { oneLine, shorten } from '../plainText';
import type { DecisionLog } from './DecisionLog';
import { selectedStretch, type EditorPlace } from './entityTarget';
import { withoutBlanks } from './withoutBlanks';

const { Refactor } = vscode.CodeActionKind;
const LONGEST_QUOTE = 40;
/** Kinds that are offered for a line; the rest can be written in korpus.yaml by hand. */
const OFFERED: readonly (RegionKind | 'title')[] = ['title', 'boilerplate', 'caption', 'subheading'];

/** On text that was set apart: that it is body text after all. On a selection: what it is, here or wherever the same line stands. */
export class RegionActions implements vscode.CodeActionProvider {
  static readonly kinds = [Refactor];

  constructor(private readonly names: ArticleNames) {}

  async provideCodeActions(document: vscode.TextDocument, selected: vscode.Range, context: vscode.CodeActionContext): Promise<vscode.CodeAction[]> {
    if (context.only !== undefined && !context.only.contains(Refactor)) return [];
    const annotations = await this.names.annotationsOf(document);
    if (annotations === undefined) return [];
    const range = withoutBlanks(document, selected);
    const place: EditorPlace = { uri: document.uri, start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const region = annotations.regions.find(({ start, end }) => start <= place.start && place.end <= end);
    const standing = annotations.title?.start === place.start ? 'title' : region?.kind;
    const isLine = range.isSingleLine && !range.isEmpty && document.getText(range) === document.lineAt(range.start.line).text.trim();
    return [
      ...(region === undefined ? [] : [action(vscode.l10n.t('{0}: this is body text', kindName(region.kind, vscode.l10n)), { uri: document.uri, start: region.start, end: region.end }, 'body', false)]),
      ...(isLine ? OFFERED.filter((kind) => kind !== standing).map((kind) => action(vscode.l10n.t('This line is: {0}', kindName(kind, vscode.l10n)), place, kind, false)) : []),
      ...(isLine ? [action(vscode.l10n.t('Boilerplate, wherever this line stands in the corpus'), place, 'boilerplate', true)] : []),
    ];
  }
}

function action(title: string, place: EditorPlace, kind: RegionChange['kind'], everywhere: boolean): vscode.CodeAction {
  const result = new vscode.CodeAction(title, Refactor);
  result.command = { command: INTERNAL_COMMANDS.overruleRegion, title, arguments: [place, kind, everywhere] };
  return result;
}

/** Writes what a stretch is to korpus.yaml, one line, saved at once. */
export async function overruleRegion(names: ArticleNames, log: DecisionLog, place: unknown, kind: unknown, everywhere: unknown): Promise<void> {
  const { addDecision } = await import('../../core/corpus/configEdits');
  const selected = selectedStretch(names, place, true);
  const wanted = kind === 'body' ? kind : OFFERED.find((each) => each === kind);
  if (selected === undefined || wanted === undefined) return;
  const { session, stretch: { path, text, span } } = selected;
  const quote = text.slice(span.start, span.end);
  const anchor = everywhere === true ? { quote } : anchorOf(text, span);
  if (anchor === undefined) return void notify.error(vscode.l10n.t('This place looks like others in the article, so that it could not be found again. Nothing was changed.'));
  const written = await writeConfig(session, (before) => addDecision(before, { region: { ...(everywhere === true ? {} : { path }), ...anchor, kind: wanted } }));
  if (written === undefined) return;
  const label = wanted === 'body' ? vscode.l10n.t('body text') : kindName(wanted, vscode.l10n);
  const said = vscode.l10n.t('“{0}” is now: {1}', shorten(oneLine(quote), LONGEST_QUOTE), label);
  log.say(session, 'regions', written, said);
}
