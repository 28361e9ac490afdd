import type { CorpusNote } from '../../protocol/notes';
import type { CorpusSession } from '../corpora';

interface NodeBase {
  readonly kind: string;
  /** Unique in the view and the same after a change. */
  readonly id: string;
  readonly session: CorpusSession;
}

/** A workspace folder, where there are several. */
export interface NotesCorpusNode extends NodeBase {
  readonly kind: 'corpus';
}

/** Notes that have no place in their article. */
export interface OrphansNode extends NodeBase {
  readonly kind: 'orphans';
  readonly notes: readonly CorpusNote[];
}

/** Notes with a tag; without one where `tag` is `undefined`. */
export interface TagNode extends NodeBase {
  readonly kind: 'tag';
  readonly tag: string | undefined;
  readonly notes: readonly CorpusNote[];
}

export interface NotedArticleNode extends NodeBase {
  readonly kind: 'article';
  readonly path: string;
  readonly title: string | null;
  readonly notes: readonly CorpusNote[];
}

export interface NoteNode extends NodeBase {
  readonly kind: 'note';
  readonly note: CorpusNote;
  /** What its group says of it already. */
  readonly below: 'orphans' | 'tag' | 'article';
}

export type NotesGroup = OrphansNode | TagNode | NotedArticleNode;
export type NotesNode = NotesCorpusNode | NotesGroup | NoteNode;

const KINDS: readonly string[] = ['orphans', 'tag', 'article', 'note'] satisfies readonly NotesNode['kind'][];

export function isNotesNode(value: unknown): value is NotesNode {
  const { kind, session, id } = (value ?? {}) as Partial<Record<'kind' | 'session' | 'id', unknown>>;
  return typeof kind === 'string' && KINDS.includes(kind) && session !== undefined && typeof id === 'string' && id.startsWith('note ');
}
