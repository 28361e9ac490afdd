import type { ReferenceChapter } from '../../core/query/editor/reference';
import type { HelpPart } from '../../protocol/help';
import type { Message } from '../../protocol/message';
import { escapeMarkdown } from '../annotate/escapeMarkdown';
import { translateMessage, type Translator } from '../translate';
import { helpMarkdown } from './helpMarkdown';

/** The reference as a page of Markdown, with a heading for each entry. */
export function referenceMarkdown(title: Message, chapters: readonly ReferenceChapter[], l10n: Translator): string {
  const heading = (message: Message): string => escapeMarkdown(translateMessage(l10n, message));
  const parts = chapters.flatMap((chapter) => [`## ${heading(chapter.heading)}`, ...linksTo(chapter), ...chapter.entries.map((entry) => entryMarkdown(entry, l10n))]);
  return `${[`# ${heading(title)}`, ...parts].join('\n\n')}\n`;
}

/** Links to the entries that are called by a single name, which the preview makes an anchor of. */
function linksTo({ entries }: ReferenceChapter): readonly string[] {
  const names = entries.flatMap(([first]) => (first?.kind === 'title' && /^[a-z]+:?$/.test(first.name) ? [first.name] : []));
  return names.length === 0 ? [] : [names.map((name) => `[${name}](#${name.replace(':', '')})`).join(' · ')];
}

function entryMarkdown([first, ...rest]: readonly HelpPart[], l10n: Translator): string {
  const name = first?.kind === 'title' ? `### ${escapeMarkdown(first.name)}\n\n` : '';
  return name + helpMarkdown(rest, l10n);
}
