/** Tables of transliteration from Cyrillic, made apart from those of the program: what they give must be linked. */
export type System = (word: string) => string;

type Table = Readonly<Record<string, string>>;

const VOWELS = 'аеёиоуыэюяіїє';

function letters(word: string, table: Table, special: (at: number, word: string) => string | undefined): string {
  let result = '';
  for (let at = 0; at < word.length; at++) result += special(at, word) ?? table[word[at]!] ?? '';
  return result.slice(0, 1).toUpperCase() + result.slice(1);
}

const isAfterVowel = (at: number, word: string): boolean => at === 0 || VOWELS.includes(word[at - 1]!) || 'ьъ\''.includes(word[at - 1]!);
const isBeforeVowel = (at: number, word: string): boolean => VOWELS.includes(word[at + 1] ?? '');

const DUDEN: Table = {
  а: 'a', б: 'b', в: 'w', г: 'g', д: 'd', е: 'e', ё: 'jo', ж: 'sch', з: 's', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'ch',
  ц: 'z', ч: 'tsch', ш: 'sch', щ: 'schtsch', ы: 'y', э: 'e', ю: 'ju', я: 'ja',
};
export const german: System = (word) => letters(word, DUDEN, (at) => {
  if (word[at] === 'е' && isAfterVowel(at, word)) return 'je';
  if (word[at] === 'ё' && 'жчшщ'.includes(word[at - 1] ?? ' ')) return 'o';
  if (word[at] === 'й' && (at === word.length - 1 && 'иы'.includes(word[at - 1]!))) return '';
  if (word[at] === 'й' && isBeforeVowel(at, word)) return 'j';
  if (word[at] === 'с' && at > 0 && VOWELS.includes(word[at - 1]!) && isBeforeVowel(at, word)) return 'ss';
  if (word[at] === 'к' && word[at + 1] === 'с') return 'x';
  if (word[at] === 'с' && word[at - 1] === 'к') return '';
  return undefined;
});

const BGN: Table = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh',
  ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ы: 'y', э: 'e', ю: 'yu', я: 'ya',
};
const englishEnd = (word: string): string => word.replace(/(?:iy|yy)$/, 'y');
export const english: System = (word) => englishEnd(letters(word, BGN, (at) => {
  if (word[at] === 'е' && isAfterVowel(at, word)) return at > 0 ? 'ye' : 'Ye';
  if (word[at] === 'ё' && 'жчшщ'.includes(word[at - 1] ?? ' ')) return 'e';
  return undefined;
}));
/** As newspapers have it: Medvedev, Nikolaev, Alexei. */
export const newspaper: System = (word) => englishEnd(letters(word, BGN, (at) => {
  if (word[at] === 'ё') return 'e';
  if (word[at] === 'й' && 'еа'.includes(word[at - 1] ?? ' ')) return 'i';
  if (word[at] === 'к' && word[at + 1] === 'с') return 'x';
  if (word[at] === 'с' && word[at - 1] === 'к') return '';
  return undefined;
}));
/** As in passports (ICAO). */
export const passport: System = (word) => letters(word, { ...BGN, й: 'i', ю: 'iu', я: 'ia', ё: 'e', ц: 'ts' }, () => undefined);

const FRENCH: Table = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'io', ж: 'j', з: 'z', и: 'i', й: 'ï', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'ou', ф: 'f', х: 'kh',
  ц: 'ts', ч: 'tch', ш: 'ch', щ: 'chtch', ы: 'y', э: 'e', ю: 'iou', я: 'ia',
};
export const french: System = (word) => letters(word, FRENCH, (at) => {
  if (word[at] === 'й' && at === word.length - 1 && 'иы'.includes(word[at - 1]!)) return '';
  if (word[at] === 'г' && 'еи'.includes(word[at + 1] ?? ' ')) return 'gu';
  if (word[at] === 'ё' && 'жчшщ'.includes(word[at - 1] ?? ' ')) return 'e';
  return undefined;
}).replace(/([^aeiou])([iy])n$/, '$1$2ne');

const SCHOLARLY: Table = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'ë', ж: 'ž', з: 'z', и: 'i', й: 'j', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'ch',
  ц: 'c', ч: 'č', ш: 'š', щ: 'šč', ы: 'y', э: 'ė', ю: 'ju', я: 'ja', ь: '\'',
};
export const scholarly: System = (word) => letters(word, SCHOLARLY, () => undefined);
/** The international standard writes х as h. */
export const international: System = (word) => letters(word, { ...SCHOLARLY, х: 'h', щ: 'ŝ', э: 'è', ю: 'û', я: 'â' }, (at) => ('щюяэ'.includes(word[at]!) ? { щ: 'šč', ю: 'ju', я: 'ja', э: 'e' }[word[at]!] : undefined));

export const SYSTEMS: Readonly<Record<string, System>> = { german, english, newspaper, passport, french, scholarly, international };

/** Given and family names of Russian, as many as make a few hundred people. */
export const GIVEN = 'александр алексей анатолий андрей антон борис вадим валерий василий виктор виталий владимир вячеслав геннадий георгий григорий дмитрий евгений иван игорь илья кирилл константин леонид лев максим михаил никита николай олег павел роман семён сергей станислав фёдор юрий яков'.split(' ');
export const GIVEN_FEMALE = 'александра анастасия валентина вера галина дарья екатерина елена зинаида ирина ксения людмила любовь мария надежда наталья ольга светлана софья татьяна юлия'.split(' ');
export const FAMILY = ('чехов шойгу ельцин горбачёв хрущёв лукашенко навальный солженицын шостакович достоевский прокофьев жириновский зюганов ходорковский медведев лавров песков мишустин кадыров пригожин собчак собянин симоньян '
  + 'сечин матвиенко володин нарышкин бортников патрушев шувалов чубайс немцов касьянов явлинский примаков черномырдин кириенко степашин рахманинов стравинский чайковский мусоргский римский пушкин тургенев толстой гоголь булгаков '
  + 'пастернак набоков шолохов платонов замятин есенин маяковский ахматов бродский гагарин королёв циолковский менделеев ломоносов жуков рокоссовский тухачевский ежов берия молотов микоян булганин черненко андропов брежнев косыгин '
  + 'громыко шеварднадзе яковлев рыжков лигачёв кузнецов смирнов соловьёв воробьёв григорьев дмитриев жданов зайцев щербаков цветков хабаров юдин якушев юмашев вяхирев дерипаска потанин прохоров усманов вексельберг мордашов фридман авен '
  + 'шмелёв шевчук гребенщиков высоцкий тарковский звягинцев балабанов сокуров михалков бондарчук кончаловский рязанов эйзенштейн вертов сухов царёв цой хазанов ширяев щукин чичерин чуйков чижов шаламов шевченко порошенко тимошенко ющенко янукович').split(' ');

/** Family names of women, as the end of men's changes. */
export function female(family: string): string {
  return family.replace(/ий$/, 'ая').replace(/ый$/, 'ая').replace(/([оеё]в|[иы]н)$/, '$1а');
}
