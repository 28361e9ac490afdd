import { withoutControls } from '../plainText';

/**
 * Text of an article inside Markdown, on one line: every mark that could mean something is escaped, entities and bare addresses included, and nothing turns the line around.
 * Unlike `MarkdownString.appendText` it keeps blanks as blanks, so that lines wrap.
 */
export function escapeMarkdown(text: string): string {
  return withoutControls(text).replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
