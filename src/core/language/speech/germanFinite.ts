import type { Range, Sentence } from './Sentence';
import { DETERMINERS, PREPOSITIONS } from './germanWords';
import { wordSet } from './wordSet';

/** Finite forms of frequent verbs that their endings do not give away. */
const FINITE = wordSet(`ist sind war waren bin bist wird werden wurde wurden hat haben hatte hatten habe kann können konnte konnten muss müssen musste mussten soll sollen sollte sollten will
  wollen wollte wollten darf dürfen durfte durften mag mögen möchte möchten gibt gab gaben geht gehen ging gingen kommt kommen kam kamen steht stehen stand standen liegt liegen lag lagen bleibt
  bleiben blieb blieben läuft lief liefen hält hielt hielten nimmt nahm nahmen sieht sah sahen lässt lassen ließ ließen findet fand fanden trifft traf trafen trägt trug trugen fährt fuhr fuhren
  spricht sprach sprachen wächst wuchs sinkt sank stieg stiegen fiel fielen zog zogen begann begannen verlor verloren gewann gewannen erhielt erhielten bekam bekamen starb starben schlug schlugen
  half halfen hieß hießen rief riefen schrieb schrieben tritt trat traten weiß wissen wusste wussten ergab ergaben brach brachen ging rang schloss schlossen gilt galt galten tut tun tat taten schlich
  fehlt braucht brauchen brachte brachten dachte dachten kennt kennen kannte nennt nennen nannte bot boten bat flog flogen entstand entstanden bestand bestanden verließ schien scheint gehört warf`);
const NOT_FINITE_T = wordSet(`nicht mit seit erst jetzt dort fast selbst statt weit zuletzt damit somit bereit derzeit oft sonst insgesamt laut acht bekannt gut rot wert leicht schlecht recht direkt
  zunächst höchst meist längst jüngst samt bislang gesamt dicht echt schnell hart kalt alt spät nett insoweit soweit inzwischen geplant bisweilen verletzt seither vielleicht ernst möglichst mindestens
  überhaupt bestimmt selbst breit zeitweist satt fest weltweit bundesweit landesweit glatt wohl exakt perfekt korrekt nackt bunt indirekt komplett konkret ist`);
const NOT_FINITE_TE = wordSet(`heute letzte letzten erste ersten zweite zweiten dritte dritten vierte fünfte sechste gute guten rechte rechten alte alten weite weiten beste besten größte größten bekannte
  bekannten gesamte gesamten bitte leichte leichten harte harten späte kalte selten echten meiste meisten nächste nächsten höchste höchsten jüngste jüngsten älteste wichtigste wichtigsten konkrete konkreten
  unten mitten gelten hälfte leute seite seiten breite breiten zeiten rote roten geplante geplanten wollten`);

const SUBJUNCTIVE_1 = wordSet(`sei seien habe werde könne müsse solle wolle dürfe möge wisse gebe gehe komme stehe bleibe liege mache nehme halte lasse sehe finde führe bringe brauche bestehe handle handele gelte
  laufe zeige spreche bedeute erwarte hoffe glaube denke arbeite spiele trage fehle reiche folge stelle setze lege ziehe helfe treffe fühle kenne heiße schließe verstehe falle erhalte bekomme verfüge
  gehöre diene entspreche beginne ende verliere gewinne unterstütze fordere steige sinke wachse lebe sterbe gefährde verstoße rechne plane versuche suche kämpfe trete zahle verlange beteilige kaufe
  schreibe lese höre wirke betreffe betrage umfasse ergebe entstehe biete schade schütze stärke schwäche leide droe drohe warte wünsche freue sorge kümmere leiste nutze nütze prüfe ermittle
  ermittele untersuche verhandle verhandele leite betreibe besitze verdiene koste passe stimme greife werfe verletze verbiete erlaube ermögliche verhindere verändere ändere bewege enthalte scheine
  brenne fliege fahre reise kehre wohne entscheide erkläre begrüße bedauere bedaure befürchte fürchte vertraue schaffe schlage führe benötige verzichte erfülle erreiche überlege wisse vermisse genieße
  beziehe beruhe basiere existiere funktioniere profitiere reagiere passiere investiere produziere verbessere erhöhe reduziere senke sammle lerne lehre fließe berichte lohne`);
/** Forms in place of Konjunktiv I where that looks like the indicative. */
const SUBJUNCTIVE_2 = wordSet(`würde würden hätte hätten wäre wären könnte könnten müsste müssten sollte sollten dürfte dürften wollte käme kämen gäbe gäben ginge gingen stünde stünden bräuchte bräuchten bliebe ließe
  täte täten läge lägen fände fänden nähme nähmen sähe sähen träfe trügen spräche sprächen bekäme bekämen`);

