/** What the sentence rules know of a language. All entries are lower case and without the final mark. */
export interface SentenceTable {
  /** Abbreviations that something always follows: titles, "z. B.", "No.". A full stop after them ends no sentence. */
  readonly binding: ReadonlySet<string>;
  /** Abbreviations that are words as well: "Art. 5", but "dieser Art." */
  readonly beforeNumbers: ReadonlySet<string>;
  /** Abbreviations that may end a sentence: it ends there only when a word follows that begins one. */
  readonly loose: ReadonlySet<string>;
  /** Words that, with a capital, nearly always begin a sentence. */
  readonly starters: ReadonlySet<string>;
  /** True when "13." is an ordinal number that a capital may follow. */
  readonly ordinals: boolean;
  /** True where texts of the web begin sentences in lower case. */
  readonly lowerCaseStarts: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const german: SentenceTable = {
  ordinals: true,
  lowerCaseStarts: false,
  binding: words(`
    dr prof med phil jur rer nat hc ing dipl hr hrn frl st geb lt leutn oblt hptm maj präs gouv mr mrs
    nr nrn abs bde bspw beisp bzw vgl ca cca inkl exkl einschl zzgl abzgl evtl ggf ggfs insb insbes sog sogen vs vorm nachm
    ehem gest verh abk allg amtl bayr brit dän europ ev frz gesetzl griech holl ital jap jüd kath korean
    österr poln russ span türk ukr ukrain westl östl nördl südl str hl hll stellv ausg hrsg hg zit ebd anm
    grds bzgl betr entspr jan feb febr apr aug sept okt nov dez
    i.d.r i.a i.s.d z.b z.t z.zt z.hd d.h u.u o.ä o.g s.o s.u v.a
  `),
  beforeNumbers: words('art kap ziff bd abb tab fig tel min max vol no ms mind jun jul mär rd aufl'),
  loose: words(`
    usw usf etc u.a u.v.m u.s u.k u.s.a u.s.w co inc corp ltd jr sr mio mrd trd mill tsd std sek
    a.m p.m n.chr v.chr chr jh jhd jhdt zt e.v i.r a.d m.a b.a ph.d
  `),
  starters: words(`
    der die das den dem des ein eine einen einem einer er sie es wir ihr ich man dies diese dieser dieses diesen diesem
    sein seine ihre ihren ihrem seinen und aber oder denn doch auch als am an auf aus bei beim bis da damals damit danach
    dabei dafür dagegen daher dann dann daraufhin darin darüber dazu dort durch für gegen hier hinter im in indem
    ins jedoch jetzt kein keine mit nach nachdem nicht noch nun nur ob obwohl ohne seit seitdem so sobald solche trotz
    über um unter vom von vor während wann warum was weil wenn wer wie wo zu zudem zuletzt zum zur zuvor zwar zwischen
    außerdem allerdings anschließend bereits dennoch deshalb ebenso inzwischen laut möglicherweise schließlich später unterdessen
    viele vielleicht wegen weiter weitere wurde wurden wird werden hat haben ist sind war waren kann soll sollte
  `),
};

const english: SentenceTable = {
  ordinals: false,
  lowerCaseStarts: true,
  beforeNumbers: words('no nos p pp art fig figs sec ch chap vol min max'),
  binding: words(`
    mr mrs ms messrs mx dr prof rev hon gen col maj capt cmdr cpl sgt lt lieut adm brig gov sen rep reps sens pres amb supt det
    st mt ft vs ed eds eq approx dept univ e.g i.e cf viz ca
    mlle mme msgr fr sr sra drs ext pvt p.s
  `),
  loose: words(`
    u.s u.k u.n u.s.a u.s.s.r e.u d.c l.a n.y a.m p.m jr sr inc corp co ltd llc plc bros etc ph.d m.d b.a m.a b.sc
    jan feb mar apr jun jul aug sep sept oct nov dec tue tues wed thu thur thurs fri ave blvd rd hwy
    mln bln tn ala ariz ark calif colo conn del fla ga ind kan ky md mass mich minn mont neb nev okla pa penn
    tenn tex va vt wis wyo
  `),
  starters: words(`
    the a an this that these those he she it we they you i his her its their our my your there here and but or nor so yet
    as at by for from in into of on to with without after before during since until while when where who what why how which
    if although though because however meanwhile moreover also then thus according no not one some many most several all both
    is are was were has have had will would could should can may might did does do
  `),
};

const other: SentenceTable = {
  ordinals: false, lowerCaseStarts: false, beforeNumbers: english.beforeNumbers, binding: english.binding, loose: english.loose, starters: new Set(),
};

/** The table for an ISO code. Languages without one get titles and company names, and no starters. */
export function sentenceTable(language: string): SentenceTable {
  return language === 'de' ? german : language === 'en' ? english : other;
}
