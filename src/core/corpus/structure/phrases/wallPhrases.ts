import type { PhraseGroup } from './PhraseGroup';

/** Walls before and within an article: sign-up, subscription, consent, forms, apps, advertising. */
export const WALL_PHRASES: readonly PhraseGroup[] = [
  { reason: 'signUp', longest: 60, phrases: `
^ sign up … newsletter|newsletters|email|emails|briefing|alerts|inbox
^ sign up for|to|here|now|today|and|with
^ sign in to|with|or|here
^ log in to|with|or|here
^ register to|now|here|free|for … access|free|newsletter|account|continue|read
^ get the|our|your|all … newsletter|inbox|email
^ get _ stories|news|headlines … inbox|email|delivered
^ get our … email|newsletter|briefing|stories|news
^ get news|updates|alerts … inbox|email|phone|delivered
^ get email notifications|alerts
^ receive … by email|in your inbox|newsletter
^ subscribe to|for|now|and|with|here|via|free
straight|delivered|direct|sent … to your inbox
in your inbox
^ please enter … email|address|name|password
^ enter your|a … email|address|name|password|zip
^ thank you for subscribing|signing|registering|joining
^ thanks for subscribing|signing|registering|joining
by signing|subscribing|registering … you agree
by entering … email you
by continuing|clicking|submitting|providing … you agree|consent|accept|acknowledge
you agree to … terms|privacy
i agree to … terms|privacy|receive
we ll email|send you
create … free account
create an|your account … continue|read|access|free
don t have an account
^ already have an account
^ forgot … password
check your inbox|email|spam
your email address will not be published
we care about … privacy
unsubscribe at any|anytime
^ join our|the … newsletter|mailing|whatsapp|telegram|community|forum|list|channel
^ join thousands|millions of
^ newsletter|newsletters sign|subscribe|may|from|anmeld*|abonnier*|bestell*
^ newsletter $
^ privacy notice|policy
newsletters may contain
our … newsletter … every|inbox|free|sign
free weekly|daily|morning … newsletter|email
registrierung|anmeldung ist kostenlos
newsletter … abbestellen|abmelden
newsletter abonnieren|bestellen|anmelden|registrieren|eintragen
abonnieren sie … newsletter|kanal|podcast|feed
melden sie sich an
melde dich … an|newsletter|kostenlos
^ jetzt … newsletter|anmelden|registrieren|einloggen|abonnieren|freischalten
registrieren sie sich
^ registriere dich
loggen sie sich … ein
^ bitte … anmelden|einloggen|registrieren|loggen
^ bitte geben sie … e mail|adresse|namen|daten|code
geben sie … e mail adresse
gib … e mail adresse
ihre|deine e mail adresse
mit der anmeldung|registrierung … stimme*|akzeptier*|newsletter
stimmen sie … nutzungsbedingungen|agb|datenschutz*
indem sie … klicken|eingeben|abonnieren
^ anmelden oder registrieren
^ einloggen oder
^ hier … anmelden|einloggen|registrieren|abonnieren|bestellen
^ bereits registriert|angemeldet|mitglied|kunde
^ noch kein|keine … konto|account|abo|mitglied|registriert|abonnent*
^ noch nicht registriert|angemeldet
^ erstellen sie … konto|account
^ erhalten sie … newsletter|e mail|täglich|wöchentlich|nachrichten|updates
^ erhalte … newsletter|e mail|updates
^ der tag|morgen … newsletter
^ täglich … newsletter|postfach
direkt in|per … postfach|posteingang|mail|inbox
per e mail erhalten|abonnieren|informiert
^ passwort vergessen|zurücksetzen
^ treten probleme auf
^ having trouble|problems
^ werden sie|werde … mitglied|abonnent
^ ihr|dein konto|benutzername|passwort
newsletter an|ab|jederzeit abmelden|kündigen
kostenlos registrieren|anmelden|abonnieren
^ access _ … with your account|free account
for unlimited access
um auf diesen|diese|den … inhalt* zuzugreifen
to access this|more|our … content|article|story` },
  { reason: 'subscription', longest: 60, phrases: `
^ already a|an subscriber|member|registered
^ subscribe … continue|read|reading|support|unlimited|today|access|from
^ subscribe $
^ to continue reading|read
^ to read the|this … full|rest|article|story
you have|ve reached … limit|articles|maximum
you ve|have … free articles|stories|article
free articles|article remaining|left|this
this article|story|content is|are … subscribers|members|premium|exclusive|only
this is a premium|subscriber|subscription
^ subscriber|subscribers only|exclusive
for subscribers only
^ unlock this|full|unlimited|all
unlimited digital access
^ start your … trial|subscription|free
cancel anytime|any time
^ support _ … journalism|donat*|newsroom
support … independent|quality|public|free|local journalism
^ if you … value|enjoy*|like|appreciate … journalism|article|reporting|subscri*|support*|donat*
^ help us keep|continue|deliver|protect
^ donate to|now|today|via
^ make a … donation|contribution|gift
^ become a … member|subscriber|supporter|patron
^ log in|sign in to continue|read
^ read … for free|full … here|with|subscri*
keep reading … subscri*|free|account
^ want to read more
^ thank you for reading
^ thanks for reading
bereits abonnent|abonniert|kunde|digitalabonnent|abonnentin
^ bereits abo
exklusiv|nur für … abonnenten|abonnentinnen|mitglieder|leser
für abonnenten|abonnentinnen|mitglieder … lesbar|zugänglich|kostenlos|gratis|reserviert|frei
dieser|diesen|der artikel|beitrag|inhalt … abonnenten|kostenpflichtig|plus|premium|bezahlschranke|registrierung
um … weiterzulesen
^ weiterlesen … mit|abo|plus|kostenlos
^ lesen sie … weiter|abo|plus|kostenlos
^ jetzt … weiterlesen|testen|abonnieren|abo|probeabo|spenden
^ jetzt … lesen $
jetzt … testen|freischalten|abonnieren|weiterlesen
und alle artikel … lesen
alle artikel … lesen|werbung|unbegrenzt|zugriff
sie haben … maximale … artikel*|anzahl
sie haben … artikel … erreicht|gelesen
maximale anzahl … artikeln|artikel|inhalten
kostenlos weiterlesen|weiter
# wochen|monate|monat|tage … kostenlos|gratis|testen|kündbar
monatlich|jederzeit kündbar
jederzeit … kündbar|kündigen
erster monat … gratis|kostenlos|euro|testen
unbegrenzten|unbegrenzter zugriff|zugang
unterstützen sie … journalismus|arbeit|spende|redaktion|uns|abo
unterstütze … journalismus|arbeit|spende|uns
^ ihnen|dir gefällt|hat … artikel|beitrag
mit einem abo|abonnement|digitalabo
^ wenn ihnen|dir … gefällt|gefallen|wichtig … unterstütz*|spende*|abo
abo abschließen|kaufen|bestellen|testen
plus artikel
^ mitglied werden
werden sie mitglied|abonnent|teil|unterstützer
^ schon ab|für nur … monat|monatlich|woche|euro
^ einmalig nur` },
  { reason: 'consent', longest: 90, phrases: `
this site|website|page uses|use … cookies
we use|and … cookies|tracking
we and our … partners
use of cookies
our … cookie|privacy policy
accept … cookies
cookies … akzeptieren|zustimmen|verwenden|einstellungen|zulassen|ablehnen
verwendet|verwenden|nutzen|nutzt|setzen|setzt … cookies
cookies und … technologien|tracking
^ um inhalte|inhalt|diesen|diese|dieses|den … anzuzeigen|anzuschauen|anzusehen|sehen|nutzen|abspielen
^ um das|den|diesen|dieses video|inhalt|element
^ an dieser stelle … inhalt|inhalte|finden|befindet|video|tweet
externen inhalt|inhalte … von|anzeigen|geladen|laden|aktivieren
^ inhalt|inhalte von … anzeigen|laden
externe inhalte … angezeigt|anzeigen|geladen|laden|aktivieren
inhalte … von|externer drittanbietern|drittanbieter|drittplattformen
inhalt … angezeigt|geladen wird|werden
brauchen|benötigen wir … zustimmung|einwilligung
mit ihrer|deiner zustimmung|einwilligung
ihre|deine|ihrer|deiner einwilligung|zustimmung … widerruf*|cookies|inhalt*|daten|anzuzeigen|benötigt|erforderlich
personenbezogene daten … drittplattformen|übermittelt
mehr dazu in … datenschutz*|privacy
^ ich bin damit|mit … einverstanden
es können … daten … übermittelt|drittplattformen
this content|video|post|element … cookies|consent|loaded|provided|imported|hosted
content is|was imported|provided|hosted from|by
^ view more on|this post
^ view this post|profile
^ to view|see|display|show this|the … content|video|map|tweet|post
allow _ … content|cookies
^ manage … settings|preferences|consent|cookies
you can|may … change|manage|withdraw … settings|preferences|choices|consent|time
javascript … aktivieren|aktiviert|deaktiviert|benötigt|benötigen|enabled|disabled|enable|required|browser
enable|disable … javascript|cookies|blocker|adblocker
aktivieren sie … javascript|cookies|browser
deaktivieren sie … adblocker|werbeblocker|blocker
your browser does|is|doesn|may
browser … unterstützt|veraltet|not support*|unsupported|outdated
^ ihr browser
in ihrem|deinem browser
in your browser
video … abgespielt|abspielen|geladen werden
^ beim laden|abspielen … fehler
datenschutzerklärung|datenschutzhinweise|datenschutzbestimmungen … gelesen|beachten|zu|akzeptier*|finden|entnehmen|anbieter
es gelten … datenschutz*|nutzungsbedingungen|agb
informationen … finden sie in|unserer … datenschutz*
privacy policy … terms
terms of service|use … apply|privacy|and
^ this form|site is protected by
^ diese|dieses seite|website|formular … recaptcha|geschützt|cookies` },
  { reason: 'advertisement', longest: 20, phrases: `
^ advertisement|anzeige|werbung|advertising $
story|article|continues|continue continues|below|after … advertisement|ad|promotion
^ scroll … continue|weiterlesen|down
nach der anzeige|werbung
after newsletter promotion
^ sponsored by|content|post
^ präsentiert|gesponsert|powered von|by
^ promoted by
^ paid for by
^ dieser artikel|beitrag … enthält … affiliate|werbe*|anzeigen|provision
affiliate links|link|partner … enthält|provision|commission|contains
enthält|contains … affiliate
affiliate|partner link|links … kaufen|provision|markiert|gekennzeichnet
we|and may|might earn|receive … commission
this article|post|page contains|may … affiliate
wir erhalten … provision
erhalten wir|die redaktion … provision` },
  { reason: 'app', longest: 30, phrases: `
^ download … app
^ get the|our … app
^ click here … app|sign|subscribe|get|for|to|read|join|more
^ click here $
^ klicken|klick sie|hier … app|um|hier
^ hier klicken
^ hier geht s|es … zu|zum|zur
^ laden sie … app|herunter|runter
^ lade … app herunter|runter
^ holen sie|hol dir … app
^ open in|the … app
^ in der|unserer app … lesen|öffnen
^ app|play|google store|play $
jetzt … app … laden|herunterladen|installieren
kostenlose|kostenlosen app … herunterladen|laden|store|android
app herunterladen|downloaden|installieren $
app to get|receive|stay|read
receive|get … notifications|alerts|news … smartphone|phone|app
^ scan the qr
^ scannen sie
push nachrichten|benachrichtigungen|mitteilungen … aktivieren|erhalten|abonnieren` },
  { reason: 'form', longest: 40, phrases: `
^ empfänger|absender e|mail|name
^ ihre nachricht|mitteilung|daten|angaben
^ bitte tragen sie
^ bitte füllen|wählen|bestätigen|lösen|beantworten … sie
^ bitte geben sie
^ tipp mehrere|das
code … eingabefeld|eingeben|bild
das bild anklicken
^ persönliche nachricht*
gültige e mail
valid email
^ bitte … gültige|korrekte|gewünschte
^ mit der nutzung … willigen|stimmen|akzeptieren
wird|werden ausschließlich … verwendet|genutzt|übertragung
^ die mit … sternchen
mit markiert|gekennzeichnet
felder … pflichtfelder|markiert|ausfüllen|erforderlich
^ wählen sie … aus|ausgabe*
^ name required
^ mail required|will not
abbuchung des|rechnungsbetrag*
ihre bestellung
^ gewünschter|gewünschtes benutzername|passwort
^ bestellung|formular absenden` },
];
