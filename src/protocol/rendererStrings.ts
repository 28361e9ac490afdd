/**
 * Every text of the renderer's own, in English. The English text is the key of its translation:
 * the extension translates `Object.values(RENDERER_STRINGS)` and sends the outcome as `ResultOutput.strings`.
 */
export const RENDERER_STRINGS = {
  resultOf: 'Result of {0}',
  hit: '1 hit',
  hits: '{0} hits',
  article: '1 article',
  articles: '{0} articles',
  row: '1 row',
  rows: '{0} rows',
  token: '1 token',
  tokens: '{0} tokens',
  firstOf: '{0}, the first of {1}',

  range: '{0}–{1} of {2}',
  pages: 'Pages',
  firstPage: 'First page',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  lastPage: 'Last page',
  copyCsv: 'Copy as CSV',
  saveCsv: 'Save as CSV…',

  columnLeft: 'Left',
  columnNode: 'Node',
  columnRight: 'Right',
  columnArticle: 'Article',
  sortBy: 'Sort by {0}',
  keys: 'Arrow keys move, Enter opens the passage, Ctrl+Enter opens it beside',
  openBeside: 'Open beside',
  untitled: 'Untitled',
  line: 'line {0}',
  unknown: 'unknown',
  control: 'Control character {0}, shown instead of obeyed',

  warnings: 'Warnings',
  nothing: 'Nothing found.',
  noHit: 'No hit of {0}. Searched: {1}.',
  noRow: 'Nothing found. Searched: {0}.',
  noArticle: 'No article is in scope: the conditions of the search admit none.',
  notSearched: 'Not searched: {0} that the regions in force leave out; in:all takes them in.',
  gone: 'This result is no longer kept. Run the cell again to see all of it.',
  partly: 'Only these rows are kept here. Run the cell again to see all of them.',
  noMessaging: 'Passages cannot be opened from here: Korpus does not answer in this window.',
  timeout: 'No answer in time. Try again, or run the cell again.',
  unreadable: 'This output cannot be read by this version of Korpus. Run the cell again.',

  inScope: 'scope: {0}, {1}',
  node: 'node: {0}',
  leftOut: 'left out: {0}',
  method: 'Method',
  query: 'Query',
  settings: 'Settings',
  scope: 'Scope',
  regions: 'Regions',
  formulas: 'Formulas',
  fingerprint: 'Fingerprint of the articles',
  time: 'Time',
} as const;

/** One of the renderer's texts. */
export type RendererString = (typeof RENDERER_STRINGS)[keyof typeof RENDERER_STRINGS];
