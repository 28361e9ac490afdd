// Runs in VS Code's extension host, as its tests do: how long the host is held up at most while a corpus is read and while cells run.
const { appendFileSync, writeFileSync } = require('node:fs');
const inspector = require('node:inspector/promises');
const vscode = require('vscode');

const TICK = 2;
/** Of the host alone, before Korpus does anything. */
const QUIET = 3000;
const { KORPUS_BENCH_RESULT: result, KORPUS_BENCH_PROGRESS: progress, KORPUS_BENCH_QUERIES: queries, KORPUS_BENCH_PROFILE: profile } = process.env;

exports.run = async function run() {
  const alive = setInterval(() => appendFileSync(progress, '.'), 5000);
  try {
    const stop = await profiled();
    const found = { idle: await stallWhile(() => wait(QUIET)) };
    const notebook = await openNotebook();
    const first = performance.now();
    found.reading = await stallWhile(() => runCell(notebook, 0));
    found.reading.until = performance.now() - first;
    found.querying = await stallWhile(async () => { for (let cell = 1; cell < notebook.cellCount; cell++) await runCell(notebook, cell); });
    await stop();
    writeFileSync(result, JSON.stringify(found));
  } finally {
    clearInterval(alive);
  }
};

/** Longest turn of the loop, in milliseconds: by the clock, and by the processor time of this thread, which other programs do not lengthen. */
async function stallWhile(work) {
  const longest = { ms: 0, cpu: 0 };
  let last = now();
  const timer = setInterval(() => {
    const at = now();
    longest.ms = Math.max(longest.ms, at.ms - last.ms - TICK);
    longest.cpu = Math.max(longest.cpu, at.cpu - last.cpu);
    last = at;
  }, TICK);
  await work();
  await wait(50);
  clearInterval(timer);
  return longest;
}

function now() {
  const { user, system } = process.threadCpuUsage();
  return { ms: performance.now(), cpu: (user + system) / 1000 };
}

async function openNotebook() {
  const cells = JSON.parse(queries).map((query) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, query, 'korpus'));
  const notebook = await vscode.workspace.openNotebookDocument('korpus-notebook', new vscode.NotebookData(cells));
  await vscode.window.showNotebookDocument(notebook);
  await vscode.commands.executeCommand('notebook.selectKernel', { id: 'korpus', extension: 'korpus.korpus' });
  return notebook;
}

async function runCell(notebook, at) {
  const cell = notebook.cellAt(at);
  await vscode.commands.executeCommand('notebook.cell.execute', { ranges: [{ start: at, end: at + 1 }], document: notebook.uri });
  while (cell.executionSummary?.success === undefined) await wait(20);
  if (!cell.executionSummary.success) throw new Error(`${cell.document.getText()}: ${cell.outputs.map((output) => output.items.map(({ data }) => Buffer.from(data).toString()).join()).join()}`);
}

async function profiled() {
  if (!profile) return async () => undefined;
  const session = new inspector.Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  return async () => writeFileSync(profile, JSON.stringify((await session.post('Profiler.stop')).profile));
}

function wait(ms) {
  return new Promise((resolve) => { setTimeout(resolve, ms); });
}
