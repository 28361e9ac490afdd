import { inflected } from './lexicon';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nouns and signs that a number before them counts: "2016 Euro", "1414 Punkte", "1800 Uhr", "2000 people". */
export const COUNTED_THINGS: ReadonlySet<string> = words(`
  % ‰ ° € $ £ ¥ × * = uhr gmt utc cet hrs hours euro euros eur cent dollar dollars usd franken chf pfund pounds mark yen rubel rubles yuan kronen schilling
  prozent percent prozentpunkte punkte punkten punkt points zähler meter metern m km kilometer kilometern kilometers kilometres metres meters metre feet foot ft inches miles mile meilen
  quadratmeter quadratmetern quadratkilometer kubikmeter hektar hektare hektaren acres grad degrees kilo kilogramm kg gramm g tonnen tonne tons tonnes t liter litern litres liters l barrel barrels
  watt kilowatt kw megawatt mw mwh kwh gigawatt gwh volt ps hp mhz mb gb bytes megabyte pixel seiten pages stück stücke
  menschen personen leute people persons men women children frauen männer männern kinder kindern mitarbeiter mitarbeitern mitarbeitende beschäftigte beschäftigten arbeitnehmer angestellte angestellten jobs stellen arbeitsplätze arbeitsplätzen
  arbeiter workers employees staff staffers einwohner einwohnern einwohnerinnen bewohner residents inhabitants bürger citizens besucher besuchern visitors gäste gästen guests zuschauer zuschauern fans spectators
  teilnehmer teilnehmern teilnehmerinnen participants demonstranten protesters soldaten soldiers troops polizisten polizeibeamte officers beamte flüchtlinge flüchtlingen migranten refugees migrants schüler schülern students pupils studenten studierende
  kunden customers patienten patients fälle fällen cases tote toten dead deaths opfer victims verletzte häftlinge prisoners mitglieder mitgliedern members wähler voters stimmen votes passagiere passagieren passengers reisende
  autos fahrzeuge fahrzeugen cars vehicles lkw pkw wagen flüge flügen flights schiffe ships container containern containers wohnungen homes houses häuser häusern haushalte households betriebe unternehmen firmen companies filialen geschäfte stores läden
  aktien shares anteile bücher books exemplare exemplaren copies hinweise artikel articles bilder photos tiere tieren animals hühner schafe rinder kühe schweine pferde bäume trees
  tage tagen stunden minuten sekunden wochen monate monaten jahre jahren days minutes seconds weeks months years umdrehungen meldungen einsätze einsätzen delegierte delegates kilokalorien kalorien calories plätze plätzen seats sitze betten beds
  millionen milliarden tausend million billion thousand hundred granaten raketen missiles rounds schuss panzer tanks drohnen drones haubitzen
`);

/** What stands before a number that names a thing and is no year. */
export const NUMBERED_THINGS: ReadonlySet<string> = words(`
  verordnung richtlinie regulation directive ic ice ec ir re rb ire irc agenda vision windows boeing airbus peugeot resolution flug flight nr no nummer number platz raum zimmer room seite page kapitel chapter artikel paragraf paragraph postfach box tel telefon telefax fax phone durchwahl
  linie bus line hausnummer route highway interstate area block din iso en horizon horizont apollo version modell kennzeichen isin wkn aktenzeichen az hrb kanal zeile vers psalm
  § # $ € £ ¥ + ± < > = ~ ≈
`);

/** Before a round number they say that something is counted. */
export const ROUGHLY: ReadonlySet<string> = words(`
  ca etwa rund knapp über mehr als gut fast circa ungefähr nearly about around approximately almost roughly some over than another weitere insgesamt bisher jeweils total
`);

/** Behind a day of the year, they make it the name of something. */
export const TITLE_HEADS: ReadonlySet<string> = words('uprising rebellion manifesto massacre commission panel museum memorial movement revolution brigade brigades square bridge');

