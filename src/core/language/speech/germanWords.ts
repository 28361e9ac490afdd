// Closed classes of German words, for finding phrases and clauses. All in lower case.
import { wordSet } from './wordSet';

export const DETERMINERS = wordSet(`der die das des dem den ein eine einer eines einem einen dieser diese dieses diesem diesen jener jene jenes kein keine keiner
  mein meine meiner dein sein seine seiner seines seinem seinen ihr ihre ihrer ihres ihrem ihren unser unsere unserer unseres euer eure viele mehrere einige
  manche beide alle wenige zwei drei vier fünf sechs sieben acht neun zehn zahlreiche etliche weitere andere zwölf hunderte tausende welcher welche beiden vieler mehrerer einiger anderer vielen mehreren einigen`);

/** Articles that no subject has. */
export const OBLIQUE_DETERMINERS = wordSet('dem den einem einen diesem diesen seinem seinen ihrem ihren des eines unserem unseren');
export const DEFINITE = wordSet('der die das dieser diese dieses');

export const PREPOSITIONS = wordSet(`ab an auf aus außer bei beim bis durch entgegen für gegen gegenüber hinter im in ins mit mittels nach nahe neben ohne per pro seit seitens
  trotz über um ungeachtet unter vom von vonseiten vor während wegen zu zum zur zwischen zwecks am ans angesichts anhand anlässlich anstatt anstelle aufgrund binnen dank gemäß
  hinsichtlich infolge innerhalb außerhalb oberhalb unterhalb jenseits laut statt via samt nebst mangels rund bezüglich aufs vors fürs übers unterm ums inklusive abseits inmitten`);

export const PRONOUNS = wordSet('er sie es');
export const OBJECT_PRONOUNS = wordSet('ihm ihr ihnen mir uns dir euch mich dich ihn sich einander');

export const SUBORDINATORS = wordSet(`als bevor bis da damit dass daß ehe falls indem nachdem ob obgleich obschon obwohl seit seitdem sobald sodass sofern solange soweit sowie
  während weil wenn wenngleich wie wo wohingegen zumal warum weshalb wieso wer was wann wohin woher wodurch womit wobei worauf wonach`);
/** Introduce what somebody says. */
export const CONTENT_OPENERS = wordSet('dass daß ob warum weshalb wieso wer was wann wie wo wohin woher welche welcher welches inwieweit inwiefern');
export const RELATIVE_PRONOUNS = wordSet('der die das dem den deren dessen denen welcher welche welches welchem welchen');
export const COORDINATORS = wordSet('und oder aber sondern doch denn jedoch beziehungsweise sowie');

export const ADVERBS = wordSet(`heute gestern morgen damals dann danach zuvor zunächst zuletzt später schließlich nun jetzt bereits schon noch auch nur so dort hier da außerdem zudem ferner
  weiter weiterhin allerdings jedoch dennoch dagegen hingegen daher deshalb deswegen darum dabei dafür darauf daraufhin damit trotzdem zugleich gleichzeitig wiederum wieder erneut ebenfalls
  ebenso indes indessen unterdessen derweil mittlerweile inzwischen kürzlich jüngst vorher nachher anschließend abschließend erstmals einst immer oft nie niemals manchmal vielleicht wohl
  offenbar offensichtlich angeblich sogar selbst etwa zwar nämlich also demnach insgesamt ausdrücklich deutlich knapp klar offen öffentlich schriftlich mündlich telefonisch wörtlich lachend
  kämpferisch zerknirscht geknickt demoralisiert vorsichtig optimistisch kühl trocken scherzhaft einmal mehr sehr mal eindringlich hinzu demgegenüber nachdrücklich unmissverständlich
  sinngemäß überraschend erst dazu hierzu diesbezüglich bislang bisher gerade eben vorgestern abends morgens mittags nachts vormittags nachmittags montags dienstags gleich sofort selbstbewusst
  gelassen verärgert enttäuscht erleichtert zufrieden stolz ernst leise laut schlicht einfach ehrlich offenkundig nie lange wenig viel besonders vielmehr andererseits einerseits immerhin
  natürlich freilich nachträglich vorab rückblickend früher zusammen gemeinsam letztlich endlich überdies darüber hinaus zugegeben beispielsweise insbesondere vorerst doch`);

