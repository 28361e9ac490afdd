import type { ReasonCode } from './messages';

/**
 * Whole lines that a page is made of, by why they are no text. In lower case, as words: marks, counts and arrows around them do not matter.
 * `|` separates them.
 */
export const PAGE_LABELS: Readonly<Partial<Record<ReasonCode, string>>> = {
  navigation: `
startseite|home|homepage|menü|menu|hauptmenü|hauptnavigation|navigation|suche|suchen|search|zur startseite|zur homepage|zurück zur startseite|zurück|zurück zur übersicht|zur übersicht|übersicht|nach oben|
zum seitenanfang|seitenanfang|back to top|top|back|skip to content|skip to main content|skip navigation|skip to navigation|skip links|zum inhalt springen|zum hauptinhalt springen|zum inhalt|direkt zum inhalt|
zur hauptnavigation springen|zur navigation springen|accessibility links|accessibility help|accessibility|close|schließen|schliessen|close menu|open menu|menü öffnen|menü schließen|hauptinhalt|main content|
voriger artikel|vorheriger artikel|vorheriger beitrag|nächster artikel|nächster beitrag|previous article|next article|previous post|next post|previous|next|weiter|nächste seite|vorherige seite|next page|previous page|
previous story|next story|more|mehr|mehr anzeigen|show more|view all|see all|alle anzeigen|alle artikel|alle beiträge|weitere artikel anzeigen|load more|mehr laden|weitere laden|mehr infos|mehr info|mehr informationen|more info|more information|
impressum|kontakt|contact|contact us|about|about us|über uns|agb|datenschutz|privacy|privacy policy|terms|terms of use|terms of service|terms and conditions|sitemap|mediadaten|karriere|careers|jobs|hilfe|help|faq|faqs|service|shop|
archiv|archive|archives|wetter|weather|horoskop|tv programm|programm|rätsel|spiele|games|quiz|epaper|e paper|mediathek|newsticker|ticker|schlagzeilen|breaking news|latest|latest news|edition|ausgabe|deutsch|english|language|sprache|
end of article|ende des artikels|main menu|sections|section|rubriken|ressorts|mein konto|my account|account|konto|profil|profile|quick links|follow us on|you are here|sie sind hier|sie befinden sich hier|du bist hier|
zum menü|zur suche|footer|header|sidebar|toggle navigation|toggle menu|search for|suchbegriff|suchbegriff eingeben|topnews|top news|seite drucken|listen|videos|bilder|fotos|video|audio|bild|foto|photos|photo|image|images|galerie|gallery|
live|liveticker|live ticker|liveblog|live blog|breaking|eilmeldung|exklusiv|exclusive|info|infos|update|neu|new|artikel|article|advertorial|tipp|newsflash|just in|developing|trending now|autor der meldung|
zur webseite|zur website|zum shop|zum angebot|zum thema|zum artikel|zum video|zur bildergalerie|zur fotostrecke|inhaltsverzeichnis|table of contents|in this article|in diesem artikel|auf dieser seite|on this page|jump to|skip past newsletter promotion|skip advert|`,
  share: `
teilen|share|share this|share article|share this article|share this story|share story|share this post|share this page|share this with|artikel teilen|beitrag teilen|diesen artikel teilen|diesen beitrag teilen|seite teilen|jetzt teilen|weitersagen|
empfehlen|weiterempfehlen|artikel empfehlen|versenden|verschicken|weiterleiten|senden|send|tweet|tweeten|twittern|twitter|facebook|whatsapp|instagram|linkedin|pinterest|reddit|telegram|xing|threads|flipboard|pocket|google plus|google|
email|e mail|mail|per mail|per e mail|mail schreiben|link kopieren|copy link|copy url|link kopiert|copied|link copied|copied to clipboard|sharen|posten|auf facebook teilen|auf twitter teilen|gefällt mir|like|likes|like this|like loading|loading|
folgen|follow|follow us|folgen sie uns|folge uns|follow us on social media|social media|soziale medien|share options|sharing|share save|teilen auf|share on|share via|share to|
artikel verschicken|artikel versenden|artikel weiterempfehlen|e mail versand|sms|messenger|signal|bluesky|mastodon|x|youtube|tiktok|snapchat|viber|line|save|share full article|gift article|give this article|gift this article|`,
  tools: `
drucken|print|druckansicht|druckversion|ausdrucken|artikel drucken|seite drucken|print this article|print article|print this page|drucken per mail|pdf|merken|merkliste|auf die merkliste|zur merkliste|artikel merken|gemerkt|bookmark|speichern|
save article|save this article|save for later|save story|saved|später lesen|read later|vorlesen|artikel vorlesen|vorlesen lassen|anhören|artikel anhören|artikel hören|listen to this article|listen to article|listen now|hören|audio|play|abspielen|pause|stop|
schriftgröße|schrift|text kleiner größer|kleiner größer|font size|text size|aa|a a a|mehr a a a|a|vergrößern|bild vergrößern|zoom|enlarge|enlarge image|view fullscreen|fullscreen|vollbild|open image in gallery|bild in neuem fenster öffnen|
translate|übersetzen|hide|show|ausblenden|einblenden|wird geladen|please wait|bitte warten|inhalte anzeigen|inhalt anzeigen|inhalt laden|bookmarks|autoplay|unmute|mute|untertitel|captions|transcript|view transcript|wiedergabe|
video abspielen|play video|video ansehen|watch|watch video|watch now|watch live|jetzt ansehen|download|downloads|herunterladen|artikel als pdf|resize text|add to favorites|reuse this content|republish this article|cite this article|reprints|reprints permissions|permissions|`,
  comments: `
kommentare|leserkommentare|kommentar schreiben|kommentar verfassen|kommentar hinterlassen|kommentar abgeben|kommentieren|jetzt kommentieren|artikel kommentieren|kommentare anzeigen|kommentare lesen|alle kommentare|zu den kommentaren|zum kommentieren anmelden|
keine kommentare|noch keine kommentare|darauf antworten|ihr kommentar|dein kommentar|schreiben sie einen kommentar|schreibe einen kommentar|schreib einen kommentar|hinterlasse einen kommentar|hinterlassen sie einen kommentar|kommentar absenden|antworten|antwort abbrechen|antworten abbrechen|
diskussion|diskutieren sie mit|diskutiere mit|mitdiskutieren|zur diskussion|ihre meinung|ihre meinung zum thema|das sagen unsere leser|leserbriefe|leserbrief schreiben|leserbrief|forum|zum forum|meinung schreiben|
comments|comment|leave a comment|leave a reply|leave a response|leave comment|post a comment|post comment|add a comment|add comment|write a comment|view comments|show comments|read comments|see comments|all comments|no comments|no comments yet|join the conversation|join the discussion|
start the conversation|be the first to comment|submit comment|reply|replies|cancel reply|responses|view replies|newest|oldest|most liked|sort by|kommentare verbergen|hide comments|comments are closed|kommentare geschlossen|kommentare sind geschlossen|leave your comment|your comment|
name|website|e mail adresse|ihr name|your name|your email|reader comments|conversation|discussion|have your say|what do you think|was meinen sie|was denken sie|feedback|melden|beitrag melden|kommentar melden|report comment|report|upvote|downvote|`,
  advertisement: `
anzeige|anzeigen|werbung|werbeanzeige|advertisement|advertisements|advertising|ad|ads|sponsored|sponsored content|sponsored links|gesponsert|promotion|promoted|paid content|paid post|partner content|from our partners|von unseren partnern|partnerangebot|partnerinhalt|
article continues below advertisement|story continues below advertisement|story continues below|article continues after ad|artikel wird nach der anzeige fortgesetzt|weiter nach der anzeige|anzeige weiterlesen|scroll to continue|continue reading below|after newsletter promotion|
werbung ende|ende der werbung|advert|advertisement advertisement|ad feedback|bezahlter inhalt|affiliate link|anzeige anzeige|skip ad|close ad|report this ad|remove ads|story continues|article continues below|the story continues below|`,
  signUp: `
newsletter|newsletter abonnieren|newsletter bestellen|zum newsletter|newsletter anmelden|newsletter anmeldung|zur anmeldung|anmelden|abmelden|einloggen|login|log in|log out|logout|sign in|sign up|sign out|register|registrieren|jetzt registrieren|jetzt anmelden|jetzt einloggen|
sign up now|sign up here|sign up for free|newsletters|get the newsletter|your email address|enter your email|email address|e mail adresse eingeben|ihre e mail adresse|deine e mail adresse|passwort|passwort vergessen|password|forgot password|forgot your password|username|benutzername|
angemeldet bleiben|remember me|create account|create an account|konto erstellen|konto anlegen|kostenlos registrieren|join|join now|join us|continue with google|continue with facebook|continue with apple|mit google anmelden|privacy notice|submit|absenden|abschicken|next step|`,
  subscription: `
abo|abos|abonnieren|jetzt abonnieren|abonnement|abo abschließen|zum abo|zu den abos|subscribe|subscribe now|subscribe today|subscribe to continue|subscription|subscriptions|jetzt testen|jetzt kostenlos testen|jetzt lesen|jetzt weiterlesen|jetzt freischalten|probeabo|
digital abo|plus|premium|start free trial|try for free|try it free|already a subscriber|bereits abonnent|bereits abonniert|sie sind bereits abonnent|weiterlesen|weiter lesen|continue reading|read full story|read the full story|read full article|read the full article|donate|donate now|spenden|jetzt spenden|
support us|become a member|mitglied werden|unterstützen sie uns|exklusiv für abonnenten|nur für abonnenten|subscriber only|subscribers only|for subscribers|exclusive to subscribers|see all offers|see subscription options|view plans|vorteile|angebot wählen|preise|`,
  consent: `
datenschutzeinstellungen|cookie einstellungen|cookies|cookie settings|cookie policy|cookie hinweis|privacy settings|privacy preferences|privacy choices|accept|accept all|accept cookies|accept all cookies|akzeptieren|alle akzeptieren|alle cookies akzeptieren|zustimmen|
zustimmen und weiter|einverstanden|ablehnen|alle ablehnen|reject all|reject|i agree|agree|i accept|agree and close|ok|okay|got it|manage preferences|manage options|manage cookies|einstellungen|settings|do not sell my personal information|do not sell or share my personal information|
externen inhalt anzeigen|externer inhalt|externe inhalte|externe inhalte anzeigen|embedded content|empfohlener redaktioneller inhalt|empfohlener externer inhalt|allow and continue|einwilligen|your privacy choices|ad choices|adchoices|mit werbung weiterlesen|`,
  form: `
empfänger e mail|ihr name|ihre nachricht|nachricht|betreff|name required|mail required|pflichtfeld|captcha|sicherheitscode|optional|beschreibung des fehlers|ihre mitteilung an uns|ihre mitteilung an den empfänger|vorname|nachname|anrede|e mail required|`,
  teaser: `
mehr zum thema|mehr zu diesem thema|zum thema|lesen sie auch|lesen sie mehr|lesen sie dazu auch|lesen sie weiter|auch interessant|das könnte sie auch interessieren|das könnte dich auch interessieren|das könnte ihnen auch gefallen|das könnte sie interessieren|
mehr dazu|weitere artikel|weitere themen|weitere meldungen|weitere nachrichten|weitere beiträge|weitere artikel zum thema|ähnliche artikel|ähnliche beiträge|verwandte artikel|verwandte themen|verwandte beiträge|passend zum thema|dazu passend|lesetipps|lesetipp|
leseempfehlungen|leseempfehlung|unsere empfehlungen|empfehlungen der redaktion|redaktionsempfehlungen|empfehlungen|empfohlene artikel|empfohlen|meistgelesen|meistgelesene artikel|meist gelesen|am meisten gelesen|meistgeklickt|beliebt|beliebte artikel|top themen|topthemen|
aktuelle themen|themen des tages|neueste artikel|neueste beiträge|neueste nachrichten|aktuelles|mehr aus|mehr nachrichten|mehr news|hintergrund zum thema|links zum thema|weiterführende links|weiterführende informationen|zum weiterlesen|zum nachlesen|
nächster artikel lesen|mehr von|mehr artikel|mehr videos|meistgesehen|meistkommentiert|meistdiskutiert|schlagzeilen|die wichtigsten nachrichten|das wichtigste des tages|
related|related articles|related stories|related topics|related news|related posts|related content|related coverage|related links|related video|related videos|read more|read next|read also|also read|see also|more on this story|more on this topic|more on this|more from|more stories|
more news|more like this|more to read|more to explore|you may also like|you might also like|you may like|you might like|you may have missed|recommended|recommended for you|recommended stories|recommended articles|recommended reading|recommended videos|suggested|suggested reading|suggested for you|
most read|most popular|most viewed|most shared|most watched|most commented|most recent|popular|popular now|popular stories|popular posts|trending|trending stories|top stories|top news|editors picks|editor s picks|editor s pick|editors pick|editor s choice|don t miss|must read|must reads|must watch|
in case you missed it|icymi|up next|what to read next|what we re reading|further reading|keep reading|continue to next story|next in news|latest stories|latest articles|latest headlines|latest posts|recent posts|recent articles|recent stories|recent comments|from the archive|elsewhere on the web|
around the web|more in|more coverage|more reading|sponsored stories|promoted stories|features|spotlight|highlights|the latest|other stories|other news|explore more|discover more|read this next|stay informed|unsere lesetipps|unsere top artikel|themen|themenseiten|dossier|`,
  tags: `
tags|topics|topic|schlagworte|schlagwörter|stichworte|stichwörter|keywords|themen|themen in diesem artikel|themen dieses artikels|topics in this article|in this story|filed under|categories|category|kategorie|kategorien|tagged|tagged with|verschlagwortet|related tags|mehr themen|`,
  author: `
about the author|about the authors|about author|über den autor|über die autorin|über die autoren|zum autor|zur autorin|zur person des autors|autor|autorin|autoren|author|authors|autoreninfo|der autor|die autorin|written by|more by this author|mehr vom autor|
mehr von diesem autor|alle artikel des autors|alle beiträge des autors|view all posts|view author archive|contributors|contributor|author bio|staff|redaktion|die redaktion|newsroom|news desk|staff reporter|staff writer|autorenprofil|zur autorenseite|author profile|follow author|`,
  correction: `
fehler melden|fehler gefunden|fehler im artikel gefunden|fehler entdeckt|artikel melden|report an error|report error|report a typo|corrections|submit a correction|suggest a correction|request a correction|see an error|hinweis geben|war dieser artikel hilfreich|was this article helpful|`,
  siteTag: `
source site|source website|source link|quellseite|quell website|originalartikel|original article|original source|view original|zum originalartikel|zur quelle|link zur quelle|source|quelle|quellen|sources|via|view source|read at source|originalquelle|proudly powered by wordpress|powered by wordpress|permalink|`,
  gallery: `
bildergalerie|bilderstrecke|bildstrecke|fotostrecke|fotogalerie|fotos|bilder|photo gallery|photos|gallery|slideshow|image gallery|view gallery|launch gallery|mehr bilder|alle bilder|in bildern|in pictures|bild vergrößern|`,
};

