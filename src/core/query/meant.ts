import { fold } from '../text/fold';

/**
 * What people write who come from other tools, languages and interfaces, folded, and what this language has for it, likeliest first. What is
 * meant only where something stands (a column) counts where it does.
 */
type Meanings = ReadonlyMap<string, readonly string[]>;

function meanings(...lines: readonly string[]): Meanings {
  return new Map(lines.flatMap((line) => {
    const [written = '', meant = ''] = line.split(' → ');
    return written.split(' ').map((each) => [fold(each), meant.split(' ')] as const);
  }));
}

/** What stands in place of `name:`. */
const FIELDS = meanings(
  'quelle zeitung medium publisher newspaper site domain outlet publication → source:', 'titel headline überschrift schlagzeile intitle allintitle → title:',
  'sprache language → lang:', 'pfad datei file filename dateiname → path:', 'datum published veröffentlicht year month day jahr monat → date:',
  'after nach → date:>', 'before vor → date:<', 'since seit ab von from → date:>=', 'until till bis to → date:<=',
  'schlagwort stichwort schlagworte label keyword hashtag tags → tag:', 'ort orte location city country stadt land geo loc → place:', 'personen people per → person:',
  'firma organisationen organization company → organisation:', 'name entität named → entity:', 'sprecher says said sagt → speaker:', 'zitat zitate quotes → quote:', 'wer who → person: speaker:',
  'region bereich section → in:', 'word wort exact → =',
);

const VERBS = meanings(
  'concordance concordances concord konkordanz konkordanzen kontext kwik → kwic', 'häufigkeit häufigkeiten frequenz frequenzen wordlist wortliste words wörter frequencies wordcount → frequency',
  'sortieren sortiere order orderby arrange sort_by → sort', 'head limit first take erste oben anfang → top', 'filter having wo wenn if → where',
  'columns spalten project pick auswählen wähle cols → select', 'group groupby group_by gruppieren gruppiere anzahl zählen zähle tally aggregate → count',
  'sätze satz → sentences', 'artikel docs documents dokumente files list liste show → articles', 'zitate zitat quotations → quotes', 'entitäten namen names ner personen people persons → entities',
  'indirekt paraphrases → reported', 'datum daten → dates', 'kollokationen kollokatoren collocations collocation cooccurrences kookkurrenzen → collocates', 'schlüsselwörter keyness stichwörter → keywords', 'cluster clusters ngramme bigrams bundles → ngrams', 'zeitleiste verlauf trend trends → timeline',
  'karte → map', 'netzwerk netz graph → network', 'diagramm plot → chart', 'ähnlich ähnliche → similar', 'vergleich vergleiche diff → compare', 'wiederholungen duplicates → repeats', 'streuung → dispersion',
);

const OPTIONS = meanings('kontext width breite span → context window', 'window → context', 'context fenster → window', 'sortierung order orderby → sort', 'nach per group groupby je → by', 'typ art kind → type', 'von unit → of');

const VALUES = meanings(
  'quelle zeitung medium publisher → source', 'sprache language → lang', 'jahr years → year', 'monat months → month', 'tag days → day', 'date datum → day month year', 'pfad datei file article artikel → path',
  'ort orte places location → place', 'personen people persons per → person', 'organisationen organization organizations firma → organisation', 'andere misc → other', 'satz s sent → sentence', 'wort form token types → word',
  'grundform grundformen lemmata stem → lemma', 'überschrift titelzeile headline kicker → title', 'text fließtext → body', 'bildunterschrift bildunterschriften captions → caption', 'zwischenüberschrift subtitle → subheading', 'zitat zitate → quote', 'wiederholung duplicate → repeat', 'alles everything any → all', 'werbung ads → boilerplate',
  'right r → 1R', 'left l → 1L',
);

