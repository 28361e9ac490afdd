import * as vscode from 'vscode';
import type { ArticlesView } from './ArticlesView';

/** Milliseconds without a key before the view is filtered. */
const QUIET = 120;

/** Filters the view while the person types; Escape puts back the filter from before. */
export function askForFilter(view: ArticlesView): void {
  const before = view.filter;
  const box = vscode.window.createInputBox();
  box.title = vscode.l10n.t('Filter articles');
  box.placeholder = vscode.l10n.t('Words of the title, source, author, date, path or tags');
  box.value = before;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let accepted = false;
  box.onDidChangeValue((value) => {
    clearTimeout(timer);
    timer = setTimeout(() => view.setFilter(value), QUIET);
  });
  box.onDidAccept(() => {
    accepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    clearTimeout(timer);
    view.setFilter(accepted ? box.value : before);
    box.dispose();
  });
  box.show();
}
