import { ENGLISH_FUNCTION_WORDS, GERMAN_FUNCTION_WORDS } from '../core/language/functionWords';

/** Short words that run through a language's text (those in plain ASCII tell), and the small letters beyond ASCII that its words are made of. */
export interface LatinLanguage {
  readonly words: readonly string[];
  readonly letters: string;
}

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

export const GERMAN: LatinLanguage = { words: GERMAN_FUNCTION_WORDS, letters: 'äöüßé' };

const WESTERN: readonly LatinLanguage[] = [
  GERMAN,
  { words: ENGLISH_FUNCTION_WORDS, letters: 'éèêëáàâäåíïîñóôöúüøçæ' },
  { words: words('le la les de des du et est en un une dans pour que qui sur par pas au aux avec il elle ne se ce cette son ses leur sont plus ou mais nous vous je'), letters: 'éèêëàâîïôùûüçœæÿ' },
  { words: words('el la los las de del y en un una que por con para se su sus es no al lo como pero sin sobre entre este esta ha fue son'), letters: 'áéíóúüñ' },
  { words: words('il lo la gli le di del della dei delle che e un una per con non si da dal nel nella sono al alla anche ma come ha suo'), letters: 'àèéìíòóù' },
  { words: words('o os a as de do da dos das e em um uma que por com para se no na nos nas ao mais mas como foi seu sua'), letters: 'áâãàçéêíóôõúü' },
  { words: words('de het een en van in op te dat die is niet zijn met voor aan er ook als maar bij door naar uit om nog'), letters: 'ëïéèöüê' },
  { words: words('och att det som en ett av med till den har inte om var han hon jag men vid kan'), letters: 'åäöé' },
  { words: words('og at det er en et til med den har ikke som av af men var han hun jeg kan ved fra'), letters: 'æøåéö' },
];

/** So that text in them is taken for none of the others. */
const CENTRAL: readonly LatinLanguage[] = [
  { words: words('a se na v je to s z do o i k ve jako by jsem jsou ale pro po od za tak co jen jeho ze si'), letters: 'áčďéěíňóřšťúůýž' },
  { words: words('w i z na do o nie to jest od po za jak ale przez dla ze co jego tym przy oraz a tego'), letters: 'ąćęłńóśźż' },
  { words: words('a az egy nem hogy is volt meg el mint de van csak ki ha vagy ezt azt ez'), letters: 'áéíóöőúüű' },
  { words: words('ve bir bu da de ile daha olan olarak gibi ama en ne var kadar sonra her'), letters: 'çğıöşüâî' },
  { words: words('je u i na se da su za od kao koji iz ili bi ne to po sa do a'), letters: 'čćđšž' },
];

export const LATIN_LANGUAGES: readonly LatinLanguage[] = [...WESTERN, ...CENTRAL];

/** For text whose language its words do not tell. */
export const ANY_WESTERN: LatinLanguage = { words: [], letters: [...new Set(WESTERN.flatMap(({ letters }) => [...letters]))].join('') };
