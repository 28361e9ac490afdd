import { Cancelled, type Cancellation } from '../../protocol/engine';
import { formatOf } from '../../core/imports/formatOf';
import { headOf, withoutArticle, type Found, type PlannedStep } from '../../core/imports/importArticles';
import { importMessage } from '../../core/imports/messages';
import { isCsl } from '../../core/imports/references/csl';
import type { Reference } from '../../core/imports/references/Reference';
import { References } from '../../core/imports/references/References';
import { Unreadable } from '../../core/imports/Source';
import { entriesOfZip, referencesOf } from '../../formats/readers';
import { findSources } from './findSources';

/** All sources of an import in their order, what is none with the reason, and what lists of references among them say. */
export interface Gathered {
  readonly found: readonly (Found | PlannedStep)[];
  readonly references: References;
}

/** Looks through files, folders and archives, and reads lists of references whole: any of them may speak of any source. Nothing else is read yet. */
export async function gatherSources(from: readonly string[], root: string, cancellation: Cancellation): Promise<Gathered> {
  const found: (Found | PlannedStep)[] = [];
  const references: Reference[] = [];
  const seen = new Set<string>();
  for (const path of from) {
    for (const each of findSources(path, root)) {
      if (cancellation.cancelled) throw new Cancelled();
      if ('fault' in each) found.push(withoutArticle(each.name, 'unread', each.fault.reason));
      // A file and its folder, both named: the file is one source all the same.
      else if (!seen.has(each.original)) for await (const inner of opened(each)) await take(inner, found, references);
      if ('original' in each) seen.add(each.original);
    }
  }
  return { found, references: new References(references) };
}

/** What an archive holds in its place. */
async function* opened(each: Found): AsyncGenerator<Found | PlannedStep> {
  const { name } = each.source;
  if (formatOf(name, new Uint8Array()) !== 'zip') return yield each;
  try {
    for await (const entry of entriesOfZip(each.source)) {
      yield 'reason' in entry ? withoutArticle(`${name}/${entry.item}`, 'unread', entry.reason) : { source: entry, original: each.original, entry: entry.name.slice(name.length + 1) };
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    yield withoutArticle(name, 'unread', error.reason);
  }
}

async function take(each: Found | PlannedStep, found: (Found | PlannedStep)[], references: Reference[]): Promise<void> {
  if ('step' in each) return void found.push(each);
  const { name } = each.source;
  try {
    if (!(await isList(each))) return void found.push(each);
    const before = references.length;
    for await (const reference of referencesOf(each.source)) {
      if ('reason' in reference) found.push(withoutArticle(`${name}#${reference.item}`, 'unread', reference.reason));
      else references.push(reference);
    }
    found.push(withoutArticle(name, 'skipped', importMessage('references', references.length - before)));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    found.push(withoutArticle(name, 'unread', error.reason));
  }
}

async function isList({ source }: Found): Promise<boolean> {
  const format = formatOf(source.name, new Uint8Array());
  if (format === 'bibtex' || format === 'ris' || format === 'csl') return true;
  return format === 'json' && isCsl(new TextDecoder().decode(await headOf(source)));
}
