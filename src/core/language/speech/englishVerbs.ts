import type { Cue, CueForm, CueKind } from './Cue';

// base | third person | past | participle | -ing; `-` for regular forms is built from the base. `*`: takes to-infinitive. `@`: its object is whom it tells.
// `?`: the third person and base are nouns as well, and need a clause or quote after them.
const SAY = `say says said said saying
tell tells told told telling @
write writes wrote written writing
add
announce
claim *?
declare
state ?
report ?
argue
assert
warn @
note ?
explain
insist
maintain
contend
acknowledge
admit
concede
deny
confirm
stress
emphasize
emphasise
observe
remark ?
reply replies replied replied replying ?
respond
answer ?
recall
recount
reveal
disclose
estimate ?
predict
allege
testify testifies testified testified testifying
complain
suggest
affirm
reiterate
repeat
caution @?
counter ?
promise *@?
pledge *?
vow *?
threaten *
demand *?
request *?
ask *@
urge *@
order *@?
inform @
remind @
assure @
notify notifies notified notified notifying @
convince/x
advise *@
tweet ?
post ?
quip
joke ?
lament ?
charge ?
boast
concede
conclude
proclaim
profess
relate
signal ?
swear swears swore sworn swearing *
propose *
recommend
question/x
voice/x
comment ?
interject
retort
opine
muse
elaborate
stipulate
clarify clarifies clarified clarified clarifying
point/x
hint ?
outline/x
underline
underscore
shout ?
yell ?
cry cries cried cried crying ?
whisper ?
exclaim
call/x
indicate
mention ?
agree/x
plead *
beg begs begged begged begging *@
implore *@
instruct *@
caution
reason ?
theorize
speculate
describe/x
attest
reaffirm
rebut rebuts rebutted rebutted rebutting
offer ?
confess
pen pens penned penned penning
posit
emailed emailed emailed emailed emailing
texted texted texted texted texting
blogged blogged blogged blogged blogging
captioned captioned captioned captioned captioning
ventured ventured ventured ventured venturing
hypothesize
surmise
find finds found found finding ?
show shows showed shown showing ?`;
const INQUIT = `laugh smile sigh grin nod shrug chuckle gasp moan groan mutter murmur snap joke agree think continue begin finish sing ask wonder enthuse gush quote read go demand recall repeat point shout scream conclude fume sneer scoff chime share tease rave reckon cheer growl bark roar thunder whine wail sob stammer blurt deadpan beam smirk intone drawl bellow croak grumble gripe grouse rant volunteer reflect recite marvel remember apologize apologise disagree splutter stutter hiss holler screech bemoan exult`;
const CALL = `call describe label brand term dub denounce slam blast accuse criticize criticise condemn hail praise characterize characterise deride dismiss refer speak cite welcome mock thank commend`;

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  think: ['think', 'thinks', 'thought', 'thought', 'thinking'], begin: ['begin', 'begins', 'began', 'begun', 'beginning'], sing: ['sing', 'sings', 'sang', 'sung', 'singing'],
  read: ['read', 'reads', 'read', 'read', 'reading'], go: ['go', 'goes', 'went', 'gone', 'going'], speak: ['speak', 'speaks', 'spoke', 'spoken', 'speaking'],
};

/** Verb forms of English by their spelling in lower case. */
export const ENGLISH_CUES: ReadonlyMap<string, readonly Cue[]> = buildTable();
/** Forms that are nouns more often than verbs: they report only where a clause or quote follows. */
export const NOUN_LIKE: ReadonlySet<string> = nounLike();

function lines(): string[] {
  return SAY.split('\n').filter((line) => !line.includes('/x'));
}

function nounLike(): Set<string> {
  const forms = lines().filter((line) => line.endsWith('?')).map((line) => formsOf(line)).flatMap(([base, third, , , ing]) => [base!, third!, ing!]);
  return new Set([...forms, 'saying', 'reported', 'warning', 'writing', 'posted', 'ordered']);
}

function formsOf(line: string): string[] {
  const words = line.replace(/ ?[*@?]+$/, '').split(' ');
  if (words.length > 1) return words;
  const base = words[0]!;
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const isDoubled = /^(?:quip|grin|nod|shrug|snap|dub|slam|chat|admit|rebut)$/.test(base);
  const long = isDoubled ? base + base.at(-1)! : stem;
  const third = /(?:s|sh|ch|x)$/.test(base) ? `${base}es` : base.endsWith('y') && !/[aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
  const past = base.endsWith('y') && !/[aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${long}ed`;
  return [base, third, past, past, `${long}ing`];
}

function buildTable(): Map<string, Cue[]> {
  const table = new Map<string, Cue[]>();
  for (const line of lines()) {
    const marks = / ?([*@?]+)$/.exec(line)?.[1] ?? '';
    addForms(table, formsOf(line), { kind: 'say', infinitive: marks.includes('*'), addressee: marks.includes('@') });
  }
  for (const [words, kind] of [[INQUIT, 'inquit'], [CALL, 'call']] as const) {
    for (const base of words.split(' ')) addForms(table, IRREGULAR[base] ?? formsOf(base), { kind, infinitive: false, addressee: false });
  }
  return table;
}

function addForms(table: Map<string, Cue[]>, forms: readonly string[], cue: { readonly kind: CueKind; readonly infinitive: boolean; readonly addressee: boolean }): void {
  const kinds: readonly CueForm[] = ['infinitive', 'finite', 'finite', 'participle', 'participle'];
  for (const [at, form] of forms.entries()) {
    const known = table.get(form) ?? [];
    if (known.some((other) => other.form === kinds[at] && other.kind === cue.kind)) continue;
    known.push({ ...cue, form: kinds[at]!, particles: [], bare: true });
    table.set(form, known);
  }
}
