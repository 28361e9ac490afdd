const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** German strong and irregular preterites, and auxiliaries in the past. */
export const GERMAN_PAST: ReadonlySet<string> = words(`
  war waren warst hatte hatten hätte hätten wurde wurden kam kamen ging gingen stand standen fand fanden gab gaben sah sahen nahm nahmen hielt hielten ließ ließen liess liessen blieb blieben
  lag lagen saß saßen sass sassen sprach sprachen traf trafen trat traten brach brachen starb starben warf warfen half halfen zog zogen flog flogen bot boten verlor verloren schloss schlossen beschloss beschlossen
  floss flossen schoss schossen begann begannen gewann gewannen schwamm sang sangen sprang sprangen sank sanken trank tranken zwang zwangen band banden fiel fielen gefiel lief liefen rief riefen riet rieten
  schlief schliefen stieß stießen hieß hießen schrieb schrieben stieg stiegen schied schieden schien schienen wies wiesen bewies griff griffen ritt litt litten schnitt schnitten stritt stritten
  trug trugen schlug schlugen fuhr fuhren lud luden wuchs wuchsen wusch schuf schufen grub las lasen aß aßen vergaß vergaßen bat baten maß maßen tat taten wusste wussten wußte kannte kannten nannte nannten brannte
  dachte dachten brachte brachten rannte sandte sandten wandte wandten wollte wollten konnte konnten musste mussten mußte durfte durften mochte gelang gelangen geschah geschahen erschien erschienen entstand entstanden
  bestand bestanden verschwand verschwanden erfand erhielt erhielten enthielt verhielt behielt unterhielt vertrat betrat verriet geriet gerieten erfuhr erfuhren befahl befahlen empfing empfingen fing fingen hing hingen
  unterschrieb unterschrieben verschob verschoben schob schoben hob hoben erhob erhoben wog betrug betrugen ergab ergaben vergab vergaben übernahm übernahmen unternahm verließ verließen entließ überwies bewarb warb
  verbot verboten gebot bog log betrog soff erlosch sprang sprangen erschrak barg bargen verbarg stahl stahlen galt galten erschoss erschossen überfiel verfiel misslang verklang drang drangen rang schwang wand trieb trieben
  vertrieb blies pries schwieg schwiegen verzieh lieh rieb mied stach stachen unterlag erlag verstarb verstarben bezog entzog zerbrach durchbrach unterbrach widersprach versprach entsprach entsprachen
`);

/** German auxiliaries of the perfect. */
export const GERMAN_PERFECT: ReadonlySet<string> = words('hat haben habe habt hast ist sind sei seien bin');

/** Words that tell of something ahead. */
export const GERMAN_AHEAD: ReadonlySet<string> = words(`
  wird werden werde werdet wirst soll sollen solle will wollen wolle sollte sollten würde würden dürfte dürften könnte könnten müsste müssten möchte möchten kann können könne muss müssen müsse darf dürfen dürfe
  plant planen plane erwartet erwarten rechnet rechnen beabsichtigt beabsichtigen geplant vorgesehen angesetzt terminiert anberaumt bevor voraussichtlich spätestens frühestens künftig demnächst droht drohen steht stehen
  findet finden startet starten beginnt beginnen tritt treten trifft treffen reist reisen kommt kommen eröffnet eröffnen öffnet öffnen schließt schließen endet enden läuft laufen geht gehen folgt folgen gilt gelten
  erscheint erscheinen tagt tagen berät beraten entscheidet entscheiden stimmt stimmen wählt wählen spielt spielen empfängt empfangen hält halten gastiert präsentiert präsentieren stellt stellen übernimmt übernehmen bleibt bleiben
  ruft rufen lädt laden zieht ziehen fährt fahren fliegt fliegen kehrt kehren bekommt bekommen erhält erhalten wechselt wechseln verlässt verlassen jährt feiert feiern bestreikt bestreiken streikt streiken veröffentlicht
  veröffentlichen legt legen gibt geben steigt steigen sinkt fällt fallen liegt liegen verhandelt verhandeln besucht besuchen nimmt nehmen bringt bringen lesen erwarte ist sind
  falle beginne starte trete komme finde gehe bleibe öffne schließe laufe gelte erscheine entscheide spiele gebe nehme steige sinke kehre erhalte übernehme
`);

/** Participles and adjectives that make "ist … geplant" a thing to come. */
export const GERMAN_PLANNED: ReadonlySet<string> = words('geplant vorgesehen angesetzt terminiert anberaumt angekündigt erwartet avisiert gedacht realistisch möglich denkbar fällig befristet eingeplant einberufen angesagt');

/** Participles with sein: "soll … gekommen sein" tells of the past, "soll … abgeschlossen sein" does not. */
export const GERMAN_GONE: ReadonlySet<string> = words('gekommen gegangen gefahren geflogen gestorben verstorben geflohen geflüchtet gefallen geblieben gestiegen gesunken verschwunden gereist eingereist abgereist angekommen eingetroffen aufgetaucht passiert geschehen gewesen entstanden erschienen eingedrungen ausgebrochen entkommen gestürzt abgestürzt verunglückt ertrunken');

