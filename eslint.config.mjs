// @ts-check
import tseslint from 'typescript-eslint';

const nodeModules = ['assert', 'buffer', 'child_process', 'crypto', 'events', 'fs', 'fs/promises', 'http', 'https', 'module', 'net', 'os', 'path', 'process', 'stream', 'url', 'util', 'v8', 'worker_threads', 'zlib'];
const NODE = { group: [...nodeModules, 'node:*'], message: 'This layer has no Node: use a port.' };
const VSCODE = { group: ['vscode'], message: 'Only src/extension knows VS Code.' };
const layer = (...names) => ({ regex: `^(\\.\\./)+(${names.join('|')})(/|$)`, message: 'Layers: protocol ← core ← formats, node ← worker; renderer → protocol; cli and extension → core, node, protocol. See ARCHITECTURE.md.' });

const SAME_EVERYWHERE = 'The core answers the same on every machine, at every time, in every locale: text/collate, text/fold, a port.';

const SAME_ORDER = { selector: 'MemberExpression[property.name=/^(localeCompare|toLocale)/]', message: SAME_EVERYWHERE };
const ANY_LENGTH = { selector: 'CallExpression[callee.property.name=/^(push|unshift)$/] > SpreadElement', message: 'Some hundred thousand arguments end the stack: core/appendAll.' };

/** What each layer may not import. The compiler's references say the same; lint says it sooner and covers packages. */
const forbidden = {
  protocol: [NODE, VSCODE, layer('core', 'formats', 'node', 'worker', 'renderer', 'extension', 'cli')],
  core: [NODE, VSCODE, layer('formats', 'node', 'worker', 'renderer', 'extension', 'cli')],
  formats: [NODE, VSCODE, layer('node', 'worker', 'renderer', 'extension', 'cli')],
  node: [VSCODE, layer('worker', 'renderer', 'extension', 'cli')],
  worker: [VSCODE, layer('renderer', 'extension', 'cli')],
  renderer: [NODE, VSCODE, layer('core', 'formats', 'node', 'worker', 'extension', 'cli')],
  extension: [layer('formats', 'renderer', 'cli', 'worker')],
  cli: [VSCODE, layer('worker', 'renderer', 'extension')],
};

export default tseslint.config(
  { ignores: ['dist/**', 'out/**', 'node_modules/**', '.vscode-test/**'] },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [...tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-control-regex': 'off',
      'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always'],
    },
  },
  { files: ['test/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  ...Object.entries(forbidden).map(([name, patterns]) => ({
    files: [`src/${name}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  })),
  {
    files: ['src/**/*.ts'],
    ignores: ['src/renderer/**', 'src/protocol/**'],
    rules: { 'no-restricted-syntax': ['error', ANY_LENGTH] },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...['Date', 'Intl', 'performance'].map((name) => ({ name, message: SAME_EVERYWHERE }))],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: SAME_EVERYWHERE }],
      'no-restricted-syntax': ['error', ANY_LENGTH, SAME_ORDER],
    },
  },
  { files: ['scripts/**/*.mjs', 'bin/*.js', '*.mjs'], rules: { 'no-unused-vars': 'error', 'no-undef': 'off' } },
);
