/** Tables of English words for englishKey.ts. All lower case. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Ground form, then the forms that no rule makes of it. */
const IRREGULAR = `
  be am is are was were been being|have has had having|do does did done|go goes went gone|say says said|make made|take took taken|get got gotten|see saw seen
  come came|think thought|give gave given|find found|tell told|become became|leave left|begin began begun|keep kept|hold held|write wrote written|stand stood|lose lost
  pay paid|meet met|run ran|lead led|speak spoke spoken|rise rose risen|grow grew grown|buy bought|send sent|build built|fall fell fallen|sell sold|break broke broken
  choose chose chosen|fight fought|win won|shoot shot|strike struck stricken|fly flew flown|know knew known|seek sought|draw drew drawn|withdraw withdrew withdrawn
  throw threw thrown|overthrow overthrew overthrown|undergo undergoes underwent undergone|bring brought|teach taught|catch caught|feel felt|hear heard|mean meant|spend spent|sit sat
  drive drove driven|eat ate eaten|understand understood|sing sang sung|ring rang rung|swim swam swum|drink drank drunk|sink sank sunk|shrink shrank shrunk|spring sprang sprung
  wear wore worn|bear bore borne|tear tore torn|swear swore sworn|steal stole stolen|freeze froze frozen|hide hid hidden|bite bit bitten|ride rode ridden|arise arose arisen
  shake shook shaken|mistake mistook mistaken|undertake undertook undertaken|forget forgot forgotten|forgive forgave forgiven|forbid forbade forbidden|lay laid|sleep slept|sweep swept
  weep wept|creep crept|deal dealt|dream dreamt|lean leant|learn learnt|burn burnt|spell spelt|smell smelt|spoil spoilt|lend lent|bend bent|feed fed|bleed bled|breed bred|speed sped|flee fled
  slide slid|stick stuck|dig dug|hang hung|swing swung|cling clung|sting stung|spin spun|bind bound|wind wound|grind ground|light lit|shine shone|wake woke woken|awake awoke awoken
  dive dove|strive strove striven|weave wove woven|blow blew blown|show shown|sew sewn|sow sown|foresee foresaw foreseen|oversee oversaw overseen|withstand withstood|withhold withheld
  uphold upheld|rebuild rebuilt|mislead misled|outrun outran|overcome overcame|retake retook retaken|rewrite rewrote rewritten|swell swollen|prove proven|spit spat|slay slew slain|tread trod trodden
  die dying died|lie lying lied lain|tie tying tied|vie vying vied|agree agreed|disagree disagreed|free freed|guarantee guaranteed|decree decreed|create created creating|add added adding|err erred erring
  unite united uniting|taste tasted tasting|waste wasted wasting|paste pasted pasting|guide guided guiding|change changed changing|range ranged ranging|plunge plunged plunging
  ski skis skied skiing|quiz quizzes quizzed quizzing|panic panicked panicking|traffic trafficked trafficking|mimic mimicked mimicking|picnic picnicked picnicking|bus buses bussed|gas gases gassed
  breathe breathed breathing|bathe bathed bathing|soothe soothed soothing|clothe clothed|loathe loathed loathing|eye eyed eyeing|dye dyed dyeing|queue queued queueing queuing
  man men|woman women|child children|person people|foot feet|tooth teeth|mouse mice|goose geese|louse lice|ox oxen|crisis crises|analysis analyses|basis|thesis theses|hypothesis hypotheses
  oasis oases|diagnosis diagnoses|synopsis synopses|parenthesis parentheses|emphasis emphases|paralysis paralyses|criterion criteria|phenomenon phenomena|index indices indexes|appendix appendices
  matrix matrices|vertex vertices|curriculum curricula|stimulus stimuli|nucleus nuclei|cactus cacti|alumnus alumni|medium media|datum data|bacterium bacteria|stratum strata|memorandum memoranda
  knife knives|life|wife wives|leaf|half halves|thief thieves|shelf shelves|self selves|wolf wolves|loaf loaves|calf calves|scarf scarves|hoof hooves|elf elves|sheaf sheaves
  movie movies|cookie cookies|zombie zombies|calorie calories|rookie rookies|selfie selfies|shoe shoes|toe toes|foe foes|canoe canoes|ache aches ached aching|headache headaches|cache caches cached
  lens lenses|yes yeses|plus pluses|axe axes axed|good better best|bad worse worst|far farther further farthest furthest|little less least|much more most|unit units
`;

