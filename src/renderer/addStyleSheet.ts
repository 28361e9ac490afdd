/** Adds a style sheet to a document, once for each id. */
export function addStyleSheet(document: Document, id: string, styles: string): void {
  if (document.getElementById(id)) return;
  const style = document.createElement('style');
  style.id = id;
  style.textContent = styles;
  document.head.append(style);
}
