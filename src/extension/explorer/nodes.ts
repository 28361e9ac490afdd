import type { ArticleInfo, UnreadArticle } from '../../protocol/article';
import type { CorpusWarning } from '../../protocol/engine';
import type { CorpusSession } from '../corpora';
import type { ArticleGroup } from './groupArticles';

interface NodeBase {
  /** Unique in the view and the same after a change. */
  readonly id: string;
  readonly parent: ArticlesNode | undefined;
  readonly session: CorpusSession;
}

/** A workspace folder, where there are several. */
export interface CorpusNode extends NodeBase {
  readonly kind: 'corpus';
}

export interface GroupNode extends NodeBase {
  readonly kind: 'group';
  group: ArticleGroup;
  /** Open from the start, as what a filter found is. */
  readonly expanded: boolean;
}

/** A part of a list too long to show at once: entries, or groups, `from` to `to`, end-exclusive. */
export interface RangeNode extends NodeBase {
  readonly kind: 'range';
  readonly of: 'entries' | 'groups';
  group: ArticleGroup;
  readonly from: number;
  readonly to: number;
}

export interface ArticleNode extends NodeBase {
  readonly kind: 'article';
  info: ArticleInfo;
}

/** A file of the corpus that could not be read. */
export interface UnreadNode extends NodeBase {
  readonly kind: 'unread';
  unread: UnreadArticle;
}

/** The remarks about a corpus as a whole, and one of them. */
export interface WarningsNode extends NodeBase {
  readonly kind: 'warnings';
}

export interface WarningNode extends NodeBase {
  readonly kind: 'warning';
  warning: CorpusWarning;
}

/** A row of the Articles view. The object stays the same while its id does; what it shows may change. */
export type ArticlesNode = CorpusNode | GroupNode | RangeNode | ArticleNode | UnreadNode | WarningsNode | WarningNode;
