/**
 * Every id that the code and package.json share; test/extension/manifest.test.ts holds the two against each other.
 * Add an id here, then contribute it.
 */

/** Commands a person can start: from the palette, a menu, a key or a button. */
export const COMMANDS = {
  changeEntityType: 'korpus.changeEntityType',
  checkFindings: 'korpus.checkFindings',
  clearFilter: 'korpus.clearFilter',
  concordance: 'korpus.concordance',
  continueInNotebook: 'korpus.continueInNotebook',
  copyPath: 'korpus.copyPath',
  copyRelativePath: 'korpus.copyRelativePath',
  exportNotebook: 'korpus.exportNotebook',
  filterArticles: 'korpus.filterArticles',
  find: 'korpus.find',
  groupByFolder: 'korpus.groupByFolder',
  groupByLanguage: 'korpus.groupByLanguage',
  groupByMonth: 'korpus.groupByMonth',
  groupByOrganisation: 'korpus.groupByOrganisation',
  groupByPerson: 'korpus.groupByPerson',
  groupByPlace: 'korpus.groupByPlace',
  groupBySource: 'korpus.groupBySource',
  groupedByFolder: 'korpus.groupedByFolder',
  groupedByLanguage: 'korpus.groupedByLanguage',
  groupedByMonth: 'korpus.groupedByMonth',
  groupedByOrganisation: 'korpus.groupedByOrganisation',
  groupedByPerson: 'korpus.groupedByPerson',
  groupedByPlace: 'korpus.groupedByPlace',
  groupedBySource: 'korpus.groupedBySource',
  markEntity: 'korpus.markEntity',
  mergeEntity: 'korpus.mergeEntity',
  newNotebook: 'korpus.newNotebook',
  openArticle: 'korpus.openArticle',
  openBeside: 'korpus.openBeside',
  openSample: 'korpus.openSample',
  queryArticle: 'korpus.queryArticle',
  queryEntity: 'korpus.queryEntity',
  refresh: 'korpus.refresh',
  rejectEntity: 'korpus.rejectEntity',
  rejectMention: 'korpus.rejectMention',
  renameEntity: 'korpus.renameEntity',
  resumeAnalysis: 'korpus.resumeAnalysis',
  revealArticle: 'korpus.revealArticle',
  runStaleCells: 'korpus.runStaleCells',
  setMetadata: 'korpus.setMetadata',
  splitMention: 'korpus.splitMention',
  stopAnalysis: 'korpus.stopAnalysis',
  toggleAnnotations: 'korpus.toggleAnnotations',
  undoDecision: 'korpus.undoDecision',
} as const;

/** Commands that only rows, links and lenses of Korpus start; they are not contributed. */
export const INTERNAL_COMMANDS = {
  findMentions: 'korpus.findMentions',
  keepApart: 'korpus.keepApart',
  mergeInto: 'korpus.mergeInto',
  openMention: 'korpus.openMention',
  overruleRegion: 'korpus.overruleRegion',
  pickName: 'korpus.pickName',
  queryName: 'korpus.queryName',
} as const;

export const VIEWS = {
  articles: 'korpus.articles',
  entities: 'korpus.entities',
  results: 'korpus.results',
} as const;

export const VIEW_CONTAINERS = {
  sidebar: 'korpus',
  panel: 'korpusResults',
} as const;

/** `when` clauses of package.json read these; only contextKeys.ts and the views that own them set them. */
export const CONTEXT_KEYS = {
  /** Whether articles are being analysed, or the user has stopped it. */
  analysis: 'korpus.analysis',
  /** What stands in the place of an empty tree: see `EmptyReason`. */
  emptyReason: 'korpus.emptyReason',
  /** The same for the Entities view: see `EntitiesEmpty`. */
  entitiesEmpty: 'korpus.entitiesEmpty',
  filtered: 'korpus.filtered',
  grouping: 'korpus.grouping',
  hasResults: 'korpus.hasResults',
  /** The active editor shows an article. */
  inArticle: 'korpus.inArticle',
} as const;

export const SETTINGS = {
  annotations: 'korpus.annotations.enabled',
  autoReveal: 'korpus.explorer.autoReveal',
  csvSeparator: 'korpus.csv.separator',
  structureProblems: 'korpus.annotations.problems',
} as const;

/** `viewItem` of the rows of the views. */
export const ITEMS = {
  article: 'korpusArticle',
  corpus: 'korpusCorpus',
  entity: 'korpusEntity',
  group: 'korpusGroup',
  mention: 'korpusMention',
  unread: 'korpusUnread',
} as const;

/** The notebook's type and its language, contributed by the notebook. */
export const NOTEBOOK_TYPE = 'korpus-notebook';
export const QUERY_LANGUAGE = 'korpus';
/** The renderer of results in a notebook's outputs. */
export const RESULT_RENDERER = 'korpus-result';