export function isSubjunctive1(sentence: Sentence, at: number): boolean {
  if (sentence.kind(at) !== 'word' || sentence.isCapital(at)) return false;
  const key = sentence.key(at);
  if (!SUBJUNCTIVE_1.has(key)) return false;
  const before = sentence.key(at - 1);
  if (before === 'ich' || sentence.key(at + 1) === 'ich' || (key === 'sei' && /^(?:es|denn)$/.test(sentence.key(at + 1)) && (sentence.key(at + 2) === 'denn' || sentence.isMark(at - 1)))) return false;
  if (key !== 'sei' && key !== 'seien' && isFirstPerson(sentence, at)) return false;
  if (key === 'sei' || key === 'seien') return before !== 'als' && sentence.key(at - 2) !== 'als';
  // "die große Stärke", "eine erkläre …": an adjective-like form between article and noun.
  return !(sentence.isCapital(at + 1) && (DETERMINERS.has(before) || PREPOSITIONS.has(before)) && before !== 'sie' && before !== 'das');
}

/** "Ich bin 20 und habe …", "Wenn du willst, überlege …": a first person or an imperative. */
function isFirstPerson(sentence: Sentence, at: number): boolean {
  for (let before = at - 1; before >= Math.max(sentence.body, at - 12) && sentence.kind(before) !== 'colon'; before--) {
    if (/^(?:ich|du|dich|dir|dein|deine)$/.test(sentence.key(before))) return true;
    if (/^(?:er|sie|es|man)$/.test(sentence.key(before))) return false;
  }
  return false;
}

export function isSubjunctive2(sentence: Sentence, at: number): boolean {
  return sentence.kind(at) === 'word' && !sentence.isCapital(at) && SUBJUNCTIVE_2.has(sentence.key(at));
}

/** Whether a word looks like a finite verb. By spelling and neighbours alone: nothing here knows the sentence. */
export function isFinite(sentence: Sentence, at: number): boolean {
  if (sentence.kind(at) !== 'word' || sentence.isCapital(at)) return false;
  const key = sentence.key(at);
  if (FINITE.has(key)) return true;
  if (isSubjunctive1(sentence, at) || isSubjunctive2(sentence, at) || (SUBJUNCTIVE_1.has(key) && sentence.key(at + 1) === 'ich')) return true;
  if (/(?:te|ten)$/.test(key) && key.length > 4) return !NOT_FINITE_TE.has(key) && !isAttribute(sentence, at);
  if (key.endsWith('t') && key.length > 3) return !NOT_FINITE_T.has(key) && !/^ge|[a-zäöü]ge[a-zäöü]{2,}t$|iert$/.test(key) && !/(?:haft|samt|weit|fest)$/.test(key) && !isParticiple(sentence, at, key);
  return false;
}

/** "der erwartete Aufschwung": between article, preposition or adjective and noun. */
function isAttribute(sentence: Sentence, at: number): boolean {
  const before = sentence.key(at - 1);
  const after = sentence.isCapital(at + 1) || /(?:e|en|er)$/.test(sentence.key(at + 1)) && sentence.isCapital(at + 2);
  return after && (DETERMINERS.has(before) || PREPOSITIONS.has(before) || (!sentence.isCapital(at - 1) && /(?:e|en|er|es|em|lich|ig)$/.test(before) && sentence.kind(at - 1) === 'word'));
}

/** "wurde verletzt": without ge-, at the end of its clause or before an auxiliary. */
function isParticiple(sentence: Sentence, at: number, key: string): boolean {
  return /^(?:be|ver|er|ent|zer|miss|über|unter|wider)/.test(key) && (sentence.isMark(at + 1) || /^(?:hat|haben|hatte|hatten|wurde|wurden|wird|werden|worden|ist|sind|war|waren|habe|sei|und)$/.test(sentence.key(at + 1)));
}

export function firstFinite(sentence: Sentence, { from, to }: Range): number {
  for (let at = from; at < to; at++) if (isFinite(sentence, at)) return at;
  return -1;
}

/** "einzuhalten", "zu schmuggeln": an infinitive with zu in the range. */
export function hasZuInfinitive(sentence: Sentence, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) {
    const key = sentence.key(at);
    if (key === 'zu' && /(?:en|ern|eln|sein|tun)$/.test(sentence.key(at + 1)) && !sentence.isCapital(at + 1) && !isAdjective(sentence, at + 1)) return true;
    if (!sentence.isCapital(at) && /^.{2,}zu.{2,}(?:en|ern|eln)$/.test(key)) return true;
  }
  return false;
}

/** "zu ganztägigen Streiks": an adjective with its noun. */
function isAdjective(sentence: Sentence, at: number): boolean {
  return sentence.isCapital(at + 1) && /(?:ig|isch|lich|bar|sam|los|haft|nd|erst|weit)en$/.test(sentence.key(at));
}
