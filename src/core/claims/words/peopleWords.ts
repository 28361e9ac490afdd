/** How nouns for people as such begin, folded: who they are differs, that they are counted does not. Not those of what became of them: the dead and the hurt are counted apart. */
const STEMS = [
  'mensch', 'person', 'leut', 'anwohner', 'bewohner', 'einwohner', 'nachbar', 'beschaeftigt', 'mitarbeiter', 'mitarbeitend', 'angestellt', 'arbeiter', 'fahrer', 'streikend', 'demonstrant', 'demonstrierend', 'teilnehm', 'besucher', 'zuschauer',
  'passagier', 'fahrgast', 'fahrgaest', 'reisend', 'gaest', 'kund', 'helfer', 'einsatzkraeft', 'maenner', 'frauen', 'familien', 'kinder', 'schueler', 'mitglied',
  'people', 'person', 'resident', 'inhabitant', 'neighbour', 'neighbor', 'employee', 'worker', 'staff', 'driver', 'striker', 'protester', 'demonstrator', 'marcher', 'participant', 'visitor', 'spectator',
  'passenger', 'travell', 'traveler', 'guest', 'holidaymaker', 'customer', 'volunteer', 'rescuer', 'men', 'women', 'families', 'children', 'pupil', 'student', 'member',
];
/** Letters that such a noun has behind its stem at most: an ending, and not another word of a compound. */
const ENDING = 5;

export function isPeople(folded: string): boolean {
  return STEMS.some((stem) => folded.startsWith(stem) && folded.length - stem.length <= (stem.length < 5 ? 2 : ENDING));
}

/** Words that say that a sentence tells of another time than one before: what it counts has been counted anew. */
export const OTHER_TIME: ReadonlySet<string> = new Set(['inzwischen', 'mittlerweile', 'bislang', 'bisher', 'zuletzt', 'diesmal', 'jetzt', 'now', 'previously', 'hitherto', 'lately']);
