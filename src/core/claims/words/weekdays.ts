const NAMES = ['sonntag', 'montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const PARTS = /^([a-z]+day|[a-z]+tag)(?:s|abend|abends|morgen|mittag|nacht|nachmittag|vormittag|vormittags)?$/;

/** The day that a folded word names, also as a part of it (Montagmorgen); 0 is Sunday. */
export function weekdayOf(folded: string): number | undefined {
  if (folded === 'sonnabend') return 6;
  const day = NAMES.indexOf(PARTS.exec(folded)?.[1] ?? folded);
  return day < 0 ? undefined : day % 7;
}
