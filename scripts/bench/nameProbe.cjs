// Runs in VS Code's extension host, as its tests do: when a cell is shown, when it completes a label, and when a hover says a number.
const { writeFileSync } = require('node:fs');
const vscode = require('vscode');

const { KORPUS_BENCH_RESULT: result, KORPUS_BENCH_PROGRESS: progress, KORPUS_BENCH_CELLS: given } = process.env;

exports.run = async function run() {
  const { language, cells, label: wanted, number } = JSON.parse(given);
  const alive = setInterval(() => writeFileSync(progress, String(Date.now())), 5000);
  try {
    const notebook = await vscode.workspace.openNotebookDocument(`${language}-notebook`, new vscode.NotebookData(cells.map((text) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, language))));
    await vscode.window.showNotebookDocument(notebook);
    const shown = Date.now();
    const [completed, hovered] = [notebook.cellAt(0).document, notebook.cellAt(1).document];
    const ask = (command, document, character) => vscode.commands.executeCommand(command, document.uri, new vscode.Position(0, character));
    const completion = until(async () => (await ask('vscode.executeCompletionItemProvider', completed, cells[0].length))?.items.some(({ label }) => (label.label ?? label) === wanted));
    const hover = until(async () => (await ask('vscode.executeHoverProvider', hovered, cells[1].length - 1))?.some(({ contents }) => contents.some((part) => (part.value ?? part).replace(/\D/g, ' ').split(' ').includes(String(number)))));
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
