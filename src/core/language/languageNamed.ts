import { languageCode } from './languageCode';

/** Names that tables and lists of references give languages: in English, in German, in the language itself, and as LaTeX's babel calls them. */
const NAMES: ReadonlyMap<string, string> = new Map(`
  de german deutsch ngerman austrian naustrian swissgerman nswissgerman österreichisch
  en english englisch american british usenglish ukenglish canadian australian newzealand
  fr french französisch franzoesisch français francais acadian canadien frenchb
  es spanish spanisch español espanol castellano mexican
  it italian italienisch italiano
  pt portuguese portugiesisch português portugues brazilian brazil portuges
  nl dutch niederländisch niederlaendisch nederlands
  pl polish polnisch polski
  ru russian russisch русский
  uk ukrainian ukrainisch українська
  be belarusian belarussisch weißrussisch
  cs czech tschechisch čeština
  sk slovak slowakisch slovenčina
  sl slovene slovenian slowenisch slovenščina
  hr croatian kroatisch hrvatski
  sr serbian serbisch serbianc српски srpski
  bs bosnian bosnisch bosanski
  bg bulgarian bulgarisch български
  ro romanian rumänisch rumaenisch română
  hu hungarian ungarisch magyar
  tr turkish türkisch tuerkisch türkçe
  el greek griechisch polutonikogreek ελληνικά
  sv swedish schwedisch svenska
  da danish dänisch daenisch dansk
  no norwegian norwegisch norsk
  nn nynorsk
  fi finnish finnisch suomi
  is icelandic isländisch
  et estonian estnisch eesti
  lv latvian lettisch latviešu
  lt lithuanian litauisch lietuvių
  sq albanian albanisch shqip
  mk macedonian mazedonisch македонски
  ar arabic arabisch العربية
  he hebrew hebräisch עברית
  fa persian farsi persisch فارسی
  ur urdu اردو
  hi hindi हिन्दी
  bn bengali bengalisch বাংলা
  zh chinese chinesisch mandarin 中文
  ja japanese japanisch 日本語
  ko korean koreanisch 한국어
  vi vietnamese vietnamesisch
  th thai thailändisch
  id indonesian indonesisch bahasa
  ms malay malaiisch
  sw swahili suaheli kiswahili
  la latin latein
  ga irish irisch
  cy welsh walisisch
  ca catalan katalanisch català
  gl galician galicisch galego
  eu basque baskisch euskara
  ka georgian georgisch
  hy armenian armenisch
  kk kazakh kasachisch
  hsb uppersorbian obersorbisch
  dsb lowersorbian niedersorbisch
  nds lowgerman niederdeutsch plattdeutsch
`.trim().split('\n').flatMap((line) => {
  const [code = '', ...names] = line.trim().split(/\s+/);
  return names.map((name) => [name, code] as const);
}));

/** What those write who had a program look for the language and find none. */
export const UNDETERMINED = 'und';

/** The language that a source states, by code or name (`de-AT`, German, ngerman); `undefined` for what is neither. */
export function languageNamed(text: string): string | undefined {
  const name = text.trim().toLowerCase().normalize('NFC');
  return languageCode(name) ?? NAMES.get(name.replace(/[\s_-]+/g, ''));
}