/** Infinitives and other lower-case words on -te, -ten that are no preterites. */
export const GERMAN_NO_PAST: ReadonlySet<string> = words(`
  arbeiten erarbeiten bearbeiten warten erwarten starten leisten bieten anbieten halten erhalten enthalten behalten verhalten unterhalten einhalten aufhalten festhalten abhalten anhalten treten vertreten betreten antreten eintreten auftreten zurücktreten
  raten beraten verraten geraten bitten gestalten verwalten schalten einschalten abschalten gelten berichten richten verrichten errichten einrichten beobachten achten beachten verzichten fürchten befürchten verpflichten vernichten sichten
  kosten testen antworten verantworten beantworten reiten streiten bestreiten begleiten leiten einleiten gleiten bedeuten deuten schreiten überschreiten verbreiten bereiten vorbereiten retten mieten vermieten chatten flüchten
  ersten zweiten dritten vierten letzten nächsten besten größten meisten höchsten ältesten jüngsten neuesten schlimmsten wichtigsten gesamten bekannten beliebten harten alten kalten rechten schlechten echten leichten dichten feuchten weiten breiten zweiten
  guten bunten satten glatten platten roten toten privaten spontanen konkreten diskreten geehrten heute letzte erste zweite dritte vierte fünfte achte gute alte beste größte meiste höchste neueste jüngste nächste gesamte bekannte rechte schlechte leichte
  echte harte kalte weite breite bunte private rote tote konkrete leute bitte mitte kette seite heutigen hätte hätten könnte könnten sollte sollten müsste müssten dürfte dürften möchte möchten hinten unten mitten inmitten selten hinter quasi
  kritisierten geplante geplanten erwartete erwarteten sogenannte sogenannten verletzten verletzte beteiligten betroffenen angekündigten angekündigte genannten genannte vergangenen unbekannte unbekannten geeignete geeigneten bestimmte bestimmten
`);

/** Reports told in the present: "wie die Polizei am Dienstag mitteilt". */
export const GERMAN_REPORTS: ReadonlySet<string> = words('berichtet berichten meldet melden schreibt schreiben sagt sagen mitteilt mitteilen zitiert zitieren heißt bestätigt erklärt betont kritisiert ergibt hervorgeht vermeldet');

/** Words on -t that are no verbs. */
export const GERMAN_NO_PRESENT: ReadonlySet<string> = words(`
  nicht bereit bereits direkt gesamt insgesamt komplett konkret leicht schlecht vielleicht überhaupt bekannt unbekannt bewusst unbewusst dicht licht schlicht echt feucht breit seit damit somit womit hiermit dort weit soweit laut statt anstatt
  samt mitsamt gut kaputt rot tot hart zart bunt satt glatt nackt perfekt exakt intakt korrekt indirekt abrupt absolut relevant interessant brisant prominent kompetent effizient konsequent permanent transparent vehement privat adäquat separat
  spät quasi nachts wert zuletzt jetzt unterwegs acht sieht halt eilt zeit heit derzeit jederzeit seinerzeit zurzeit allzeit erst selbst fast weltweit landesweit bundesweit europaweit deutschlandweit stadtweit bereist überall damals violett verletzt
  verdient berühmt beliebt geliebt vermisst unverletzt leichtverletzt schwerverletzt erhöht bedingt bestimmt unbestimmt verstärkt vermehrt vereinzelt erneut bislang wiederholt begrenzt beschränkt beteiligt betont beschäftigt verheiratet besetzt vertraut
`);

/** English irregular preterites and auxiliaries in the past. */
export const ENGLISH_PAST: ReadonlySet<string> = words(`
  was were had did said told went came made took gave got saw knew thought found became began kept held left met ran brought bought stood heard felt lost paid sent built fell rose grew drew drove flew
  won wrote spoke broke chose led shot hit struck sold sought taught caught fought hung sat swore threw wore woke ate drank sang sank rang swam stole rode hid froze forgot dealt meant spent slept lay laid understood
  withdrew resigned died killed fled bled bid quit cast set put cut split spread arose overcame overtook underwent undertook did n't ago
`);

/** Participles that are not their preterites; -ed and the forms above count as well. */
export const ENGLISH_PARTICIPLES: ReadonlySet<string> = words('been gone done seen known taken given written spoken broken chosen driven flown grown drawn shown fallen risen begun become come run held made sworn thrown worn eaten won built born');

export const ENGLISH_MODALS: ReadonlySet<string> = words("will would shall 'll ll may might could should must can ca wo");
/** Forms of be and have by which a participle behind them is told. */
export const ENGLISH_PRESENT_BE: ReadonlySet<string> = words("is are am 're 's re m");
export const ENGLISH_PAST_AUX: ReadonlySet<string> = words('was were had has have having');
/** "was due on Friday" tells of a plan, whose side is open. */
export const ENGLISH_PLANNED: ReadonlySet<string> = words('scheduled expected due set slated planned supposed likely poised planning hoping intends intend');
/** Nouns as well, unless a plan follows: "hopes to", "ready for". */
export const ENGLISH_PLANS: ReadonlySet<string> = words('hopes hope plans plan aims wants ready');
/** Present forms that announce. */
export const ENGLISH_PRESENT: ReadonlySet<string> = words(`
  meets begins starts opens closes ends expires returns arrives leaves faces goes comes takes plays hosts runs continues resumes kicks gets meet begin expire arrive go come publishes celebrates remains reopens retires turns travels joins airs premieres debuts concludes departs commences competes unveils
`);

/** Participles that tell of a state with "ist". */
export const GERMAN_STATES: ReadonlySet<string> = words('ausverkauft ausgebucht frei gefragt geöffnet geschlossen gesperrt gefordert eingeladen geboten bewölkt verabredet vorbereitet');
