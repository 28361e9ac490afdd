// What names.mjs puts Korpus beside: a notebook, a completion and a hover, and nothing else.
const vscode = require('vscode');

exports.activate = ({ subscriptions }) => {
  const controller = vscode.notebooks.createNotebookController('bare', 'bare-notebook', 'Bare');
  controller.supportedLanguages = ['bare'];
  subscriptions.push(
    controller,
    vscode.workspace.registerNotebookSerializer('bare-notebook', { deserializeNotebook: () => new vscode.NotebookData([]), serializeNotebook: () => new Uint8Array() }),
    vscode.languages.registerCompletionItemProvider('bare', { provideCompletionItems: () => [new vscode.CompletionItem('Moskau')] }),
    vscode.languages.registerHoverProvider('bare', { provideHover: () => new vscode.Hover('Moskau 7') }),
  );
};
