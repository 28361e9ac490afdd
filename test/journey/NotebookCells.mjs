// The cells of the notebook in a window: found, focused and filled by keys. A step that begins with `focus` does not depend on how the last one ended.

export class NotebookCells {
  constructor(workbench) {
    this.workbench = workbench;
    this.page = workbench.page;
  }

  /** The row of the cell `at`, counted from 0, prose too. Only what is in view has one. A hidden tab keeps its notebook in the page. */
  row(at) {
    return this.page.locator(`.notebookOverlay:visible .cell-list-container .monaco-list-row[data-index="${at}"]`);
  }

  async textOf(at) {
    const lines = await this.row(at).locator('.view-lines .view-line').allTextContents();
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }

  /** Brings the cell into view as the chosen one, outside its text: Ctrl+Home and down. */
  async choose(at) {
    const { workbench, page } = this;
    await workbench.dismiss();
    await workbench.runCommand('View: Focus Active Editor Group');
    await workbench.until('a notebook that listens to keys', async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Home');
      return this.isChosen(0);
    });
    for (let index = 1; index <= at; index++) {
      await page.keyboard.press('ArrowDown');
      await workbench.until(`cell ${index} is chosen`, () => this.isChosen(index));
    }
  }

  /** Puts the cursor at the end of the cell's text. */
  async focus(at) {
    await this.choose(at);
    await this.page.keyboard.press('Enter');
    await this.workbench.until(`the cursor in cell ${at}`, async () => (await this.row(at).locator('.monaco-editor.focused').count()) > 0);
    await this.page.keyboard.press('Control+End');
  }

  async type(at, text) {
    await this.focus(at);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text, { delay: 25 });
    await this.workbench.until(`the text of cell ${at}`, async () => (await this.textOf(at)) === text);
  }

  /** Waits until the cell has run well. */
  async ran(at) {
    await this.choose(at);
    await this.row(at).locator('.cell-statusbar-container .codicon-notebook-state-success').first().waitFor();
  }

  /** How many cells had run when this one ran last. */
  async runNumber(at) {
    await this.choose(at);
    return Number(/\d+/.exec((await this.row(at).locator('.execution-count-label').textContent()) ?? '')?.[0]);
  }

  async isChosen(at) {
    return (await this.page.locator(`.notebookOverlay:visible .monaco-list:focus-within .monaco-list-row.focused[data-index="${at}"]`).count()) > 0;
  }
}
