const entries = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Names of months in German and English, as words in lower case, with their numbers. Machine translation leaves English ones in German text. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  'januar jänner january jan jän', 'februar feber february feb', 'märz march mrz mar maerz', 'april apr', 'mai may', 'juni june jun juno',
  'juli july jul', 'august aug', 'september sept sep', 'oktober october okt oct', 'november nov', 'dezember december dez dec',
].flatMap((names, at) => entries(names).map((name): [string, number] => [name, at + 1])));

export const WEEKDAYS: ReadonlySet<string> = new Set(entries(`
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag monday tuesday wednesday thursday friday saturday sunday
mo di mi do fr sa so mon tue tues wed thu thurs fri sat sun`));

/** Words that say that a time is meant. */
export const TIME_WORDS: ReadonlySet<string> = new Set(entries(`
uhr am pm gmt utc bst ist est edt cst cdt pst pdt mez mesz cet cest et heute gestern today yesterday ago vor sekunde sekunden minute minuten
minutes seconds hour hours stunde stunden std tag tagen tage days day week weeks woche wochen month months monat monaten year years jahr jahren hrs min mins h`));

/** Words that stand before a date of publication. */
export const PUBLISHED_WORDS: ReadonlySet<string> = new Set(entries(`
veröffentlicht published publiziert posted erstellt erschienen erstveröffentlicht veröffentlichung veröffentlichungsdatum erstmals eingestellt
archivmeldung pressemitteilung pressemeldung presseinformation pressemitteilungen ausgegeben freigegeben uploaded filed issued date datum created`));

export const UPDATED_WORDS: ReadonlySet<string> = new Set(entries(`
aktualisiert updated stand geändert modified last zuletzt letzte letztes aktualisierung update bearbeitet ergänzt revised edited änderung`));

/** Words that join the parts of a line of dates. */
export const JOINING_WORDS: ReadonlySet<string> = new Set(entries(`
first article story news release artikel meldung von by um at on am vom den der im in bis to from und and the of um: the, th st nd rd t z a p m`));
