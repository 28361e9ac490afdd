import type { Cue, CueForm, CueKind } from './Cue';

// Weak verbs by stem. `~` in front: participle without ge-; `an+…`: separable; `*` behind: takes an infinitive with zu.
const SAY_WEAK = `sag mein ~erklär ~bericht ~beton ~behaupt* ~bestätig ~versicher* ~erläuter ~verkünd ~verlautbar ~bekräftig kritisier dementier argumentier informier kommentier
  prognostizier resümier konstatier signalisier formulier protestier garantier warn* twitter post antwort ~erwider ~entgegn ~erzähl meld forder* ~verlang* droh* ~bemängel ~beklag
  ~beteuer* präzisier ~ergänz mahn* ~beschuldig* ~bezichtig* ~ermahn* prophezei spekulier monier ~erinner ~äußer ~bekund ~begründ referier diagnostizier postulier plädier* appellier*
  ~verteidig ~entschuldig poch* ~beantrag* klag frag schilder notier ~offenbar ~untersag* ~bejah ~vernein skizzier bilanzier analysier urteil folger räsonier reklamier insistier leugn*
  mit+teil hinzu+füg an+kündig* an+merk klar+stell fest+stell aus+führ ein+räum an+deut dar+leg zu+sicher* an+droh* an+mahn* nahe+leg auf+forder* nach+leg nach+hak an+klag* vor+rechn
  voraus+sag zurück+meld dagegen+setz aus+richt ein+schränk an+führ an+reg* klar+mach deutlich+mach ~befürcht rapportier sekundier ~ersuch* ~erwähn ~wiederhol
  zitier rekapitulier`;

// Forms written out: finite | participle; `+mit` at the end: particles.
const SAY_STRONG = `schreibt schrieb schrieben schreiben|geschrieben
spricht sprach sprachen sprechen|gesprochen|!
gesteht gestand gestanden gestehen|gestanden
verspricht versprach versprachen versprechen|versprochen|*
ruft rief riefen|gerufen
widerspricht widersprach widersprachen|widersprochen
empfiehlt empfahl empfahlen|empfohlen|*
rät riet rieten|geraten|*
bittet bat baten|gebeten|*
bestreitet bestritt bestritten|bestritten|*
schlägt schlug schlugen|vorgeschlagen|+vor|*
schwört schwor schworen|geschworen|*
verrät verriet verrieten|verraten
unterstreicht unterstrich unterstrichen|unterstrichen
befiehlt befahl befahlen|befohlen|*
bekennt bekannte bekannten|bekannt|!
gebietet gebot geboten|geboten|*
lügt log logen|gelogen
wendet wandte wandten|eingewandt|+ein
verweist verwies verwiesen verweisen|verwiesen
weist wies wiesen weisen|hingewiesen zurückgewiesen|+hin zurück
gibt gab gaben geben|angegeben zugegeben bekanntgegeben preisgegeben|+an zu bekannt preis bekannt
wirft warf warfen werfen|vorgeworfen eingeworfen|+vor ein|*
hebt hob hoben heben|hervorgehoben|+hervor
schließt schloss schlossen schließen|ausgeschlossen|+aus
lehnt lehnte lehnten lehnen|abgelehnt|+ab|*
fährt fuhr fuhren|fortgefahren|+fort
hält hielt hielten|festgehalten|+fest
erhebt erhob erhoben|erhoben
vertritt vertrat vertraten|vertreten
tritt trat traten|entgegengetreten|+entgegen
streitet stritt stritten|abgestritten|+ab|*
stellt stellte stellten|festgestellt klargestellt|+fest klar
macht machte machten|klargemacht deutlichgemacht|+klar deutlich
ruft rief riefen|aufgerufen|+auf|*
legt legte legten|nachgelegt dargelegt nahegelegt|+nach dar nahe
lässt ließ ließen lassen|verlautbart|+wissen verlauten verlautbaren mitteilen ausrichten erklären`;

const INQUIT_WEAK = `~bemerk lach lächel scherz orakel läster jubel fluch stöhn schimpf seufz schwärm witzel spott höhn grins knurr zürn fauch brumm murmel flüster frotzel flachs tob wetter philosophier
  schmunzel wunder stammel raun hauch brüll kreisch jammer schluchz flöt säusel zisch heul konter frohlock hoff ~vermut ~erwart ~befürcht ~rechtfertig sinnier grübel mutmaß kalkulier
  stichel polter dank lob ~begrüß gratulier keif nuschel ächz krächz japs trumpf ~erkundig lamentier fabulier dozier ~verzweifel`;
const INQUIT_STRONG = `schreit schrie schrien|geschrien
bleibt blieb blieben|geblieben|!`;
const THINK = `findet fand fanden finden glaubt glaubte glaubten denkt dachte dachten freut freute freuten ärgert ärgerte ärgerten bedauert bedauerte bedauerten beschwert beschwerte wünscht wünschte
  fragt fragte sorgt sorgte hofft hoffte hofften vermutet vermutete zeigt zeigte gibt gab blickt blickte zieht zog weiß wusste erinnert erinnerte nickt nickte reagiert reagierte
  empört empörte wettert wetterte schließt schloss macht machte setzt setzte legt legte sieht sah kennt träumt träumte beruhigt beruhigte tröstet tröstete urteilt urteilte`;
