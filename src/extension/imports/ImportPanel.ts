import * as vscode from 'vscode';
import type { Recipe } from '../../core/imports/Recipe';
import { languageCode } from '../../core/language/languageCode';
import { partialDate } from '../../core/text/partialDate';
import type { ImportFate, ImportMetadata, ImportPageMessage, ImportPageRequest, ImportPhase, ImportReply, ImportSettings, ImportStep } from '../../protocol/imports';
import type { CorpusSession } from '../corpora';
import { notify } from '../notify';
import { oneLine } from '../plainText';
import { scriptPage } from '../scriptPage';
import type { ImportHost } from './ImportHost';
import { importColumns, importFields, importLanguages, pageStrings } from './importFields';
import { importAction, importChips, importRow, type ImportWording } from './importRow';
import { ImportRun, type ImportEnd } from './ImportRun';

/** Milliseconds of quiet before what holds for all is read anew. */
const QUIET = 400;
/** Lines that the page holds at most: a table may have a million rows, and nobody looks at all of them. */
const MOST_SHOWN = 20_000;

/** An import as it is looked at, changed and carried out. Nothing is written before the button is pressed. */
export class ImportPanel {
  #recipe: Recipe;
  #run: ImportRun | undefined;
  #phase: ImportPhase = 'reading';
  #counts = new Map<ImportFate, number>();
  /** Keys of articles that would stay as they are but for what has been changed here. */
  readonly #touched = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ended: ImportEnd | undefined;
  #columnsShown = false;
  #shown = 0;

