// "Developer: Restart Extension Host" in a VS Code that runs in a browser. The command is the desktop's alone; what it calls is part of both.

const MAKES_HOSTS = '_createExtensionHostManager(';

/** Pages of `context` that are opened from now on hand out their workbench with its extension service within reach. */
export async function offerRestart(context) {
  await context.route('**/code/browser/workbench/workbench.js', async (route) => {
    const response = await route.fetch();
    const [before, ...after] = (await response.text()).split(new RegExp(`(?<=[};])${MAKES_HOSTS.replace('(', '\\(')}(?=[\\w$,]+\\)\\{)`));
    if (after.length !== 1) throw new Error('This VS Code makes its extension hosts in another way: see scripts/host/extensionRestart.mjs.');
    const body = `${before}${MAKES_HOSTS}${after[0].replace('{', '{globalThis.extensionServiceForTests=this;')}`;
    await route.fulfill({ response, body });
  });
}

/** A window that runs tests closes when their host ends; this one is to go on. To be called before. */
export async function outliveTests(page) {
  await page.evaluate(() => { globalThis.extensionServiceForTests._onExtensionHostExit = () => Promise.resolve(); });
}

/**
 * As the command does it: editors that have something to save are asked first, then extensions end, then they start, here those under test again.
 * The command waits for the window to be ready, which one whose tests run is not. Answers whether an editor had to be overruled.
 */
export async function restartExtensions(page) {
  const stopped = page.evaluate(() => globalThis.extensionServiceForTests._doStopExtensionHostsWithVeto('test')).then(() => false);
  const overrule = page.locator('.monaco-dialog-box .dialog-buttons .monaco-button').first();
  const overruled = overrule.waitFor({ timeout: 60_000 }).then(() => overrule.click()).then(() => true, () => false);
  const first = await Promise.race([stopped, overruled]);
  await stopped;
  await startExtensions(page);
  return first;
}

/** As the workbench does it by itself where an extension host ended that nobody ended. In a window of tests it does not. */
export async function startExtensions(page) {
  await page.evaluate(async () => {
    const service = globalThis.extensionServiceForTests;
    await service.startExtensionHosts();
    void service._handleExtensionTests();
  });
}