const CALL = `nennt nannte nannten nennen|genannt
bezeichnet bezeichnete bezeichneten bezeichnen|bezeichnet
beschreibt beschrieb beschrieben|beschrieben
spricht sprach sprachen sprechen|gesprochen
lobt lobte lobten|gelobt
dankt dankte dankten|gedankt
gratuliert gratulierte gratulierten|gratuliert
würdigt würdigte würdigten|gewürdigt
verurteilt verurteilte verurteilten|verurteilt
brandmarkt brandmarkte brandmarkten|gebrandmarkt
bewertet bewertete bewerteten|bewertet
wertet wertete werteten|gewertet
charakterisiert charakterisierte|charakterisiert
geißelt geißelte geißelten|gegeißelt
tituliert titulierte titulierten|tituliert
beschimpft beschimpfte beschimpften|beschimpft
feiert feierte feierten|gefeiert
tut tat taten|abgetan
stuft stufte stuften|eingestuft
sieht sah sahen|gesehen
rügt rügte rügten|gerügt
zeigt zeigte zeigten|gezeigt
begründet begründete|begründet
schwärmt schwärmte|geschwärmt
rechtfertigt rechtfertigte|gerechtfertigt
droht drohte drohten|gedroht
fordert forderte forderten|gefordert
verlangt verlangte verlangten|verlangt
verspricht versprach versprachen|versprochen
kündigt kündigte kündigten|angekündigt
kritisiert kritisierte kritisierten|kritisiert
warnt warnte warnten|gewarnt
plädiert plädierte plädierten|plädiert`;

/** Verb forms of German by their spelling in lower case; one spelling may be several forms. */
export const GERMAN_CUES: ReadonlyMap<string, readonly Cue[]> = buildTable();

function buildTable(): Map<string, Cue[]> {
  const table = new Map<string, Cue[]>();
  for (const entry of words(SAY_WEAK)) addWeak(table, entry, 'say');
  for (const line of SAY_STRONG.split('\n')) addStrong(table, line, 'say');
  for (const entry of words(INQUIT_WEAK)) addWeak(table, entry, 'inquit');
  for (const line of INQUIT_STRONG.split('\n')) addStrong(table, line, 'inquit');
  for (const form of words(THINK)) add(table, form, { kind: 'think', form: 'finite' });
  for (const line of CALL.split('\n')) addStrong(table, line, 'call');
  return table;
}

function words(table: string): string[] {
  return table.split(/\s+/).filter((word) => word !== '');
}

function addWeak(table: Map<string, Cue[]>, entry: string, kind: CueKind): void {
  const infinitive = entry.endsWith('*');
  const bare = entry.replace(/[~*]/g, '');
  const [particle, stem] = bare.includes('+') ? bare.split('+') as [string, string] : ['', bare];
  const link = /[td]$|[bcdfgkpsz][mn]$/.test(stem) ? 'e' : '';
  const plural = /[^e]e[lr]$/.test(stem) ? 'n' : 'en';
  const finite = [`${stem}${link}t`, `${stem}${link}te`, `${stem}${link}ten`, `${stem}${plural}`];
  const particles = particle === '' ? [] : [particle];
  for (const form of finite) add(table, form, { kind, form: 'finite', particles, infinitive });
  if (particle !== '') for (const form of finite) add(table, particle + form, { kind, form: 'final', infinitive });
  const withoutGe = entry.startsWith('~') || /ier$/.test(stem);
  add(table, `${particle}${withoutGe ? '' : 'ge'}${stem}${link}t`, { kind, form: 'participle', infinitive });
}

/** finite forms | participles | `!` say only with a colon or quote | `+` particles | `*` infinitive with zu. */
function addStrong(table: Map<string, Cue[]>, line: string, kind: CueKind): void {
  const parts = line.split('|');
  const infinitive = parts.includes('*');
  const particles = parts.find((part) => part.startsWith('+'))?.slice(1).split(' ') ?? [];
  const quoteOnly = parts.includes('!');
  const kindHere = quoteOnly ? 'inquit' : kind;
  for (const form of words(parts[0]!)) {
    add(table, form, { kind: kindHere, form: 'finite', particles, infinitive });
    for (const particle of particles) add(table, particle + form, { kind: kindHere, form: 'final', infinitive });
  }
  for (const form of words(parts[1]!)) add(table, form, { kind: kindHere, form: 'participle', infinitive });
}

function add(table: Map<string, Cue[]>, form: string, cue: { kind: CueKind; form: CueForm; particles?: readonly string[]; infinitive?: boolean }): void {
  const known = table.get(form) ?? [];
  if (known.some((other) => other.kind === cue.kind && other.form === cue.form && other.particles.length === (cue.particles ?? []).length)) return;
  known.push({ bare: (cue.particles ?? []).length === 0, particles: [], infinitive: false, addressee: false, ...cue });
  table.set(form, known);
}