  /** The panel's page lives as long as the panel: what a person has changed in it is nowhere else. */
  constructor(private readonly panel: vscode.WebviewPanel, private readonly session: CorpusSession, recipe: Recipe, private readonly host: ImportHost) {
    this.#recipe = recipe;
    const { webview } = panel;
    const icon = (theme: string): vscode.Uri => vscode.Uri.joinPath(host.extensionUri, 'media', `import-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    const listener = webview.onDidReceiveMessage((request: ImportPageRequest) => this.#receive(request));
    panel.onDidDispose(() => {
      clearTimeout(this.#timer);
      this.#run?.stop();
      listener.dispose();
    });
    webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(host.extensionUri, 'dist')] };
    webview.html = scriptPage(webview, host.extensionUri, { script: 'importPage.js', body: '<main id="import"></main>' });
  }

  get #wording(): ImportWording {
    return { l10n: vscode.l10n, locale: vscode.env.language };
  }

  #post(message: ImportPageMessage): void {
    void this.panel.webview.postMessage(message);
  }

  #receive(request: ImportPageRequest): void {
    switch (request.type) {
      case 'ready': return this.#begin();
      case 'settings': return this.#change(request.settings);
      case 'item': return this.#changeItem(request);
      case 'take': return this.#take(request);
      case 'act': return void this.#act();
      case 'stop': return this.#run?.stop();
      case 'open': return void vscode.commands.executeCommand('vscode.open', this.session.uriOf(request.path), { preview: true, viewColumn: vscode.ViewColumn.Beside });
    }
  }

  #begin(): void {
    const { from } = this.#recipe;
    this.#post({
      type: 'begin', heading: vscode.l10n.t('Add to {0}', oneLine(this.session.folder.name)), sources: from.map(oneLine), strings: pageStrings(vscode.l10n),
      fields: importFields(this.#recipe, this.#wording), languages: importLanguages(this.#wording), duplicates: { label: vscode.l10n.t('Also what stands in the corpus already'), value: this.#recipe.duplicates },
    });
    void this.#preview();
  }

  async #preview(): Promise<void> {
    this.#run?.stop();
    this.#post({ type: 'clear' });
    this.#phase = 'reading';
    const end = await this.#start(false);
    if (end === undefined) return;
    this.#phase = 'ready';
    this.#ended = end;
    this.#show();
  }

  /** `undefined` for a run that another has taken the place of. */
  async #start(write: boolean): Promise<ImportEnd | undefined> {
    this.#counts = new Map();
    this.#touched.clear();
    this.#shown = 0;
    this.#ended = undefined;
    const script = vscode.Uri.joinPath(this.host.extensionUri, 'dist', 'importThread.js').fsPath;
    const run: ImportRun = new ImportRun(script, { root: this.session.folder.uri.fsPath, recipe: { ...this.#recipe, columns: { ...this.#recipe.columns } }, write }, (reply) => {
      if (this.#run !== run) return;
      if (reply.type === 'steps') this.#told(reply.steps);
      else if (!write) this.#showColumns(reply);
    });
    this.#run = run;
    this.#show();
    const end = await run.ended;
    return this.#run === run ? end : undefined;
  }

  #told(steps: readonly ImportStep[]): void {
    for (const { fate } of steps) this.#counts.set(fate, (this.#counts.get(fate) ?? 0) + 1);
    const shown = steps.slice(0, Math.max(0, MOST_SHOWN - this.#shown));
    this.#shown += shown.length;
    if (shown.length > 0) this.#post({ type: 'rows', rows: shown.map((step) => importRow(step, this.#wording, this.#phase === 'writing')) });
    this.#show();
  }

  /** Of the first table: others, if there are any, go by the same names. */
  #showColumns({ names, taken }: Extract<ImportReply, { type: 'table' }>): void {
    if (this.#columnsShown) return;
    this.#columnsShown = true;
    this.#post({ type: 'columns', columns: importColumns(names, taken, vscode.l10n) });
  }

  #show(): void {
    this.#post({ type: 'state', phase: this.#phase, status: this.#status(), chips: importChips(this.#counts, this.#wording), action: this.#action() });
  }

  get #toWrite(): number {
    return (this.#counts.get('new') ?? 0) + (this.#counts.get('updated') ?? 0);
  }

  #action(): string | null {
    if (this.#phase !== 'ready' || this.#toWrite === 0) return null;
    return importAction(this.#counts.get('new') ?? 0, this.#counts.get('updated') ?? 0, this.#wording);
  }

  #status(): string {
    const { l10n } = vscode;
    if (this.#ended?.kind === 'failed') return l10n.t('It failed: {0}', oneLine(this.#ended.reason));
    if (this.#ended?.kind === 'stopped') return this.#phase === 'done' ? l10n.t('Stopped. What has been added stays; adding again goes on from here.') : l10n.t('Stopped before all sources were read.');
    switch (this.#phase) {
      case 'reading': return l10n.t('Reading the sources. Nothing is written yet.');
      case 'ready': return this.#toWrite === 0 ? l10n.t('There is nothing to add.') : l10n.t('Nothing is written yet. Titles, dates, sources, authors and languages can be changed here.');
      case 'writing': return l10n.t('Adding articles…');
      case 'done': return l10n.t('Done. korpus.yaml keeps how, so that it can be run again.');
    }
  }

  #change(settings: Partial<ImportSettings>): void {
    this.#recipe = changedRecipe(this.#recipe, settings);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#preview(), QUIET);
  }

  /** An article that would stay as it is follows what is changed of it, and so is written. */
  #changeItem({ key, field, value, unchanged }: Extract<ImportPageRequest, { type: 'item' }>): void {
    const before = this.#recipe.items.get(key);
    const { [field]: _, ...others } = before === undefined || before === 'skip' ? {} as ImportMetadata : before;
    const given = fieldValue(field, value);
    this.#putItem(key, given === undefined ? others : { ...others, [field]: given });
    if (!unchanged || this.#touched.has(key)) return;
    this.#touched.add(key);
    this.#move('same', 'updated');
  }

  #take({ key, fate, taken }: Extract<ImportPageRequest, { type: 'take' }>): void {
    this.#putItem(key, taken ? {} : 'skip');
    this.#move(taken ? 'skipped' : fate, taken ? fate : 'skipped');
  }

  #move(from: ImportFate, to: ImportFate): void {
    this.#counts.set(from, (this.#counts.get(from) ?? 0) - 1);
    this.#counts.set(to, (this.#counts.get(to) ?? 0) + 1);
    this.#show();
  }

  #putItem(key: string, value: ImportMetadata | 'skip'): void {
    const items = new Map(this.#recipe.items);
    if (value !== 'skip' && Object.keys(value).length === 0) items.delete(key);
    else items.set(key, value);
    this.#recipe = { ...this.#recipe, items };
  }

  async #act(): Promise<void> {
    if (this.#phase !== 'ready' || this.#toWrite === 0) return;
    this.#post({ type: 'clear' });
    this.#phase = 'writing';
    this.#show();
    // First: what an import is run again by must outlast a window that is closed meanwhile.
    await this.host.keepRecipe(this.session, this.#recipe);
    const end = await this.#start(true);
    if (end === undefined) return;
    this.#phase = 'done';
    this.#ended = end;
    this.#show();
    await this.session.refresh().catch(() => undefined);
    if (end.kind === 'failed') void notify.error(vscode.l10n.t('Adding articles failed: {0}', end.reason));
  }
}

function changedRecipe(recipe: Recipe, { into, duplicates, columns, ...all }: Partial<ImportSettings>): Recipe {
  const set: Record<string, unknown> = { ...recipe.set };
  for (const [key, value] of Object.entries(all)) {
    const given = fieldValue(key, value);
    if (given === undefined) delete set[key];
    else set[key] = given;
  }
  return { ...recipe, ...(into !== undefined && { into }), ...(duplicates !== undefined && { duplicates }), ...(columns !== undefined && { columns }), set };
}

/** What a person wrote as metadata has it; `undefined` for nothing, and for what is no date or language where one is meant. */
function fieldValue(field: string, value: string): string | readonly string[] | undefined {
  const text = value.trim();
  if (text === '') return undefined;
  if (field === 'published') return partialDate(text);
  if (field === 'language') return languageCode(text);
  return field === 'source' || field === 'tags' ? text.split(';').map((each) => each.trim()).filter((each) => each !== '') : text;
}
