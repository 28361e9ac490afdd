import type { PhraseGroup } from './PhraseGroup';

/** What a page offers its readers and says of its writers. */
export const READER_PHRASES: readonly PhraseGroup[] = [
  { reason: 'share', longest: 24, phrases: `
^ share on|this|via|your|article|page
^ share $
^ teilen sie|auf|via|per|über|mit|diesen
^ teile diesen|diese|den|mit|auf|es
^ diesen|diese|den artikel|beitrag|seite|meldung … teilen|empfehlen|weiterempfehlen|mail|drucken|versenden|merken|bewerten|kommentieren|twittern
^ artikel|beitrag … teilen|empfehlen|weiterempfehlen|drucken|versenden|merken|verschicken|vorlesen|anhören|kommentieren|speichern
^ hier klicken und
^ follow us|me|the|our|on|_ on … facebook|twitter|x|instagram|whatsapp|linkedin|youtube|telegram|google|social|threads
^ follow us|topics
^ follow _ … on … twitter|facebook|x|instagram|threads|bluesky|linkedin|mastodon
^ folgen sie|folge uns|_ … auf|bei … facebook|twitter|x|instagram|whatsapp|linkedin|youtube|telegram|google|threads|tiktok|schon
^ folgen sie|folge uns
^ besuchen sie|besuche uns … facebook|instagram|auf
^ like us on
^ find us on
follow him|her|them|me on
^ bleiben sie|bleib|bleibe … laufenden|informiert|dran
^ stay informed|updated|tuned|connected
^ turn on|off notifications|alerts
^ never miss a|an|out
^ connect with us
^ tweet this|by|about
^ pin it
^ click to|here to share|email|print|tweet|copy
^ email this|a|the … article|story|link|friend|page
^ send|sent … link|friend|by email|via email
link … kopiert|kopieren|copied
per e mail … teilen|versenden|empfehlen|senden|weiterleiten
per whatsapp|facebook|mail|messenger … teilen|versenden|empfehlen|senden|weiterleiten
auf facebook|twitter|x|whatsapp|linkedin|xing|pinterest|instagram teilen
opens in new|a window|tab
öffnet|wird in neuem|einem … fenster|tab
folgen sie uns|ihm|ihr auf|bei
auf facebook|instagram|twitter|youtube|tiktok folgen|besuchen|abonnieren
^ facebook twitter
whatsapp|telegram kanal|channel … folgen|abonnieren|join|follow|beitreten
folgt uns|ihm
^ join us on` },
  { reason: 'comments', longest: 40, phrases: `
# comment|comments $
# kommentar|kommentare|leserkommentare $
^ kommentare|comments zu|on|geschlossen|closed|anzeigen|# $
^ kommentar schreiben|verfassen|hinterlassen|abgeben|melden|von
^ schreib|schreibe|schreiben|hinterlasse|hinterlassen|verfassen|verfasse … kommentar|kommentare
^ leave|post|add|write|submit a|your comment|reply|response|review
# response|responses|thought|thoughts|replies to|on
# antworten|gedanken|kommentare zu|auf
^ view|show|hide|see|read|load … comments|replies|comment
^ be the first to
^ log in|logged in to|as … comment|reply
you must be logged
sie müssen|du musst … angemeldet|eingeloggt
um … zu kommentieren
um einen kommentar
registered users|members … comment
required fields are
erforderliche felder
^ deine|ihre e mail adresse wird
e mail adresse wird nicht
^ save my name
^ meinen namen|name e mail
^ notify me of
^ benachrichtige mich
benachrichtigt mich|benachrichtigen … kommentare|kommentar|beiträge
moderated|moderation … comments|comment
comments … moderated|moderation|closed|disabled|policy|rules|guidelines
our community|commenting|comment guidelines|rules|policy|standards
^ join the|our conversation|discussion|debate|comment*|community|forum
^ join thought provoking
^ what do you think
^ have your say
^ have something|thoughts to|on|about
^ let us know … comments|think|below
^ tell us … comments|think|below
below|know in the comments
^ diskutieren sie|diskutiere|diskutiert|diskussion mit|über|zu
^ was meinen|denken|meinst|denkst|sagen sie|du|ihr … dazu|davon|kommentar*
^ ihre|eure|deine meinung
schreiben sie uns … meinung|mail|kommentar|leserbrief
sagen sie … meinung
kommentarfunktion … geschlossen|deaktiviert|anbieter|freigeschaltet|steht
kommentare … geprüft|moderiert|gelöscht|freigeschaltet|geschlossen|deaktiviert|netiquette|redaktion|veröffentlicht
^ hinweise zum kommentieren
netiquette
^ leserbrief|leserbriefe an|schreiben|zum
^ noch keine kommentare
^ sie haben etwas zu sagen
this comment|post|user has been … removed|deleted|hidden
dieser kommentar wurde
^ reply to
^ antworten auf $
^ antwort auf
^ anonymous|anonym|gast $
_ people like this
_ likes|like $
^ report this|abuse|comment
^ older|newer|neuere|ältere comments|kommentare
^ # stimmen|votes $
^ bewertung|bewerten|rating|rate this|_ von
^ anmelden … kommentieren|kommentar|kommentare
^ submit|posting … comment
thank|thanks for … comment|feedback` },
  { reason: 'byline', longest: 26, phrases: `
^ written by
^ reported by
^ reporting by|and
^ additional|with reporting
^ edited by
^ editing by
^ compiled by
^ story|text|words|article|analysis|review|opinion by
^ pressetext|artikel|beitrag|text|meldung verfasst|geschrieben|erstellt|eingestellt|veröffentlicht von
^ geschrieben|verfasst|erstellt|eingestellt|hinzugefügt|veröffentlicht|gepostet|aufgezeichnet|notiert|übersetzt von
^ ein beitrag|gastbeitrag|kommentar|artikel|bericht|interview|essay|gastkommentar|leitartikel von
^ eine analyse|reportage|kolumne|rezension|glosse|recherche|einschätzung von
^ das interview führte|führten
^ interview führte
^ die fragen stellte|stellten
^ aus dem _ von|übersetzt
^ mit material|agenturmaterial|informationen von|der|dpa
^ mit agenturen|dpa|afp|reuters
^ translated by|from
^ posted by|in|under|on
^ posted in
^ contributed to this|by
contributed to this report|story|article
contributed reporting|to
^ our … correspondent|reporter|desk $
_ staff writer|reporter $
_ contributor $` },
  { reason: 'author', longest: 70, phrases: `
^ about the author|authors
^ über den autor
^ über die autorin|autoren
^ zur person $
^ view|see|read all|more|other posts|articles|stories by|from|of
^ alle artikel|beiträge von|des|der autors|autorin
^ mehr artikel|beiträge|texte von
^ weitere artikel|beiträge|texte von|des|der
^ more by|stories by|articles by
reach|contact him|her|me|us at
can be reached at|by|on
^ reach the|our
is a|an … reporter|correspondent|columnist|contributor|editor|freelance|journalist … covering|based|for|at|who|with
is the author of
^ der|die autor|autorin ist|leitet|war|schreibt|arbeitet|lehrt|lebt
^ der verfasser ist
^ have a tip|news|story|confidential
^ got a tip|story|news
^ email the|him|her … author|reporter|at
kürzel … autor|redakt*` },
  { reason: 'correction', longest: 40, phrases: `
^ fehler … gefunden|melden|entdeckt
^ haben sie … fehler|hinweis*|anmerkung*|frage*|information*|tipp*|feedback
^ hast du … fehler|feedback|hinweis*
^ sie haben … fehler|hinweis*|fragen|feedback … gefunden|entdeckt|uns|an
^ einen fehler gefunden
^ sie haben einen fehler gefunden|entdeckt
fehler … melden sie
^ war dieser|diese|das artikel|beitrag|text|seite|hilfreich
^ wie hat ihnen|dir|gefällt
^ wie gefällt ihnen|dir
^ fanden sie … hilfreich|interessant
^ was this article|page|story|content
^ did you find|spot|notice|like|know … article|error|mistake|helpful|useful|typo|information
^ see an|something … error|wrong|mistake
^ report|spotted|spot|found a|an … error|typo|mistake|correction
^ how would you rate
^ do you have a|any … tip|feedback|correction
^ give us|your feedback
^ we welcome … feedback|comments
^ we want to hear
^ helfen sie uns
^ schreiben|schicken sie uns|der … redaktion|mail|hinweis*
^ schreiben sie|schreib uns
markieren sie … wörter|text|fehler|wort
^ um verständnis
^ wir bitten um verständnis
^ liebe leserinnen|leser|leserin|nutzer|user
^ dear readers|reader` },
  { reason: 'readingTime', longest: 12, phrases: `
^ lesezeit|lesedauer
^ reading|read|listening time
^ estimated reading|read
# min|mins|minute|minutes read|reading|listen|watch|lesezeit|lesedauer
# min|minuten lesen|lesezeit|lesedauer|hörzeit|lesestoff
^ dauer|duration|länge # $
^ dauer|duration|länge # min|minuten|minutes
^ # minuten|minutes|min|mins|minute $
^ # wörter|words|zeichen $
# zeichen in dieser
mal gelesen
^ # views|aufrufe|zugriffe|reads|klicks $` },
  { reason: 'navigation', longest: 40, phrases: `
^ sie sind hier
^ you are here
^ skip to|past … content|navigation|main|footer|end|promotion|search
^ zum|zur … springen|hauptinhalt
^ direkt zum|zur inhalt|menü|navigation|hauptnavigation|suche
^ zurück zu|zum|zur … startseite|übersicht|artikel|seite|anfang|hauptseite|liste
^ back to top|home|homepage|overview|article|news|results|list|blog
^ return to … homepage|home|article|top
^ zur startseite|homepage|übersicht|hauptseite
^ jump|go to … content|navigation|homepage|section
^ seite # von #
^ page # of #
^ nächste|vorherige seite|meldung|artikel
^ auf seite # $
^ inhalt dieses artikels
^ möchten sie … startseite|aufrufe
^ im überblick $
^ ältere|neuere meldungen|beiträge|artikel
^ older|newer posts|articles|entries
^ artikel # # $
^ kontakt|impressum agb|impressum|datenschutz|werbung|kontakt
impressum … datenschutz|agb|kontakt
datenschutz … impressum|agb
terms … privacy … cookie*|contact|policy
contact us … privacy|terms|about|advertise` },
  { reason: 'gallery', longest: 14, phrases: `
^ bildergalerie|fotostrecke|bilderstrecke|bildstrecke|fotogalerie|fotos|galerie
^ bild|foto|photo|image|picture|slide|fotos # von|of|aus #
^ # von|of # $
^ # fotos|bilder|photos|images|pictures|videos|bild $
^ in bildern|pictures|photos
^ alle|mehr|weitere bilder|fotos … anzeigen|ansehen|galerie|$
^ view|see|open … gallery|slideshow|photos|images|fullscreen
^ bild vergrößern|anzeigen|in
^ zur|zum bildergalerie|fotostrecke|galerie|bild|großansicht
^ klicken sie … bild|vergrößern|foto|bilder
^ click … enlarge|expand|image|photo` },
];