/** Compounds with an irregular last part: spokesmen, policewomen, grandchildren. */
export const IRREGULAR_TAILS: readonly (readonly [form: string, base: string])[] = [['men', 'man'], ['women', 'woman'], ['children', 'child']];

/** Words that end like forms and are none, or that are their own plural. */
const INVARIABLE = `
  news series species means corps chaos his this us its as has thus yes perhaps always sometimes across unless besides towards afterwards indoors overseas goods whereas alias atlas bias canvas
  christmas texas paris kansas arkansas dallas hamas james jones williams wales brussels athens naples lens gas bus plus
  evening morning ceiling nothing something anything everything during wedding pudding viking beijing boeing sterling herring shilling darling sibling cunning
  hundred sacred naked wicked kindred need seed speed greed creed deed weed heed indeed exceed proceed succeed
`;

/** Words of more than one syllable whose -e tells them from another word. */
export const KEEP_E: ReadonlySet<string> = new Set(words('severe morale humane rationale locale universe unite envelope finale divine'));

/** Stems in -ng that lost an -e: challenging, arranged; others did not (bringing). */
export const SOFT_NG: ReadonlySet<string> = new Set(words('hing cring loung spong fring whing lung'));

/** Adjectives of which comparatives with -er and -est are in use. */
const COMPARED = words(`
  big small large great high low long short old young new early easy happy heavy angry busy wealthy healthy hungry lucky ugly pretty funny noisy dirty dry risky costly deadly likely lonely lovely friendly
  strong weak hard soft fast slow quick tough rough smooth smart bright dark light deep wide broad narrow thick thin fat slim tall near close safe brave wise nice fine pure rare rich poor cheap clear
  clean cold warm hot cool wet sad mad glad red full dull bold calm fair fierce firm fresh harsh loud mild neat odd plain proud quiet rude sharp sick simple gentle humble noble able sincere severe
  steep stiff straight strict sure sweet swift tight tiny vast wild young bloody cloudy crazy empty fancy filthy greedy guilty juicy lazy mighty nasty naughty rainy scary shiny silly
  sleepy sunny tasty thirsty tricky windy worthy grim grand blunt bleak
`);

/** Inhabitants and foreign words: what else ends in -is is no plural. */
export const PLURALS_IN_IS: ReadonlySet<string> = new Set(words(`
  israelis iraqis pakistanis saudis nazis houthis yemenis bangladeshis kuwaitis omanis qataris emiratis azeris somalis bengalis punjabis afghanis neonazis
  taxis tsunamis safaris bikinis alibis rabbis yetis kiwis khakis chilis broccolis spaghettis martinis zucchinis
`));

/** Forms that another word has as well, which is the commoner: a query for this word takes them in. */
export const ENGLISH_ALSO: ReadonlyMap<string, readonly string[]> = new Map([
  ['leaf', ['leaves']], ['life', ['lives']], ['basis', ['bases']], ['found', ['found']], ['lie', ['lay']], ['wound', ['wound']], ['bear', ['born']], ['axis', ['axes']], ['wind', ['wound']],
]);

/** Form → ground form. */
export const ENGLISH_FORMS: ReadonlyMap<string, string> = makeForms();

function makeForms(): ReadonlyMap<string, string> {
  const forms = new Map<string, string>(words(INVARIABLE).map((word) => [word, word]));
  for (const adjective of COMPARED) for (const ending of ['er', 'est']) forms.set(compared(adjective, ending), adjective);
  for (const line of IRREGULAR.split(/[|\n]/)) {
    const [base, ...others] = words(line);
    if (base) for (const form of others) forms.set(form, base);
  }
  return forms;
}

function compared(adjective: string, ending: string): string {
  if (adjective.endsWith('e')) return adjective + ending.slice(1);
  if (/[^aeiou]y$/.test(adjective)) return `${adjective.slice(0, -1)}i${ending}`;
  return /^[^aeiou]*[aeiou][bdgmnt]$/.test(adjective) ? adjective + adjective.slice(-1) + ending : adjective + ending;
}
