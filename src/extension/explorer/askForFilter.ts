import * as vscode from 'vscode';

/** Milliseconds without a key before the view is filtered. */
const QUIET = 120;

/** A view that can be filtered. */
export interface Filtered {
  readonly filter: string;
  setFilter(text: string): void;
}

/** Filters a view while the person types; Escape puts back the filter from before. */
export function askForFilter(view: Filtered, { title, placeholder }: { readonly title: string; readonly placeholder: string }): void {
  const before = view.filter;
  const box = vscode.window.createInputBox();
  box.title = title;
  box.placeholder = placeholder;
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
