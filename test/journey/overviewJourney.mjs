// The overview in a real window: from the icon of the view's title to a passage, by mouse and keyboard; and again after a reload.
import assert from 'node:assert/strict';
import path from 'node:path';

export async function overviewJourney({ workbench, step, pictures, theme }) {
  const { page } = workbench;
  // A notebook that is left open behind it has a frame of its own.
  const overview = () => page.locator('iframe.webview.ready:not(.notebookOverlay iframe)').first().contentFrame().frameLocator('iframe#active-frame');
  const whole = async () => {
    await overview().locator('.ov-people .ov-row').first().waitFor();
    await overview().locator('.ov-time svg.kp-picture').waitFor();
  };
  await step(`the icon of the Articles view opens the overview (${theme})`, async () => {
    await workbench.showContainer('Korpus');
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+W');
    await page.locator('.sidebar .pane-header').first().hover();
    await page.locator('.sidebar a.action-label[aria-label^="Show Overview"]').first().click();
    await whole();
    assert.equal(await overview().locator('.ov-number').first().textContent(), '5');
    await workbench.screenshot(path.join(pictures, `overview-${theme}.png`));
  });
  await step(`arrows move in a list, Enter lists the mentions of a person (${theme})`, async () => {
    await overview().locator('.ov-people .ov-row').first().focus();
    await page.keyboard.press('ArrowDown');
    assert.equal(await overview().locator('.ov-row:focus .ov-text').textContent(), 'Wladimir Putin');
    await page.keyboard.press('Enter');
    const results = page.locator('iframe.webview.ready').last().contentFrame().frameLocator('iframe#active-frame');
    await results.locator('#query', { hasText: 'person:"Wladimir Putin" | kwic' }).waitFor();
    await results.locator('.kp-kwic .kp-item').first().waitFor();
  });
  await step(`an overview that was open is there again after a reload (${theme})`, async () => {
    // The window's own command waits until it is kept which tabs there are; a reload by the browser may come before that.
    const loaded = page.waitForEvent('load');
    await workbench.runCommand('Developer: Reload Window').catch(() => undefined);
    await loaded;
    await page.waitForSelector('.monaco-workbench .activitybar');
    await workbench.until('the tab', async () => (await workbench.activeTab()) === 'Overview' || (await page.locator('.tab', { hasText: 'Overview' }).count()) > 0);
    await page.locator('.tab', { hasText: 'Overview' }).first().click();
    await whole();
  });
}
