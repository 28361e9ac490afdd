import { COUNT } from './builders';
import { buildLexicon, inflected, numbered } from './lexicon';

const WEEKDAYS = 'montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag';
const DAY_PARTS = 'morgen vormittag mittag nachmittag abend nacht früh frühmorgen';
const ADJECTIVE = 'e em en er es';

const afternoons = numbered(WEEKDAYS).map(([value, words]) => [
  value,
  words.split(' ').flatMap((word) => DAY_PARTS.split(' ').map((part) => word + part)).join(' '),
] as const);

/** What German words mean in dates. Values: weekdays from Monday 1, `rel` in units from now, `count` as COUNT has it. */
export const GERMAN_LEXICON = buildLexicon([
  ['month', numbered(`januar|jänner|januars|jaenner|january februar|feber|februars|february märz|maerz april mai juni|juno|june juli|july august september|septembers
    oktober|oktobers|october november|novembers dezember|dezembers|december`)],
  ['abbr', numbered('jan|jän feb|febr mär|mrz apr - jun jul aug sep|sept okt nov dez')],
  ['weekday', numbered(WEEKDAYS)],
  ['weekdaypart', afternoons],
  ['weekdaygenitive', numbered('montags dienstags mittwochs donnerstags freitags samstags|sonnabends sonntags')],
  ['weekdayabbr', numbered('mo di mi do fr sa so')],
  ['season', [[0, 'frühling frühjahr frühlings frühjahrs fruehjahr'], [1, 'sommer sommers spätsommer frühsommer hochsommer'], [2, 'herbst herbstes spätherbst frühherbst'], [3, 'winter winters']]],
  ['dayword', [[0, 'heute'], [-1, 'gestern'], [-2, 'vorgestern'], [1, 'morgen'], [2, 'übermorgen']]],
  ['daypart', [[1, DAY_PARTS]]],
  ['dayadj', [[0, inflected('heutig', ADJECTIVE)], [-1, inflected('gestrig', ADJECTIVE)], [1, inflected('morgig', ADJECTIVE)]]],
  ['rel', [
    [-2, inflected('vorletzt vorvergangen vorvorig', ADJECTIVE)],
    [-1, inflected('vergangen letzt vorig verflossen abgelaufen', ADJECTIVE)],
    [0, `${inflected('dies laufend aktuell heurig gegenwärtig', ADJECTIVE)} diesjährigen`],
    [1, inflected('kommend nächst', ADJECTIVE)],
    [2, inflected('übernächst', ADJECTIVE)],
  ]],
  ['turn', [[1, inflected('neu', ADJECTIVE)], [-1, inflected('alt', ADJECTIVE)]]],
  ['same', [[0, `${inflected('selb gleich', ADJECTIVE)} ${inflected('jen', ADJECTIVE)} denselben demselben desselben derselben`]]],
  ['following', [[1, inflected('folgend darauffolgend nachfolgend', ADJECTIVE)]]],
  ['previous', [[-1, inflected('vorangegangen vorausgegangen vorhergehend vorangehend davorliegend', ADJECTIVE)]]],
  ['tag', [[1, 'tag tages tags']]],
  ['monat', [[1, 'monat monats monates']]],
  ['jahr', [[1, 'jahr jahrs jahres']]],
  ['woche', [[1, 'woche']]],
  ['wochenende', [[1, 'wochenende wochenendes wochenend']]],
  ['weekedge', [[1, 'wochenbeginn wochenanfang wochenmitte wochenstart wochenschluss vorwoche folgewoche wochenauftakt wochenausklang wochenabschluss wochenhälfte']]],
  ['quarter', [[1, 'quartal quartals quartales vierteljahr vierteljahres jahresviertel jahresviertels jahresquartal'], [2, 'halbjahr halbjahres halbjahrs jahreshälfte']]],
  ['quarternoun', [[1, inflected('auftaktquartal startquartal', '- s')], [4, inflected('schlussquartal weihnachtsquartal', '- s')]]],
  ['earlylate', [[1, inflected('früh spät ausgehend beginnend', 'e em en er es')]]],
  ['century', [[1, 'jahrhundert jahrhunderts jahrhundertes']]],
  ['decadenoun', [[1, 'jahrzehnt jahrzehnts jahrzehntes']]],
  ['decadeword', [[1, inflected('zehner zwanziger dreißiger dreissiger vierziger fünfziger sechziger siebziger achtziger neunziger', '- n')]]],
  ['decadeyears', [[1, inflected('zwanzigerjahre dreißigerjahre vierzigerjahre fünfzigerjahre sechzigerjahre siebzigerjahre achtzigerjahre neunzigerjahre', '- n')]]],
  ['years', [[1, 'jahre jahren']]],
  ['edge', [[1, 'anfang anfangs beginn'], [6, 'mitte'], [12, 'ende']]],
  ['yearedge', [[1, inflected('jahresanfang jahresbeginn jahresstart jahresauftakt', '- s')], [6, inflected('jahresmitte', '-')], [12, inflected('jahresende jahresschluss jahresausklang jahresultimo', '- s')]]],
  ['monthedge', [[1, inflected('monatsende monatsanfang monatsbeginn monatsmitte monatsultimo', '- s')]]],
  ['heuer', [[1, 'heuer']]],
  ['shiftyear', [[-1, inflected('vorjahr', '- es s')], [1, inflected('folgejahr', '- es s')]]],
  ['shiftmonth', [[-1, inflected('vormonat', '- s es')], [1, inflected('folgemonat', '- s')]]],
  ['shiftday', [[-1, inflected('vortag', '- s es') + ' vorabend'], [1, inflected('folgetag', '- s es')]]],
  ['count', [
    [COUNT.day, 'tag tage tagen'], [COUNT.week, 'woche wochen'], [COUNT.month, 'monat monate monaten'], [COUNT.year, 'jahr jahre jahren'],
    [COUNT.decade, 'jahrzehnt jahrzehnte jahrzehnten dekade dekaden'], [COUNT.century, 'jahrhundert jahrhunderte jahrhunderten'],
  ]],
  ['number', [
    [1, 'ein eine einem einen einer'], ...numbered('zwei|zweien drei vier fünf|fuenf sechs sieben acht neun zehn elf zwölf|zwoelf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig', 2),
    [25, 'fünfundzwanzig'], [30, 'dreißig dreissig'], [40, 'vierzig'], [50, 'fünfzig'], [60, 'sechzig'], [70, 'siebzig'], [80, 'achtzig'], [90, 'neunzig'], [100, 'hundert'],
  ]],
  ['ordinal', [
    ...['erst', 'zweit', 'dritt', 'viert', 'fünft', 'sechst', 'siebt', 'acht', 'neunt', 'zehnt', 'elft', 'zwölft', 'dreizehnt', 'vierzehnt', 'fünfzehnt', 'sechzehnt', 'siebzehnt', 'achtzehnt', 'neunzehnt', 'zwanzigst', 'einundzwanzigst']
      .map((stem, at) => [at + 1, inflected(stem, ADJECTIVE)] as const),
  ]],
  ['half', [[1, 'halben halbes halbe dreiviertel anderthalb eineinhalb zweieinhalb dreieinhalb']]],
  ['some', [[1, 'paar']]],
  ['hedge', [[1, 'gut knapp rund etwa ungefähr circa ca zirka fast beinahe nahezu über mindestens wohl annähernd bald']]],
  ['exact', [[1, 'genau exakt gerade erst schon nur']]],
  ['after', [[1, 'später danach darauf drauf']]],
  ['earlier', [[1, 'zuvor vorher davor früher']]],
]);