/** Words that stand before the name of a medium or work in quote marks, or are one's kind. Ends of compounds count too. */
export const WORK_NOUNS = `zeitung blatt magazin wochenzeitung tageszeitung boulevardzeitung zeitschrift film roman buch serie album lied song stück oper titel schiff sendung portal
  show ausstellung projekt kampagne initiative bündnis gruppe band verein studie bericht dokumentation komödie drama thriller blog webseite website sender fachmagazin fachzeitschrift
  nachrichtenmagazin satiremagazin fähre yacht frachter kreuzfahrtschiff hotel restaurant café kneipe club festival aktion programm operation lokal gasthaus reihe gemälde musical
  podcast spiel kategorie motto preis stiftung bewegung organisation miliz netzwerk rakete sonde raumschiff drohne hurrikan sturmtief orkantief taifun wirbelsturm talkshow raumsonde`.split(/\s+/);

/** What stands before the words on a sign: nobody says them. */
export const INSCRIPTION_NOUNS = wordSet('aufschrift slogan slogans motto parole parolen schild schilder plakat plakate plakaten titel überschrift schlagzeile devise stichwort inschrift hashtag thema schlagwort frage zeile name namen');

/** Media and agencies that something is told to, in the dative. */
export const ADDRESSEE_NOUNS = wordSet('agentur nachrichtenagentur presse-agentur presseagentur zeitung zeitschrift tageszeitung wochenzeitung presse illustrierten wochenschrift redaktion funke-mediengruppe mediengruppe sportschau tagesschau welt bild faz taz süddeutschen frankfurter rheinischen neuen augsburger stuttgarter zeit dpa afp');

/** Singular nouns for a person that a definite article points back to; ends of compounds count too. */
export const PERSON_NOUNS = `minister ministerin präsident präsidentin kanzler kanzlerin chef chefin sprecher sprecherin leiter leiterin direktor direktorin vorsitzende vorsitzender politiker politikerin
  bürgermeister bürgermeisterin trainer trainerin coach manager managerin regisseur regisseurin autor autorin schauspieler schauspielerin sänger sängerin forscher forscherin wissenschaftler
  wissenschaftlerin professor professorin experte expertin anwalt anwältin richter richterin staatsanwalt staatsanwältin general kommissar kommissarin abgeordnete abgeordneter sekretär sekretärin
  senator senatorin gouverneur gouverneurin botschafter botschafterin premier spieler spielerin torwart stürmer kapitän profi star könig königin papst bischof pfarrer pfarrerin lehrer lehrerin
  arzt ärztin unternehmer unternehmerin gründer gründerin geschäftsführer geschäftsführerin jährige jähriger mann frau kandidat kandidatin nominierte ökonom ökonomin historiker historikerin
  diplomat diplomatin vorstand oberhaupt machthaber staatschef regierungschef fahrer fahrerin bewohner bewohnerin zeuge zeugin polizist polizistin kollege kollegin meister meisterin weltmeister
  beauftragte beauftragter berater beraterin moderator moderatorin journalist journalistin präses rektor rektorin intendant intendantin kommandeur kommandant landrat landrätin rat rätin führer
  vize obmann obfrau boss architekt architektin ingenieur fotograf künstler künstlerin schriftsteller schriftstellerin musiker musikerin aktivist aktivistin student studentin mutter vater sohn
  tochter bruder schwester verteidiger angeklagte angeklagter tatverdächtige beschuldigte rentner verleger inhaber inhaberin eigentümer besitzer besitzerin betreiber reporter korrespondent analyst
  analystin volkswirt ermittler kurator kuratorin dirigent politologe politologin soziologe soziologin psychologe psychologin virologe virologin biologe physiker meteorologe patriarch imam rabbiner
  übersetzer übersetzerin dolmetscher dolmetscherin verbandschef herausgeber chefredakteur redakteur pilot kapitänin mittelfeldspieler nationalspieler rekordmeister bundestrainer teamarzt arzt chefin nationaltrainer olympiasieger olympiasiegerin amtsinhaber
  generalsekretär generalsekretärin patron pressesprecher bauer landwirt förster wirt vermieter händler ceo obmann nachfolger vorgänger stellvertreter stellvertreterin mitarbeiter mitarbeiterin`.split(/\s+/);

/** Singular nouns for a body that a definite article points back to. */
export const BODY_NOUNS = `unternehmen konzern firma hersteller gesellschaft verein klub club bank behörde partei organisation verband ministerium team betreiber institut stiftung universität
  hochschule gewerkschaft kommission agentur anbieter händler autobauer handelskonzern versicherer fluggesellschaft airline bündnis regierung gericht staatsanwaltschaft bundesligist zeitung sender
  magazin blatt betriebsrat aufsichtsrat verwaltungsrat bundesrat bundesamt fraktion rennstall dienst geheimdienst`.split(/\s+/);