const COLUMNS = meanings(
  'pfad datei file filename article → path', 'titel überschrift headline → title', 'quelle zeitung → source', 'datum date year jahr veröffentlicht → published date value', 'rang rank relevance → score', 'treffer matches freq frequency → hits count', 'anzahl count n number zahl häufigkeit → count hits mentions articles', 'hits → count mentions', 'artikel docs documents → articles',
  'wort token form → word match', 'lemma → word', 'word → lemma match', 'satz sentence zitat quote passage → text', 'zeile → line', 'sprecher who wer → speaker', 'links vorher → left', 'rechts nachher → right', 'node keyword → match', 'typ art kind → type', 'nennungen → mentions', 'pmw ipm permillion fpm → perMillion',
);

const LANGUAGES = meanings('deutsch german ger deu → de', 'englisch english eng → en', 'französisch french fra → fr', 'russisch russian rus → ru', 'spanisch spanish spa → es', 'italienisch italian ita → it', 'polnisch polish pol → pl', 'ukrainisch ukrainian ukr → uk', 'chinesisch chinese → zh', 'koreanisch korean → ko', 'japanisch japanese → ja');

const TABLES = { unknownField: FIELDS, unknownVerb: VERBS, unknownOption: OPTIONS, unknownValue: VALUES, unknownColumn: COLUMNS, noSuchLanguage: LANGUAGES } as const;

/** Names of the language that another one stands for here; `kind` is the message that says that there is none so named. */
export function meantBy(kind: string, written: string): readonly string[] {
  return (TABLES as Readonly<Record<string, Meanings>>)[kind]?.get(fold(written)) ?? [];
}

const OPERATORS: ReadonlyMap<string, 'AND' | 'OR' | 'NOT'> = new Map([
  ['and', 'AND'], ['und', 'AND'], ['&', 'AND'], ['&&', 'AND'], ['+', 'AND'], ['or', 'OR'], ['oder', 'OR'], ['||', 'OR'], ['not', 'NOT'], ['nicht', 'NOT'], ['andnot', 'NOT'], ['butnot', 'NOT'], ['!', 'NOT'],
]);

/** The operator that a word or sign stands for elsewhere. Ours are none: they are what is meant. */
export function operatorMeant(written: string): 'AND' | 'OR' | 'NOT' | undefined {
  const meant = OPERATORS.get(written.toLowerCase());
  return meant === written ? undefined : meant;
}

const COMPARISONS: ReadonlyMap<string, string> = new Map([
  ['==', '='], ['===', '='], ['is', '='], ['ist', '='], ['eq', '='], [':', '='], ['<>', '!='], ['=!', '!='], ['!==', '!='], ['ne', '!='], ['=>', '>='], ['gte', '>='], ['ge', '>='], ['gt', '>'], ['=<', '<='], ['lte', '<='], ['le', '<='], ['lt', '<'],
  ['like', 'contains'], ['~', 'contains'], ['=~', 'contains'], ['contain', 'contains'], ['containing', 'contains'], ['includes', 'contains'], ['has', 'contains'], ['matches', 'contains'], ['enthält', 'contains'], ['in', 'contains'],
]);

/** The comparison of columns that a word or sign stands for elsewhere. */
export function comparisonMeant(written: string): string | undefined {
  const lower = written.toLowerCase();
  return COMPARISONS.get(lower) ?? (lower === 'contains' && written !== lower ? lower : undefined);
}

const DIRECTIONS: ReadonlyMap<string, 'desc' | 'asc'> = new Map([
  ...['desc', 'descending', 'descend', 'absteigend', 'reverse', 'reversed', 'down', 'ab'].map((each) => [each, 'desc'] as const), ...['asc', 'ascending', 'ascend', 'aufsteigend', 'up', 'auf'].map((each) => [each, 'asc'] as const),
]);

/** The order that a word behind a column stands for elsewhere. */
export function directionMeant(written: string): 'desc' | 'asc' | undefined {
  return DIRECTIONS.get(written.toLowerCase());
}
