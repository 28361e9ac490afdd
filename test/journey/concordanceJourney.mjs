// Concordances and long tables in a real window: words of the order stand out, a list orders anew and writes that into the query, rows scroll to the last.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { NotebookCells } from './NotebookCells.mjs';

const NOTEBOOK = 'konkordanz.korpus.md';
const QUERIES = ['Putin | kwic sort=1R,2R,1L collocates=5', 'Putin | kwic group=article', 'Kim | kwic | select path, line, left, match, right'];

/** Puts the notebook of this journey beside the articles. */
export function writeConcordances(folder) {
  writeFileSync(path.join(folder, NOTEBOOK), QUERIES.map((query) => `\`\`\`korpus\n${query}\n\`\`\`\n`).join('\n'));
}

export async function concordanceJourney({ workbench, step, pictures, theme }) {
  const cells = new NotebookCells(workbench);
  // Outputs stand in the page in the order in which they were drawn.
  const resultOf = (query) => workbench.outputs().locator(`section.korpus[aria-label="Result of ${query}"]`);
  const boxOf = (at) => resultOf(QUERIES[at]).locator('.kp-box');
  await step(`a concordance marks the words of its order and its collocates, and heads articles (${theme})`, async () => {
    await workbench.openFile(NOTEBOOK);
    await workbench.page.locator('.notebookOverlay:visible a.action-label[aria-label^="Run All"]').first().click();
    for (const at of QUERIES.keys()) {
      await cells.choose(at);
      await boxOf(at).locator('[data-row]').first().waitFor();
      await workbench.screenshot(path.join(pictures, `concordance-${at + 1}-${theme}.png`));
    }
    const first = boxOf(0).locator('.kp-item').first();
    assert.ok((await first.locator('.kp-key').count()) > 0);
    assert.match(await boxOf(1).locator('.kp-group').first().textContent(), /\d+ hits?$/);
  });
  await step(`Ctrl+End and the wheel reach the last row, of which few are drawn (${theme})`, async () => {
    await cells.choose(2);
    const box = boxOf(2);
    const count = Number(await box.locator('[aria-rowcount]').getAttribute('aria-rowcount')) - 1;
    await box.locator('.kp-item').first().focus();
    await workbench.page.keyboard.press('End');
    const last = box.locator(`[data-row="${count - 1}"]`);
    await last.waitFor();
    assert.equal(await last.evaluate((row) => row === row.ownerDocument.activeElement), true);
    assert.equal(await last.getAttribute('aria-rowindex'), String(count + 1));
    const [head, shown] = await Promise.all([box.locator('thead th').first().boundingBox(), box.boundingBox()]);
    assert.ok(Math.abs(head.y - shown.y) < 4, 'the heads of the columns stay');
  });
  await step(`a list orders the view, and its order is written into the query and run (${theme})`, async () => {
    await cells.choose(1);
    const order = resultOf(QUERIES[1]).locator('.kp-order');
    await order.locator('select').first().selectOption('1R');
    await order.locator('button').click();
    await workbench.until('the order in the query', async () => (await cells.textOf(1)) === `${QUERIES[1]} sort=1R`);
    await cells.ran(1);
    await resultOf(`${QUERIES[1]} sort=1R`).locator('.kp-key1').first().waitFor();
    await workbench.screenshot(path.join(pictures, `concordance-order-${theme}.png`));
  });
}
