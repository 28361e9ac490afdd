import type { EntityType } from '../../protocol/article';
import type { EntityMentions, EntitySummary } from '../../protocol/engine';
import type { CorpusSession } from '../corpora';

interface NodeBase {
  /** Unique in the view and the same after a change. */
  readonly id: string;
  readonly session: CorpusSession;
}

/** A workspace folder, where there are several. */
export interface EntityCorpusNode extends NodeBase {
  readonly kind: 'corpus';
}

export interface TypeNode extends NodeBase {
  readonly kind: 'type';
  readonly type: EntityType;
  readonly count: number;
}

export interface EntityNode extends NodeBase {
  readonly kind: 'entity';
  readonly entity: EntitySummary;
}

export interface EntityArticleNode extends NodeBase {
  readonly kind: 'article';
  readonly entity: EntitySummary;
  readonly found: EntityMentions;
}

export interface MentionNode extends NodeBase {
  readonly kind: 'mention';
  readonly entity: EntitySummary;
  readonly path: string;
  readonly passage: EntityMentions['mentions'][number];
}

/** The rest of a list that is too long to be shown at once; its rows are made when it is opened. */
export interface MoreNode extends NodeBase {
  readonly kind: 'more';
  readonly count: number;
  below(): EntitiesNode[] | Promise<EntitiesNode[]>;
}

export type EntitiesNode = EntityCorpusNode | TypeNode | EntityNode | EntityArticleNode | MentionNode | MoreNode;
