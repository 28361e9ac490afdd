// The sample notebook that tells a story with pictures, run in a real window: every view of it photographed, and the file stays as it is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NotebookCells } from './NotebookCells.mjs';
import { root } from './startKorpus.mjs';

const NOTEBOOK = 'wer-sagte-was.korpus.md';
/** What its results look like, in order: the number of a cell comes from the file. */
const VIEWS = [
  ['dispersion', '.kp-figure svg.kp-picture'], ['collocates', '.kp-figure svg.kp-picture'], ['quotes', '.kp-figure svg.kp-picture'], ['reported', '.kp-figure svg.kp-picture'],
  ['kwic', '.kp-kwic .kp-item'], ['claims', '.kp-claims'], ['verify', '.kp-table'], ['network', '.kp-figure svg.kp-picture'], ['map', '.kp-figure svg.kp-picture'], ['compare', '.kp-figure svg.kp-picture'],
];

export async function storyJourney({ workbench, korpus, step, pictures, theme }) {
  const cells = new NotebookCells(workbench);
  const file = path.join(korpus.folder, NOTEBOOK);
  await step(`the notebook that tells the story shows each view (${theme})`, async () => {
    await workbench.openFile(NOTEBOOK);
    await workbench.page.locator('.notebookOverlay:visible a.action-label[aria-label^="Run All"]').first().click();
    for (const [verb, selector] of VIEWS) {
      const at = cellOf(readFileSync(file, 'utf8'), verb);
      await cells.ran(at);
      await workbench.outputs().locator(selector).filter({ visible: true }).first().waitFor();
      await workbench.screenshot(path.join(pictures, `story-${verb}-${theme}.png`));
    }
  });
}

/** To be asked before articles are tagged or edited: the notebook's results say what they rest on. */
export async function staysTheSame({ workbench, korpus, step }) {
  await step('the story run and saved is the committed file byte for byte', async () => {
    await workbench.runCommand('File: Save');
    await workbench.page.locator('.tab.active:not(.dirty)').waitFor();
    assert.equal(readFileSync(path.join(korpus.folder, NOTEBOOK), 'utf8'), readFileSync(path.join(root, 'seeds', NOTEBOOK), 'utf8'));
  });
}

/** Number of the first cell whose query ends with that verb: prose and queries count, saved results do not. */
function cellOf(text, verb) {
  const pieces = text.replace(/<!-- korpus:result [^]*?<!-- \/korpus:result -->/g, '').split(/^(```korpus\n[^]*?\n```)$/m).filter((piece) => piece.trim() !== '');
  return pieces.findIndex((piece) => piece.startsWith('```korpus') && new RegExp(`\\| ${verb}\\b`).test(piece));
}
