import type { Mention } from '../../../protocol/article';
import type { Span } from '../../../protocol/span';
import { locate, occurrences } from '../../text/quoteAnchor';
import type { EntityDecision } from './EntityDecision';
import type { CatalogueEntry, EntityDecisions, PlacedDecision } from './EntityDecisions';

export interface OrphanDecision {
  readonly decision: EntityDecision & { readonly path: string; readonly quote: string };
  readonly why: 'gone' | 'ambiguous';
}

interface Decided extends Span {
  readonly id: string;
  /** What was found, before any decision; `undefined` for a mention that a person marked. */
  readonly found: Mention | undefined;
  /** Number of the decision that marked it. */
  readonly order: number;
}

/**
 * The mentions of an article after all decisions: by start, without overlap, each with the id, name and type that its entity goes by now.
 * A stretch that cannot be found for sure decides nothing; `orphansOf` names it.
 */
export function decideMentions(
  path: string, text: string, mentions: readonly Mention[], decisions: EntityDecisions,
  known: (id: string) => Pick<CatalogueEntry, 'name' | 'type'> | undefined = () => undefined,
): readonly Mention[] {
  let decided: readonly Decided[] = mentions.map((found) => ({ start: found.start, end: found.end, id: decisions.resolve(found.id), found, order: -1 }));
  for (const { decision, order } of decisions.placedIn(path)) decided = place(decided, decision, order, text, decisions);
  return decided
    .filter(({ id, order }) => !decisions.isRejected(id, order))
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, id, found }) => {
      const own = (each: string) => known(each) ?? (found?.id === each ? found : undefined);
      return { start, end, text: text.slice(start, end), ...decisions.describe(found?.id ?? id, own) };
    });
}

function place(mentions: readonly Decided[], decision: PlacedDecision, order: number, text: string, decisions: EntityDecisions): readonly Decided[] {
  const id = decisions.resolve(decision.id);
  if (decision.kind === 'mention') {
    const span = locate(text, decision);
    return typeof span === 'string' ? mentions : [...mentions.filter((mention) => !overlap(mention, span)), { ...span, id, found: undefined, order }];
  }
  const isMeant = rejectedStretches(decision, text);
  return mentions.filter((mention) => mention.id !== id || !isMeant(mention));
}

function rejectedStretches(decision: PlacedDecision, text: string): (span: Span) => boolean {
  const { quote, prefix, suffix } = decision;
  if (quote === undefined) return () => true;
  if (prefix === undefined && suffix === undefined) {
    const spans = occurrences(text, quote);
    return (mention) => spans.some(({ start, end }) => start <= mention.start && mention.end <= end);
  }
  const span = locate(text, { ...decision, quote });
  return (mention) => typeof span !== 'string' && overlap(mention, span);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Decisions about stretches of this article that are not there any more, or that stand in several places alike: they decide nothing. */
export function orphansOf(path: string, text: string, decisions: EntityDecisions): readonly OrphanDecision[] {
  return decisions.placedIn(path).flatMap(({ decision }): OrphanDecision[] => {
    const { quote, prefix, suffix } = decision;
    if (quote === undefined) return [];
    const isEvery = decision.kind === 'reject' && prefix === undefined && suffix === undefined;
    const found = isEvery ? (occurrences(text, quote).length > 0 ? undefined : 'gone') : locate(text, { ...decision, quote });
    return found === 'gone' || found === 'ambiguous' ? [{ decision: { ...decision, quote }, why: found }] : [];
  });
}
