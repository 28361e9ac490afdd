// Runs in VS Code's extension host, as its tests do: when a query cell completes the name of an entity, and when a hover knows it.
const { writeFileSync } = require('node:fs');
const vscode = require('vscode');

const { KORPUS_BENCH_RESULT: result, KORPUS_BENCH_PROGRESS: progress, KORPUS_BENCH_ENTITY: given } = process.env;

exports.run = async function run() {
  const { name, articles } = JSON.parse(given);
  const alive = setInterval(() => writeFileSync(progress, String(Date.now())), 5000);
  try {
    const queries = [`place:${name.slice(0, -1)}`, `place:${name}`];
    const notebook = await vscode.workspace.openNotebookDocument('korpus-notebook', new vscode.NotebookData(queries.map((query) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, query, 'korpus'))));
    await vscode.window.showNotebookDocument(notebook);
    const shown = Date.now();
    const [completed, hovered] = [notebook.cellAt(0).document, notebook.cellAt(1).document];
    const ask = (command, document, character) => vscode.commands.executeCommand(command, document.uri, new vscode.Position(0, character));
    const completion = until(async () => (await ask('vscode.executeCompletionItemProvider', completed, queries[0].length))?.items.some(({ label }) => (label.label ?? label) === name));
    const hover = until(async () => (await ask('vscode.executeHoverProvider', hovered, 8))?.some(({ contents }) => contents.some((part) => (part.value ?? part).replace(/\D/g, ' ').split(' ').includes(String(articles)))));
    writeFileSync(result, JSON.stringify({ shown, completion: await completion, hover: await hover }));
  } finally {
    clearInterval(alive);
  }
};

/** The time at which something has come true. */
async function until(holds) {
  while (!(await holds())) await new Promise((resolve) => { setTimeout(resolve, 20); });
  return Date.now();
}
