// What a person does in VS Code's window, by Playwright. Every wait has a limit; a failure says what was awaited.

/** One window in a browser context of its own. */
export class Workbench {
  constructor(page) {
    this.page = page;
    page.setDefaultTimeout(30000);
  }

  static async open(browser, url, { prepare = async () => {}, viewport = { width: 1360, height: 860 } } = {}) {
    const context = await browser.newContext({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
    await prepare(context);
    const page = await context.newPage();
    const workbench = new Workbench(page);
    await page.goto(url);
    await page.waitForSelector('.monaco-workbench .activitybar', { timeout: 60000 });
    return workbench;
  }

  close() {
    return this.page.context().close();
  }

  /** Shows a view container by its icon in the bar at the left. */
  async showContainer(name) {
    const icon = this.page.locator(`.activitybar a.action-label[aria-label^="${name}"]`).first();
    await icon.waitFor();
    const shown = await this.page.locator('.sidebar .composite.title h2', { hasText: new RegExp(`^${name}`, 'i') }).count();
    if (shown === 0) await icon.click();
  }

  /** A row of a tree in the side bar whose label holds `text`. */
  row(text) {
    return this.page.locator(`.sidebar .monaco-list-row[aria-label*="${cssText(text)}"]`).first();
  }

  /** Labels of the rows of one view of the side bar. */
  async rowLabels() {
    return this.page.locator('.sidebar .monaco-list-row').evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
  }

  /** Where it hovers over nothing: in the middle of the status bar. */
  restMouse() {
    const { width, height } = this.page.viewportSize();
    return this.page.mouse.move(width / 2, height - 6);
  }

  /** Closes what lies over the window and would take the next keys. */
  async dismiss() {
    const over = this.page.locator('.quick-input-widget:visible, .action-widget:visible, .suggest-widget.visible, .rename-box:visible, .monaco-dialog-box:visible');
    await this.until('nothing lies over the window', async () => {
      if ((await over.count()) === 0) return true;
      await this.page.keyboard.press('Escape');
      return false;
    });
  }

  /** Opens a file by Quick Open, as by hand. */
  async openFile(name) {
    await this.page.keyboard.press('Control+P');
    const input = this.page.locator('.quick-input-widget input.input');
    await input.waitFor();
    await input.fill(name);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
    await this.restMouse();
    await this.until(`the tab ${name}`, async () => (await this.activeTab()) === name);
  }

  async runCommand(title) {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input.input');
    await input.waitFor();
    await input.fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
    await this.restMouse();
  }

  /** The frame where the outputs of the notebook in front are drawn; those of hidden tabs stay in the page, far to the left, and count as visible. */
  outputs() {
    return this.page.locator('.notebookOverlay:visible iframe.webview.ready').first().contentFrame().frameLocator('iframe#active-frame');
  }

  /** Where the cursor is and how much is selected, from the status bar: { line, column, selected }, 1-based. */
  async selection() {
    const item = this.page.locator('.statusbar-item', { hasText: /\d+ selected/ }).first();
    await item.waitFor();
    const text = (await item.textContent()) ?? '';
    const [line, column, selected] = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
    return { line, column, selected, text };
  }

  /** The selected text itself, through the clipboard. */
  async copiedSelection() {
    await this.page.keyboard.press('Control+C');
    await this.page.waitForTimeout(300);
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Title of the active editor's tab. */
  async activeTab() {
    const tab = this.page.locator('.tabs-container .tab.active').first();
    return (await tab.count()) > 0 ? ((await tab.getAttribute('data-resource-name')) ?? '') : '';
  }

  async screenshot(file) {
    await this.page.waitForTimeout(600);
    await this.page.screenshot({ path: file });
  }

  /** Waits until `probe` gives something truthy, and returns it. */
  async until(what, probe, timeout = 30000) {
    const deadline = Date.now() + timeout;
    for (;;) {
      const value = await probe();
      if (value) return value;
      if (Date.now() > deadline) throw new Error(`Waited ${timeout / 1000} s in vain: ${what}`);
      await this.page.waitForTimeout(150);
    }
  }
}

function cssText(text) {
  return text.replace(/["\\]/g, '\\$&');
}
