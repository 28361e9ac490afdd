import * as vscode from 'vscode';
import type { Corpora, CorpusSession } from '../corpora';
import type { ResultsView } from '../explorer/ResultsView';
import { targetAt } from './articleTargets';
import { findItems, makeButtons, queryOf, type FindButtons, type FindItem, type Found } from './findItems';
import { queryInNotebook } from './notebookTarget';
import { openAll } from './openArticleCommands';
import { notify } from '../notify';
import { reasonOf } from '../reasonOf';

/** Milliseconds without a key before the corpora are asked. */
const QUIET = 80;

/** The live list of articles and words; `text` is what stands in it at first. */
export function findInCorpus(corpora: Corpora, results: ResultsView, text = ''): void {
  const pick = vscode.window.createQuickPick<FindItem>();
  pick.placeholder = vscode.l10n.t('A title, a source, a word or its beginning');
  pick.title = vscode.l10n.t('Find in corpus');
  pick.value = text;
  const buttons = makeButtons();
  const search = new LiveSearch(corpora, pick, buttons);
  pick.onDidChangeValue((value) => search.ask(value));
  pick.onDidHide(() => { search.stop(); pick.dispose(); });
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    if (item?.target === undefined) return;
    pick.hide();
    void guarded(() => choose(corpora, results, item.target));
  });
  pick.onDidTriggerItemButton(({ item, button }) => {
    pick.hide();
    void guarded(() => press(corpora, item, button === buttons.beside));
  });
  pick.show();
  search.ask(text);
}

/** Asks for what stands in the box, and shows no answer that came too late. */
class LiveSearch {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;

  constructor(private readonly corpora: Corpora, private readonly pick: vscode.QuickPick<FindItem>, private readonly buttons: FindButtons) {}

  ask(text: string): void {
    const turn = ++this.#latest;
    clearTimeout(this.#timer);
    this.pick.busy = true;
    this.#timer = setTimeout(() => void this.#show(turn, text), QUIET);
  }

  stop(): void {
    this.#latest++;
    clearTimeout(this.#timer);
  }

  async #show(turn: number, text: string): Promise<void> {
    let items: FindItem[];
    try {
      items = findItems(text, await Promise.all(this.corpora.all.map((session) => find(session, text))), this.buttons);
    } catch (error) {
      items = [{ label: vscode.l10n.t('The corpus could not be searched: {0}', reasonOf(error)), alwaysShow: true }];
    }
    if (turn !== this.#latest) return;
    this.pick.busy = false;
    this.pick.items = items;
  }
}

async function find(session: CorpusSession, text: string): Promise<Found> {
  await session.ready();
  return { session, result: text.trim() === '' ? { articles: [], words: [] } : await session.engine.find(text) };
}

async function choose(corpora: Corpora, results: ResultsView, target: FindItem['target']): Promise<void> {
  if (target?.kind === 'query') await results.run(target.session, target.query);
  else if (target?.kind === 'article') await openAll(targetAt(corpora, target.session.uriOf(target.path)), { beside: false });
}

async function press(corpora: Corpora, { target }: FindItem, beside: boolean): Promise<void> {
  if (target === undefined) return;
  if (beside && target.kind === 'article') await openAll(targetAt(corpora, target.session.uriOf(target.path)), { beside: true });
  else await queryInNotebook(corpora, target.session, queryOf(target), { run: target.kind === 'query' });
}

async function guarded(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    void notify.error(reasonOf(error));
  }
}
