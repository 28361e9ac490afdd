/**
 * Every id that the code and package.json share; test/extension/manifest.test.ts holds the two against each other.
 * Add an id here, then contribute it.
 */

/** Commands a person can start: from the palette, a menu, a key or a button. */
export const COMMANDS = {
  clearFilter: 'korpus.clearFilter',
  concordance: 'korpus.concordance',
  continueInNotebook: 'korpus.continueInNotebook',
  copyPath: 'korpus.copyPath',
  copyRelativePath: 'korpus.copyRelativePath',
  filterArticles: 'korpus.filterArticles',
  find: 'korpus.find',
  groupByFolder: 'korpus.groupByFolder',
  groupByLanguage: 'korpus.groupByLanguage',
  groupByMonth: 'korpus.groupByMonth',
  groupBySource: 'korpus.groupBySource',
  groupedByFolder: 'korpus.groupedByFolder',
  groupedByLanguage: 'korpus.groupedByLanguage',
  groupedByMonth: 'korpus.groupedByMonth',
  groupedBySource: 'korpus.groupedBySource',
  newNotebook: 'korpus.newNotebook',
  openArticle: 'korpus.openArticle',
  openBeside: 'korpus.openBeside',
  openSample: 'korpus.openSample',
  queryArticle: 'korpus.queryArticle',
  refresh: 'korpus.refresh',
  revealArticle: 'korpus.revealArticle',
  setMetadata: 'korpus.setMetadata',
} as const;

export const VIEWS = {
  articles: 'korpus.articles',
  results: 'korpus.results',
} as const;

export const VIEW_CONTAINERS = {
  sidebar: 'korpus',
  panel: 'korpusResults',
} as const;

/** `when` clauses of package.json read these; only contextKeys.ts and the views that own them set them. */
export const CONTEXT_KEYS = {
  /** What stands in the place of an empty tree: see `EmptyReason`. */
  emptyReason: 'korpus.emptyReason',
  filtered: 'korpus.filtered',
  grouping: 'korpus.grouping',
  hasResults: 'korpus.hasResults',
} as const;

export const SETTINGS = {
  autoReveal: 'korpus.explorer.autoReveal',
  csvSeparator: 'korpus.csv.separator',
} as const;

/** `viewItem` of the rows of the Articles view. */
export const ITEMS = {
  article: 'korpusArticle',
  corpus: 'korpusCorpus',
  group: 'korpusGroup',
  unread: 'korpusUnread',
} as const;

/** The notebook's type and its language, contributed by the notebook. */
export const NOTEBOOK_TYPE = 'korpus-notebook';
export const QUERY_LANGUAGE = 'korpus';
/** The renderer of results in a notebook's outputs. */
export const RESULT_RENDERER = 'korpus-result';
