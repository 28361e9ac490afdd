#!/usr/bin/env node
// Stands in for VS Code's `code [FOLDER] --extensionDevelopmentPath=… --extensionTestsPath=…`: code-server in a headless browser.
import path from 'node:path';
import { ensureHost } from './ensureHost.mjs';
import { runSession } from './hostSession.mjs';
import { openBrowser } from './openBrowser.mjs';

const args = process.argv.slice(2);
const option = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const [extension, tests] = [option('extensionDevelopmentPath'), option('extensionTestsPath')];
if (!extension || !tests) {
  console.error('usage: code.mjs [FOLDER] --extensionDevelopmentPath=DIR --extensionTestsPath=FILE [--locale=de] [--disable-workspace-trust]');
  process.exit(2);
}
const folder = args.find((arg) => !arg.startsWith('-'));
const host = await ensureHost({ log: console.error });
const browser = await openBrowser({ log: console.error });
const { code, log } = await runSession(host, browser, {
  extension: path.resolve(extension), tests: path.resolve(tests), folder: folder && path.resolve(folder),
  progress: process.env.KORPUS_TEST_PROGRESS, locale: option('locale'), trust: !args.includes('--disable-workspace-trust'), settings: { 'security.workspace.trust.startupPrompt': 'never' },
});
await browser.close();
if (code !== 0) console.error(log);
process.exit(code ?? 1);
