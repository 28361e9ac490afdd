import type { PhraseGroup } from './PhraseGroup';

/** Other articles, rights, notices and tags of a site. */
export const LINK_PHRASES: readonly PhraseGroup[] = [
  { reason: 'teaser', longest: 26, phrases: `
^ read more|also|next|here
^ read $
^ read more
^ read also
^ also read
^ see also|more
^ related $
^ related story|article|topics|content|coverage|news|links|reading|posts
^ more on|from|about|like this|in this … section|story|topic
^ more on|from this|the|_ $
^ more from
^ more stories|news|articles|coverage|reading|headlines|videos
^ watch more|also|now|live|our|video|related
^ watch $
^ listen to this|our|the … article|podcast|story|episode|report
^ lesen sie … auch|mehr|weiter|hier|dazu|alles|zudem|außerdem|hierzu|jetzt|unsere|unseren|den|die|das|ebenfalls|artikel|aktuelle
^ lies auch|mehr|hier|weiter|dazu
^ lesen auch
^ lest auch|hier|mehr|dazu
^ auch lesenswert|interessant|spannend
^ mehr zu|zum|zur|über|dazu|aus|von|lesen|erfahren|hintergründe|nachrichten|news|infos|informationen|artikel|themen|meldungen
^ mehr … lesen|erfahren|hier|finden|dazu|thema
^ weitere … artikel|themen|meldungen|nachrichten|beiträge|news|infos|informationen|berichte|videos|hintergründe … finden|zu|zum|aus|von|gibt|lesen|hier|auf
^ weitere artikel|themen|meldungen|nachrichten|beiträge|news|videos
^ weiterlesen … auf|bei|hier|in
^ das könnte|dürfte|interessiert … interessieren|gefallen|auch
^ passend dazu|zum
^ hier finden|lesen|gibt|geht|erfahren|sehen|können sie|du|es|ihr … mehr|alle|weitere|artikel|video|thema|infos|informationen|newsletter|liveticker|weiter|anhören|hören|herunterladen
^ alle … artikel|infos|informationen|nachrichten|news|entwicklungen|beiträge|meldungen … zum|zu|im|finden|hier|lesen|überblick|aus
alle … infos|entwicklungen|nachrichten|news im liveticker|newsblog|liveblog|überblick
^ zum … artikel|thema|video|liveticker|liveblog|interview|podcast|dossier|newsblog $
^ empfohlene|empfohlener|empfehlungen|empfehlung … von|der|für|redakt*|inhalt*|artikel
^ recommended … for|by|stories|reading|videos|articles
^ you may|might also|have|like|be … like|interested|missed|want
^ in case you missed
^ don t miss
^ top stories|news|videos|headlines
^ most read|popular|viewed|watched|shared|recent|discussed
^ what to read|watch next|$
^ up next
^ aus unserem|dem archiv|netzwerk|ressort|angebot
^ sehen sie … auch|hier|video|im|mehr
^ sehen sie $
^ schauen sie … video|hier
^ hier könnt|kannst ihr|du … hören|anhören|sehen|ansehen|nachlesen|lesen
^ im video
^ video $
^ video oben
^ unsere lesetipps|empfehlung*|lese|top|highlights|podcasts|newsletter
^ neueste|aktuelle artikel|meldungen|nachrichten|beiträge|themen|videos
^ meistgelesen|meistgelesene|meistgelesenen
^ die meistgelesen|meistgelesene|meistgelesenen
^ lesetipp|lesetipps|buchtipp|hörtipp|tv tipp
^ ähnliche|verwandte|verwandter … artikel|beiträge|themen|meldungen
^ dossier|themenseite|spezial
^ zum nachlesen|weiterlesen
^ ein … artikel|interview|beitrag … lesen sie hier
lesen sie hier $
lesen sie … hier $
mehr dazu … hier|lesen $
mehr dazu lesen|hier|finden
mehr lesen $
read more $
^ explore more|our
^ from our|the … partners|archive|archives|network|magazine
^ for more … visit|news|see|click|stories|information|coverage|on
^ visit our|the … page|website|site|hub|section
^ continue reading
^ go deeper
^ this week in
^ elsewhere on
^ editor s|editors picks|pick|choice
^ other stories|news
^ popular in|on|stories
^ trending now|in|on|stories|topics
^ promoted|sponsored stories
^ browse more|our
^ fact check|explainer $
^ ten minutes … history` },
  { reason: 'copyright', longest: 90, phrases: `
^ copyright
^ _ copyright
all rights reserved
alle rechte vorbehalten
rights reserved … material|may|no|use
may not be … reproduced|redistributed|rewritten|broadcast
this material may
without … written permission
reproduction|republication|redistribution … prohibited|permission|without
nachdruck|vervielfältigung|weiterverbreitung|weiterverwendung … genehmigung|untersagt|verboten|gestattet
urheberrechtlich geschützt|geschützte|geschützten
mit freundlicher genehmigung
republished|reprinted … permission|license|licence|creative
under a creative
creative commons
licensed under
^ dieser|diese text|artikel|beitrag|meldung … lizenz|zuerst|erschien|urheberrecht*|wurde … veröffentlicht|erschienen|übernommen|übersetzt
^ dieser text|artikel|beitrag ist|erschien|erscheint|stammt … zuerst|erstmals|ausgabe|archiv|printausgabe
^ diese|dieser meldung|text … automatisch|dpa|agentur|redaktionell
^ this article|story|post|piece|report … originally|first appeared|published
^ this article|story|post was|is|has … published|republished|syndicated|translated|generated|updated|corrected|amended|licensed
^ originally published|appeared
^ erstmals|zuerst veröffentlicht|erschienen
texte und fotos` },
  { reason: 'notice', longest: 60, phrases: `
this breaking|is a … news|developing … story|updated
this story|article|page is|will|has … updated|being|breaking|developing
^ this is a developing|breaking
^ für den inhalt der|dieser mitteilung|meldung … verantwortlich
^ veröffentlichung einer|gemäß … übermittelt durch
übermittelt durch … ein service|dgap|eqs|globenewswire|nasdaq
^ dieser artikel|beitrag|text ist teil|bestandteil unseres|unserer|des|der
^ bitte beachten sie … dass die|diese meldung|mitteilung|pressemitteilung
^ link zur|zum|zu … meldung|mitteilung|dokument|artikel|video|seite
^ jetzt nicht … artikel|inhalt
please refresh|check back
check back … updates
more details will|to … follow|published
more to follow
^ mehr in kürze|folgt
weitere informationen in kürze
dieser|diese artikel|beitrag|text|meldung wird|wurde … aktualisiert|ergänzt|fortlaufend|laufend|überarbeitet|korrigiert|geändert
in einer früheren|ersten version|fassung
in an earlier|a previous version
^ an earlier|a previous version
^ dieser artikel|beitrag|text ist älter|über
^ this article|story|post is more|over|older
^ anmerkung|hinweis|korrektur|redaktioneller der|zum|zur|hinweis … redaktion|artikel|text|transparenz
^ anmerkung|anm der|d redaktion|red
^ transparenzhinweis|korrekturhinweis
^ editor s|editors|editorial note
^ correction|clarification … this|an|the|article|story
^ our standards
the views|opinions expressed … own|author|do|necessarily
views expressed … author|own
^ opinions expressed
^ hinweis dieser|diese … artikel|beitrag|text|seite
^ trust principles
thomson reuters trust principles
has not been edited
not|nicht responsible|verantwortlich … content|contents|external|inhalte|inhalt|externer
approach to external|linking
für den inhalt … verantwortlich|haftet|haftung
keine gewähr|haftung … richtigkeit|angaben|inhalte|vollständigkeit
ohne gewähr
all quotes delayed
kursdaten … verzögert|verzögerung|quelle
verzögerung der kursdaten
^ disclaimer
^ note to|for readers|editors|media
^ auto generated
auto generated|automatically … feed|syndicated|published|translated
^ dieser|diese … artikel|beitrag|text|meldung|übersetzung … automatisch|maschinell|künstlich*|ki
machine translated|translation
maschinell übersetzt
automatisch übersetzt
ausgedruckt unter der
^ die redaktion $
^ originalmeldung|originalinhalt
^ original content|inhalt
original content … ots|pressmitteilung|transmitted
übermittelt durch news
^ rückfragen|pressekontakt|pressestelle|rückfragehinweis
^ media|press contact|contacts|inquiries|enquiries
^ ansprechpartner|kontaktdaten
^ weitere informationen unter|www|http|finden|im|zum
^ further information
^ wir haben neues für
aktuelle startseite
^ sie sehen gerade
^ diese seite|website wurde|ist|wird … aktualisiert|nicht|veraltet|optimiert
^ page not found|cannot
^ seite nicht gefunden
^ zum|zur menü|navigation|suche|hauptnavigation $
^ altersfreigabe` },
  { reason: 'siteTag', longest: 40, phrases: `
^ the post … appeared first on
appeared first on
erschien|erschienen zuerst auf|bei
^ der beitrag … erschien zuerst|erschien|auf
^ source|via|quelle http|https|www
^ original article|source|link|post
^ source|quelle website|site|link $
^ source site
^ originalartikel|originalbeitrag|originaltext
proudly powered
powered by wordpress|disqus|google|typo3|joomla
de|com|at|ch ist ein angebot|dienst|service
^ more on|follow this site
this site … akismet|spam
diese website … akismet|spam
^ hosted by|on
^ fair use
^ permalink|shortlink|trackback
^ zugriffe heute|gesamt
^ realisierung und hosting` },
  { reason: 'tags', longest: 60, phrases: `
^ tags|keywords|stichworte|stichwörter|schlagworte|schlagwörter|hashtags _
^ filed under|in
^ tagged with|as|in
^ abgelegt|eingestellt|gespeichert|veröffentlicht|verschlagwortet unter|in|mit _
^ posted in|under
^ related topics|tags
^ more about|on these topics
^ mehr zum thema|zu den themen
abgelegt unter` },
];
