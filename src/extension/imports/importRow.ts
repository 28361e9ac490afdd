import type * as vscode from 'vscode';
import { IMPORT_FATES, type ImportChip, type ImportFate, type ImportRow, type ImportStep } from '../../protocol/imports';
import { formatNumber, languageName } from '../explorer/articleText';
import { oneLine } from '../plainText';
import { translateMessage } from '../translate';

/** Languages and locale of the reader. */
export interface ImportWording {
  readonly l10n: typeof vscode.l10n;
  readonly locale: string;
}

/** A step as the page shows it; `written` after what is new has been written. */
export function importRow(step: ImportStep, wording: ImportWording, written: boolean): ImportRow {
  const { key, fate, metadata, length, opening, path } = step;
  const opens = (written && fate === 'new') || fate === 'same' || fate === 'edited' || fate === 'updated' ? path : fate === 'duplicate' ? step.like?.path ?? null : null;
  return {
    key, fate, opening: oneLine(opening), opens,
    title: metadata.title ?? '', published: metadata.published ?? '', source: (metadata.source ?? []).join('; '), author: metadata.author ?? '',
    language: metadata.language === undefined ? '' : nameOf(metadata.language, wording), readIn: path === null && length === 0 ? '' : nameOf(step.language, wording),
    size: length === 0 ? '' : wording.l10n.t('{0} characters', formatNumber(length, wording.locale)),
    becomes: becomes(step, wording), notes: notesOf(step, wording),
  };
}

function becomes({ path, reason, like, fate }: ImportStep, { l10n }: ImportWording): string {
  if (fate === 'duplicate' && like) return l10n.t('stands there as {0}', oneLine(like.path));
  if (reason) return translateMessage(l10n, reason);
  return oneLine(path ?? '');
}

function notesOf({ like, remarks, fate }: ImportStep, { l10n }: ImportWording): readonly string[] {
  const near = like !== null && fate !== 'duplicate' ? [l10n.t('nearly the same as {0} ({1} %)', oneLine(like.path), Math.round(like.likeness * 100))] : [];
  return [...near, ...remarks.map((remark) => translateMessage(l10n, remark))];
}

function nameOf(code: string, { l10n, locale }: ImportWording): string {
  return code === 'und' ? l10n.t('unknown') : languageName(code, locale);
}

/** What the button says that writes them. */
export function importAction(added: number, updated: number, { l10n, locale }: ImportWording): string {
  const number = (count: number): string => formatNumber(count, locale);
  if (updated === 0) return added === 1 ? l10n.t('Add 1 article') : l10n.t('Add {0} articles', number(added));
  if (added === 0) return updated === 1 ? l10n.t('Update 1 article') : l10n.t('Update {0} articles', number(updated));
  return l10n.t('Add {0}, update {1}', number(added), number(updated));
}

/** How many there are of each fate, those alone that there are. */
export function importChips(counts: ReadonlyMap<ImportFate, number>, { l10n, locale }: ImportWording): readonly ImportChip[] {
  const names: Readonly<Record<ImportFate, (count: string) => string>> = {
    new: (count) => l10n.t('{0} new', count), updated: (count) => l10n.t('{0} changed', count), same: (count) => l10n.t('{0} unchanged', count),
    edited: (count) => l10n.t('{0} edited by hand, kept', count), duplicate: (count) => l10n.t('{0} in the corpus already', count),
    skipped: (count) => l10n.t('{0} left out', count), unread: (count) => l10n.t('{0} unreadable', count),
  };
  return IMPORT_FATES.flatMap((fate) => {
    const count = counts.get(fate) ?? 0;
    return count === 0 ? [] : [{ fate, count, text: names[fate](formatNumber(count, locale)) }];
  });
}
