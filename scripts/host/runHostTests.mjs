// Runs test/host/**/*.host.ts inside the real extension host: one window for each kind of surroundings that some suite asks for by a tag.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureHost } from './ensureHost.mjs';
import { runSession, temporaryFolder } from './hostSession.mjs';
import { openBrowser } from './openBrowser.mjs';

/**
 * Windows by tag. A suite or test with `@de` in its title runs in the German window only, and so on; without a tag, in the plain one.
 * `folder`: the workspace, one of `seeds` (a copy), `fixtures` (a copy), `none`.
 */
export const SESSIONS = [
  { name: 'plain', folder: 'seeds' },
  { name: 'de', tag: '@de', folder: 'seeds', locale: 'de' },
  { name: 'untrusted', tag: '@untrusted', folder: 'seeds', trust: true, settings: { 'security.workspace.trust.startupPrompt': 'never' } },
  { name: 'nofolder', tag: '@nofolder', folder: 'none' },
  { name: 'fixtures', tag: '@fixtures', folder: 'fixtures' },
  { name: 'rough', tag: '@rough', folder: 'seeds' },
];

/** Sessions that the built suites ask for; `only` narrows them by name. */
export function wantedSessions(root, only = []) {
  const folder = path.join(root, 'out/test/host');
  const suites = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.host.js') && file !== 'index.host.js') : [];
  // Titles stand as string literals in the bundled suites; source maps after them would match too.
  const texts = suites.map((file) => readFileSync(path.join(folder, file), 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, ''));
  const asked = (session) => texts.some((text) => (session.tag ? new RegExp(`(describe|it)\\((["'\`]).*${session.tag}\\b`).test(text) : text !== ''));
  return SESSIONS.filter((session) => asked(session) && (only.length === 0 || only.includes(session.name)));
}

/** Makes a session's workspace and the environment that test/host/index.host.ts reads. */
export function prepareSession(root, session, folder, grep) {
  const result = path.join(folder, 'result.json');
  const progress = path.join(folder, 'progress.log');
  const workspace = path.join(folder, 'workspace');
  const fixtures = path.join(folder, 'fixtures');
  mkdirSync(workspace);
  cpSync(path.join(root, 'test/host/fixtures'), fixtures, { recursive: true });
  if (session.folder === 'seeds') cpSync(path.join(root, 'seeds'), workspace, { recursive: true });
  if (session.folder === 'fixtures') cpSync(fixtures, workspace, { recursive: true });
  const tags = SESSIONS.flatMap(({ tag }) => tag ?? []).join(' ');
  const env = {
    KORPUS_TEST_RESULT: result, KORPUS_TEST_PROGRESS: progress, KORPUS_TEST_FIXTURES: fixtures,
    KORPUS_TEST_TAG: session.tag ?? '', KORPUS_TEST_TAGS: tags, KORPUS_TEST_GREP: grep ?? '',
    XDG_CACHE_HOME: path.join(folder, 'cache'), XDG_DATA_HOME: path.join(folder, 'share'),
  };
  return { result, progress, env, workspace: session.folder === 'none' ? undefined : workspace };
}

/** Runs all sessions one after the other. Returns { passed, failed, report, errors }: errors of VS Code's own logs, where a session ended by itself. */
export async function runHostTests({ root, version, only = [], grep, log = console.log, timeout = 90000 }) {
  const sessions = wantedSessions(root, only);
  if (sessions.length === 0) return { passed: 0, failed: 1, report: 'No host suites in out/test/host: run `node scripts/build.mjs --tests` first.' };
  const host = await ensureHost({ log, version });
  const browser = await openBrowser({ log });
  const outcomes = [];
  try {
    for (const session of sessions) outcomes.push(await runOne(host, browser, { root, session, grep, log, timeout }));
  } finally {
    await browser.close();
  }
  return { passed: sum(outcomes, 'passed'), failed: sum(outcomes, 'failed'), report: outcomes.map(({ report }) => report).join('\n'), errors: outcomes.flatMap(({ errors }) => errors) };
}

async function runOne(host, browser, { root, session, grep, timeout }) {
  const temporary = temporaryFolder(`host-${session.name}`);
  try {
    const { result, progress, env, workspace } = prepareSession(root, session, temporary.folder, grep);
    const { code, log, errors } = await runSession(host, browser, { ...session, extension: root, tests: path.join(root, 'out/test/host/index.host.js'), folder: workspace, env, progress, timeout });
    return { ...outcomeOf(session, { result, progress, code, log, timeout }), errors };
  } finally {
    temporary.remove();
  }
}

/** Reads what test/host/index.host.ts wrote; no result, or no test at all, counts as one failure. */
export function outcomeOf(session, { result, progress, code, log, timeout }) {
  const heading = `--- host suites, ${session.name} window`;
  const steps = existsSync(progress) ? readFileSync(progress, 'utf8') : '';
  if (!existsSync(result)) {
    const what = code === undefined ? `no result, and nothing new for ${timeout / 1000} s` : `ended without a result (exit ${code})`;
    return { passed: 0, failed: 1, report: `${heading}: ${what}\n${steps}\n${log}` };
  }
  const { passed, failed, crash } = JSON.parse(readFileSync(result, 'utf8'));
  if (crash) return { passed, failed: failed + 1, report: `${heading}: ${crash}\n${steps}\n${log}` };
  if (passed + failed === 0) return { passed: 0, failed: 1, report: `${heading}: no test ran\n${log}` };
  return { passed, failed, report: `${heading}: ${passed} passed, ${failed} failed\n${steps.replace(/^  … .*\n/gm, '')}` };
}

const sum = (outcomes, key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
