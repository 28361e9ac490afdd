/** The last line of a notebook that was exported as Markdown, which nobody sees: by it an export is told from an article. */
export const EXPORT_MARKER = '<!-- korpus:export -->';

export function isExportedMarkdown(text: string): boolean {
  return text.trimEnd().endsWith(EXPORT_MARKER);
}
