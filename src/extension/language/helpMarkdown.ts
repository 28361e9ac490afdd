import type { HelpItem, HelpPart, Said } from '../../protocol/help';
import { escapeMarkdown } from '../annotate/escapeMarkdown';
import { translateMessage, type Translator } from '../translate';

/** An explanation as Markdown. Names, words and queries are data: nothing in them can become markup. */
export function helpMarkdown(parts: readonly HelpPart[], l10n: Translator): string {
  return parts.map((part) => partMarkdown(part, l10n)).join('\n\n');
}

/** A sentence, or what needs no translation. */
export function saidText(said: Said, l10n: Translator): string {
  return typeof said === 'string' ? said : translateMessage(l10n, said);
}

function partMarkdown(part: HelpPart, l10n: Translator): string {
  const say = (said: Said): string => escapeMarkdown(saidText(said, l10n));
  switch (part.kind) {
    case 'title': return `**${escapeMarkdown(part.name)}**${part.note === null ? '' : ` · *${say(part.note)}*`}`;
    case 'text': return say(part.text);
    case 'formula': return `*${escapeMarkdown(part.formula)}*`;
    case 'query': return fence(part.query);
    case 'list': return `${part.label === null ? '' : `${say(part.label)}: `}${listMarkdown(part.items, say)}`;
  }
}

/** Words with their counts stand in one line, what is explained on lines of their own. */
function listMarkdown(items: readonly HelpItem[], say: (said: Said) => string): string {
  const isShort = items.every(({ text }) => text === null || typeof text === 'string');
  const lines = items.map(({ name, text }) => `${isShort ? escapeMarkdown(name) : `**${escapeMarkdown(name)}**`}${text === null ? '' : ` ${say(text)}`}`);
  return isShort ? lines.join(' · ') : `\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

/** Longer than any run of marks inside, so that nothing can end it. */
function fence(query: string): string {
  const longest = Math.max(2, ...(query.match(/`+/g) ?? []).map((run) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}korpus\n${query}\n${marks}`;
}
