const entries = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * Words that speak of what a page offers rather than of the world. A short line that holds nothing but these (and what joins them) is no text
 * of the article.
 */
export const STRONG_PAGE_WORDS: ReadonlySet<string> = new Set(entries(`
teilen teile drucken druckansicht druckversion ausdrucken versenden verschicken weiterleiten weiterempfehlen empfehlen merken merkliste vorlesen anhören twittern
tweet tweeten retweet anmelden abmelden einloggen ausloggen registrieren abonnieren abo abos abonnement abonnent abonnenten newsletter startseite homepage
impressum datenschutz datenschutzerklärung datenschutzhinweise datenschutzeinstellungen agb nutzungsbedingungen nutzungsbasierte cookie cookies barrierefreiheit
facebook twitter whatsapp instagram linkedin pinterest xing telegram threads bluesky mastodon flipboard reddit tumblr youtube tiktok pocket flattr google messenger snapchat
kommentare kommentieren leserkommentare leserkommentar antworten anzeige anzeigen werbung werbeanzeige epaper bildergalerie bildergalerien
bildstrecke fotostrecke fotogalerie lesezeit lesedauer feedback weiterlesen zurück zurueck permalink trackback rss sitemap kontakt leserbrief quellseite
share shares tweets print login logout signup subscribe subscribed subscriber subscribers unsubscribe register comments comment reply replies menu bookmark copyright
advertisement advertisements advertising sponsored advertorial newsletters homepage permalink email mail mails linkedin paywall gallery slideshow
disclaimer loading likes follow followers breadcrumb embed download downloads app apps toggle navigation footer header sidebar skip viewcomments
repost nl feed feeds e-paper verschlagwortet wishlist
`));

/** Words that stand beside those; alone they say nothing. */
export const WEAK_PAGE_WORDS: ReadonlySet<string> = new Set(entries(`
mehr more text texte artikel article articles beitrag beiträge story stories seite seiten page site website webseite link links kopieren copy copied url größer kleiner
schriftgröße schrift lesen read hören listen senden send schließen schliessen close öffnen open anzeigen show hide ausblenden einblenden alle all weitere weiter next previous
vorheriger voriger nächster nächste vorherige nach oben top hier here jetzt now bild bilder foto fotos photo photos image images video videos audio podcast podcasts
galerie live ticker suche suchen search like gefällt mag ich fehler melden report error kopiert speichern save gespeichert saved list liste folgen folge
thema themen topics topic tags tag stichworte stichwörter schlagworte schlagwörter keywords thread x minute minuten min minutes mins konto account profil profile hilfe help
home news nachrichten aktuell aktuelle neueste latest newest sort sortieren by old new print pdf info infos service shop jobs bewertung bewerten rating votes stimmen
stimme views mal gelesen aufrufe klicks zugriffe zeichen wörter words optional required code button ja nein yes no ok okay akzeptieren accept ablehnen reject einstellungen settings
bearbeiten edit löschen delete gast guest verfassen schreiben write leave post posten abschicken absenden submit name send-by vergrößern enlarge zoom play pause stop mute
start ihre ihr mitteilung nachricht extras übersicht content inhalt springen zum zur hauptinhalt main privacy policy policies terms conditions use mobile desktop version klicken click tap premium plus gratis kostenlos free
up down sign log in out off on get alerts alert updates notifications edition ausgabe international us uk world europa
`));

/** Words that join them. */
export const GLUE: ReadonlySet<string> = new Set(entries(`
und and oder or per via auf als mit with zu zum zur to for für über about an am the a der die das den dem des diesen diese dieses dieser this that our your my uns unsere unserer
von vom from of im bei as is es nur only bitte please e s it us one
`));

/** What a page names when it speaks to its reader, and how surely. */
export const SITE_NOUNS: ReadonlyMap<string, number> = new Map([
  ...entries(`
newsletter newsletters abonnent abonnenten abonnentin abo abos abonnement probeabo abonnement digitalabo printabonnent einloggen eingeloggt registrieren registriert registrierung
datenschutzerklärung datenschutzbestimmungen datenschutzhinweise datenschutzhinweis datenschutzeinstellungen nutzungsbedingungen agb cookies cookie tracking javascript browser adblocker
werbeblocker passwort eingabefeld drittanbietern drittanbieter kommentarfunktion netiquette pflichtfelder widerrufen benutzername nutzerkonto kundenkonto postfach posteingang probemonat
newsletter subscriber subscribers subscription subscriptions inbox password paywall cookies cookie javascript adblock adblocker unsubscribe opt gdpr newsletters username
log-in login signup captcha epaper push-mitteilungen mitteilungen newsletteranmeldung premium-inhalte leserkonto`).map((word): [string, number] => [word, 3]),
  ...entries(`
konto account adresse mail email artikel article articles beitrag inhalte inhalt content kommentar kommentare comment comments comments forum app anmelden abonnieren
subscribe subscribing registering sign signing log konto zugang lesen kostenlos kostenlose gratis unlimited access trial redaktion leser leserin leserinnen readers reader journalism journalismus
werbung ads advertising advertisement klicken klick klicken link links facebook twitter instagram whatsapp telegram youtube kanal channel website webseite seite page
privacy policy terms conditions settings einstellungen zustimmung zustimmen einwilligung consent browse kündigen kündbar testen updates alerts benachrichtigungen notifications button formular
membership mitglied member donate spenden spende unterstützen support unterstützung adresse teilen share download herunterladen abmelden wochen woche week weekly daily podcast angebot offer`).map((word): [string, number] => [word, 1]),
]);

/** Words that address the reader, in lower case; the polite German pronouns are looked for in the text, with their capital. */
export const ADDRESS: ReadonlySet<string> = new Set(entries(`
your you yours please here bitte hier jetzt now dein deine deinen deinem deiner dir dich du euch euer eure ihr our us we uns unser unsere unseren unserem unserer wir`));

/** Polite pronouns in lower case; whether they are meant politely, their capital within the sentence says. */
export const POLITE_WORDS: readonly string[] = entries('sie ihr ihre ihrem ihren ihrer ihres ihnen');

/** Words of reporting: where they stand, somebody is quoted. */
export const REPORTING: ReadonlySet<string> = new Set(entries(`
sagte sagten sagt erklärte erklärten teilte teilten berichtete berichteten betonte fügte hinzu kritisierte forderte warnte schrieb meinte hieß zufolge laut angaben antwortete fragte kündigte
said says told added according reported announced warned wrote asked replied claimed argued stated explained noted`));