/** Sections and kinds of text: a label of the page among others, a kicker above a headline, a headline within the text elsewhere. */
export const SECTIONS: ReadonlySet<string> = new Set(`
politik|wirtschaft|sport|kultur|feuilleton|panorama|wissen|wissenschaft|gesellschaft|reise|reisen|leben|lifestyle|stil|auto|mobilität|technik|digital|netzwelt|medien|meinung|meinungen|kommentar|analyse|leitartikel|glosse|kolumne|kolumnen|
interview|reportage|hintergrund|porträt|rezension|gastbeitrag|essay|debatte|lokales|regional|regionales|region|stadt|land|inland|ausland|international|deutschland|österreich|schweiz|europa|welt|berlin|münchen|hamburg|köln|wien|zürich|bayern|hessen|
finanzen|börse|geld|karriere|immobilien|gesundheit|ratgeber|unterhaltung|stars|leute|promis|film|kino|musik|tv|literatur|bücher|bühne|kunst|fußball|bundesliga|formel 1|motorsport|wintersport|olympia|vermischtes|aus aller welt|verkehr|polizei|blaulicht|
justiz|bildung|familie|umwelt|klima|energie|natur|nachrichten|news|politics|business|economy|economics|money|finance|markets|opinion|opinions|editorial|editorials|commentary|comment|analysis|explainer|interviews|world|world news|uk|us|usa|u s|europe|
asia|africa|middle east|americas|latin america|australia|india|china|national|local|local news|crime|science|health|technology|tech|innovation|culture|arts|entertainment|style|life|travel|food|sports|football|soccer|nba|nfl|weather|education|environment|
climate|energy|podcasts|podcast|events|magazine|obituaries|letters|columns|columnists|blogs|blog|society|religion|security|defense|defence|war|russia|ukraine|asien|afrika|amerika|nahost|russland|indien|konflikte|sicherheit|militär
`.replace(/\n/g, '').split('|'));

/** Labels below which readers' comments stand. */
export const COMMENT_HEADS: ReadonlySet<string> = new Set(`
kommentare|leserkommentare|das sagen unsere leser|leserbriefe|leave a reply|leave a comment|post a comment|comments|reader comments|join the conversation|schreibe einen kommentar|
schreib einen kommentar|hinterlasse einen kommentar|diskussion|responses|conversation|join the discussion|schreiben sie einen kommentar|leave a response|recent comments|all comments|alle kommentare|antworten|reply
`.replace(/\n/g, '').split('|'));
