/**
 * Every id that the code and package.json share; test/extension/manifest.test.ts holds the two against each other.
 * Add an id here, then contribute it.
 */

/** Commands a person can start: from the palette, a menu, a key or a button. */
export const COMMANDS = {
  addNote: 'korpus.addNote',
  addToCorpus: 'korpus.addToCorpus',
  attachNote: 'korpus.attachNote',
  cancelNote: 'korpus.cancelNote',
  changeEntityType: 'korpus.changeEntityType',
  checkFindings: 'korpus.checkFindings',
  clearFilter: 'korpus.clearFilter',
  clearNotesFilter: 'korpus.clearNotesFilter',
  confirmNote: 'korpus.confirmNote',
  concordance: 'korpus.concordance',
  continueInNotebook: 'korpus.continueInNotebook',
  copyPath: 'korpus.copyPath',
  copyRelativePath: 'korpus.copyRelativePath',
  exportNotebook: 'korpus.exportNotebook',
  deleteNote: 'korpus.deleteNote',
  filterArticles: 'korpus.filterArticles',
  filterNotes: 'korpus.filterNotes',
  find: 'korpus.find',
  groupByFolder: 'korpus.groupByFolder',
  groupByLanguage: 'korpus.groupByLanguage',
  groupByMonth: 'korpus.groupByMonth',
  groupByOrganisation: 'korpus.groupByOrganisation',
  groupByPerson: 'korpus.groupByPerson',
  groupByPlace: 'korpus.groupByPlace',
  groupBySource: 'korpus.groupBySource',
  groupNotesByArticle: 'korpus.groupNotesByArticle',
  groupNotesByTag: 'korpus.groupNotesByTag',
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
  openNote: 'korpus.openNote',
  openNoteEntry: 'korpus.openNoteEntry',
  openOriginal: 'korpus.openOriginal',
  openSample: 'korpus.openSample',
  queryArticle: 'korpus.queryArticle',
  queryEntity: 'korpus.queryEntity',
  queryTag: 'korpus.queryTag',
  refresh: 'korpus.refresh',
  rejectEntity: 'korpus.rejectEntity',
  rejectMention: 'korpus.rejectMention',
  renameEntity: 'korpus.renameEntity',
  resumeAnalysis: 'korpus.resumeAnalysis',
  revealArticle: 'korpus.revealArticle',
  queryReference: 'korpus.queryReference',
  runStaleCells: 'korpus.runStaleCells',
  saveNote: 'korpus.saveNote',
  verifyQuotations: 'korpus.verifyQuotations',
  setMetadata: 'korpus.setMetadata',
  showOverview: 'korpus.showOverview',
  splitMention: 'korpus.splitMention',
  stopAnalysis: 'korpus.stopAnalysis',
  tagSelection: 'korpus.tagSelection',
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
  runQuery: 'korpus.runQuery',
} as const;

export const VIEWS = {
  articles: 'korpus.articles',
  entities: 'korpus.entities',
  notes: 'korpus.notes',
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
  /** Why the Notes view is empty, where it is: see `NotesEmpty`. */
  notesEmpty: 'korpus.notesEmpty',
  notesFiltered: 'korpus.notesFiltered',
  notesGrouping: 'korpus.notesGrouping',
} as const;

export const SETTINGS = {
  analysisShare: 'korpus.analysis.processorShare',
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
  note: 'korpusNote',
  orphan: 'korpusOrphan',
  proposedOrphan: 'korpusProposedOrphan',
  tag: 'korpusTag',
  unread: 'korpusUnread',
} as const;

/** The notebook's type and its language, contributed by the notebook. */
export const NOTEBOOK_TYPE = 'korpus-notebook';
export const QUERY_LANGUAGE = 'korpus';
/** The controller of the box that notes are written in, as package.json's `when` clauses name it. */
export const NOTE_CONTROLLER = 'korpus-notes';
/** The type of the panel that shows a corpus at a glance. */
export const OVERVIEW_PANEL = 'korpus.overview';
/** The type of the panel in which an import is looked at before it is made. */
export const IMPORT_PANEL = 'korpus.import';
/** The renderer of results in a notebook's outputs. */
export const RESULT_RENDERER = 'korpus-result';
