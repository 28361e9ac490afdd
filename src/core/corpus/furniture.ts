/** Lines that stand above or between articles on any news site and are no headline: words of navigation, sharing, reading time. */
const NAVIGATION: ReadonlySet<string> = new Set(`
startseite|home|menü|menu|suche|search|teilen|share|drucken|print|anzeige|werbung|advertisement|sponsored|login|anmelden|abmelden|abo|
abonnieren|subscribe|sign in|sign up|log in|newsletter|merken|vorlesen|artikel anhören|anhören|listen|kommentare|kommentieren|comments|
leave a reply|kommentar|weiterlesen|read more|mehr|more|zurück|back|facebook|twitter|whatsapp|email|e-mail|link kopieren|copy link|
artikel teilen|share this|share this article|zum inhalt springen|skip to content|skip to main content|live|ticker|eilmeldung|breaking news|
exklusiv|exclusive|video|audio|bild|foto|photo|image|galerie|gallery|source site|aktualisiert|updated|veröffentlicht|published|ausgegeben am
`.replace(/\n/g, '').split('|').map((entry) => entry.trim()));

/** Bylines, dates, reading times, addresses, credits, bullets, breadcrumbs. */
const PATTERNS: readonly RegExp[] = [
  /^(?:[Vv]on|[Bb]y|BY|VON|Text|Autor|Author)\s*:?\s+\p{Lu}[\p{L}.’'-]+(?:\s+(?:\p{Lu}[\p{L}.’'-]+|und|and|von|de|van)){0,7}$/u,
  /^(?:stand|veröffentlicht|aktualisiert|zuletzt aktualisiert|published|updated|last updated|posted|datum|date)\b[^.?!]{0,20}\d/iu,
  /^\W*(?:\p{L}+,?\s+)?\d{1,2}[./]\s?(?:\d{1,2}[./]|\p{L}+)\s?\d{2,4}\b[^?!]{0,40}$/u,
  /^\p{L}+\s\d{1,2},?\s\d{4}\b[^?!]{0,30}$/u,
  /^\d[\d\s.,:/–-]*\p{L}{0,12}\.?$/u,
  /^(?:lesezeit|reading time|lesedauer)\b/iu,
  /^\d+\s*(?:min|minuten|minutes|minute)\b/iu,
  /(?:https?:\/\/|www\.)\S+$/i,
  /^\S+@\S+$/,
  /^[•*·▪►>×©+\-–—|]/u,
  /©/u,
  /^\p{L}+(?:\s+\p{L}+)?(?:\s*[>»›/|]\s*\p{L}+(?:\s+\p{L}+)?)+$/u,
];

/** True for a line that belongs to a page rather than to an article, whatever the page. `line` has no blanks at its edges. */
export function isFurniture(line: string): boolean {
  return NAVIGATION.has(line.toLowerCase().replace(/[\s:.…]+$/, '')) || PATTERNS.some((pattern) => pattern.test(line));
}