/** Behind a month without year, they may lie on either side of the article. */
export const EVENT_HEADS: ReadonlySet<string> = words('election elections vote votes referendum deadline delivery summit conference polls ballot');

/** What stands before a year and makes even a round number one. */
export const YEAR_CUES: ReadonlySet<string> = words(`
  jahr jahre jahren jahres year years in im seit since ab bis until till by von vom from through to und and zwischen between vor before nach after um anno anfang mitte ende beginn early late mid circa sommer winter herbst frühjahr
  saison season wm em wahljahr geschäftsjahr jahrgang expo olympia cebit euro fy c ca gj fiscal of during für for ( © & / – — - sowie gegenüber pre post born geboren gegr geb
`);

/** What stands before a year whatever stands behind it. */
export const YEAR_NOUNS: ReadonlySet<string> = words('jahr jahre jahren jahres year years anno seit since circa');

/** What stands behind a year that begins a sentence, even a round one. */
export const YEAR_VERBS: ReadonlySet<string> = words('wurde wurden war waren kam kamen gewann zog ging folgte begann trat übernahm wechselte gründete erschien erhielt stieg fand hatte gab starb heiratete he she it they the was saw');

/** Prepositions and the like that say that a month or season is meant. */
export const MONTH_CUES: Readonly<Record<'de' | 'en', ReadonlySet<string>>> = {
  de: words('im in seit ab bis vom von zum des der den dem und oder bis anfang mitte ende beginn für per auf gegen um nach vor dieser diesem diesen pro über ganzen gesamten monat monats - – — / ( | laufe erst schon noch bereits zwischen'),
  en: words('in since until till by from through to of for during and or between early late mid last next this that before after as per each late- – — - / ( | throughout beginning starting around about on than versus vs against'),
};

/** What comes again and again. */
export const RECURRING: ReadonlySet<string> = words(`${inflected('jed', 'e em en er es')} alle allen immer every each any other alternate alternating most many jeweils`);

/** Before a weekday, month or season that is somebody's name, or part of a title. */
export const NAME_CUES: ReadonlySet<string> = words(`
  herr herrn frau familie dr prof professor professorin minister ministerin mr mrs ms miss sir lady kommissar trainer bild welt nzz presse black bloody cyber super ruby blue big remembrance mothering deadline schwarzer schwarzen blauer blauen blue casual
`);

/** Behind it, a weekday is part of a title or something that comes again. */
export const TITLE_TAILS: ReadonlySet<string> = words(`times mirror telegraph express herald post star school prayer prayers sermon sermons mass live football service services roast best dress league worship business magazine`);

/** English words behind an ordinal that show that it stands by itself, as a day. */
export const FREE_ORDINAL_TAILS: ReadonlySet<string> = words('and at in with for but to until when after before from or as by on because while that which who is was will has had would until till through he she it they we i you there');

/** First words of German clauses in which a bare ordinal is a day. */
export const DAY_CUES: Readonly<Record<'de' | 'en', ReadonlySet<string>>> = {
  de: words('am vom dem den'),
  en: words('the'),
};

/** Things that nobody announces for a day: told with one, they have happened. */
export const DONE_THINGS: ReadonlySet<string> = words(`
  anschlag anschlags anschlages anschläge anschlägen attentat attentats attentate attacke angriff angriffs angriffe angriffen unfall unfalls unfälle unfällen unglück unglücks absturz absturzes brand brandes großbrand feuer explosion explosionen erdbeben beben
  überfall überfalls einbruch einbruchs mord mordes tod tode todes niederlage pleite festnahme verhaftung schießerei messerattacke amoklauf zusammenstoß kollision entgleisung unwetter sturz rücktritt rücktritts heimniederlage sieg sieges siege siegen heimsieg auswärtssieg unentschieden remis
  attack attacks explosion explosions blast blasts bombing bombings crash crashes accident accidents shooting shootings killing killings murder death deaths incident collision earthquake quake fire stabbing robbery arrest arrests defeat loss vow resignation assassination massacre outage derailment
`);
