/** Lines as pages have them, by language: our own wording after the manner of papers, agencies, stations and blogs. Never an article's text. */
export const PAGE_LINES = {
  de: `
Artikel anhören
Zum Hauptinhalt springen
Anzeige
Werbung
Artikel teilen
Auf X teilen
Per E-Mail versenden
Link kopieren
Artikel drucken
Lesezeit: 4 Minuten
4 Min. Lesezeit
Dauer: 3 Min.
Von Sabine Müller und Karl-Heinz Schröder
Von Anna Schmidt, Washington
Von unserem Korrespondenten in Moskau
Autor: Peter Meier
Stand: 17.06.2024, 14:05 Uhr
Aktualisiert am 18. Juni 2024, 07:12 Uhr
Zuletzt aktualisiert: vor 3 Stunden
Veröffentlicht am 13.09.2023
13. September 2023, 10:45 Uhr
Vor 2 Stunden
Quelle: dpa
(dpa)
dpa/afp
© dpa-infocom, dpa:230913-99-182736/4
Copyright 2024 Musterzeitung. Alle Rechte vorbehalten.
© 2023 Nordblick Medien GmbH
Mehr zum Thema
Lesen Sie auch: Wie die Nachbarn auf den Besuch blicken
Das könnte Sie auch interessieren
Weitere Artikel zum Thema
Meistgelesen
Empfehlungen der Redaktion
Jetzt Newsletter abonnieren
Melden Sie sich für unseren täglichen Newsletter an und erhalten Sie die wichtigsten Nachrichten des Tages direkt in Ihr Postfach.
Mit der Anmeldung stimmen Sie unseren Datenschutzbestimmungen zu.
Sie können den Newsletter jederzeit wieder abbestellen.
Dieser Artikel ist nur für Abonnenten lesbar.
Weiterlesen mit F+
Jetzt 30 Tage kostenlos testen und alle Artikel lesen
Sie haben bereits ein Abo? Hier anmelden
Bereits Abonnent? Hier anmelden.
Monatlich kündbar
Wir verwenden Cookies, um unsere Website für Sie zu verbessern.
An dieser Stelle finden Sie einen externen Inhalt von X, der den Artikel ergänzt.
Ich bin damit einverstanden, dass mir externe Inhalte angezeigt werden.
Externer Inhalt
Inhalte von Twitter anzeigen
Kommentare
3 Kommentare
Kommentar schreiben
Diskutieren Sie mit
Bitte melden Sie sich an, um zu kommentieren.
Die Kommentarfunktion ist für diesen Artikel geschlossen.
Fehler entdeckt?
Haben Sie einen Fehler gefunden? Schreiben Sie uns!
Korrekturhinweis: In einer früheren Version dieses Artikels war der Name falsch geschrieben.
Dieser Artikel wurde automatisch übersetzt.
Anmerkung der Redaktion: Dieser Text erschien zuerst in der Printausgabe.
Folgen Sie uns auf Facebook und Instagram
Laden Sie unsere App herunter
Alle Entwicklungen im Liveticker
Hier geht es zur Fotostrecke
Zur Startseite
Zurück zur Übersicht
Nach oben
Themen: Nordkorea, Russland, Kim Jong Un
Schlagwörter: Gipfel, Raketen
#Nordkorea #Russland
Impressum | Datenschutz | AGB | Kontakt
Startseite > Politik > Ausland
Startseite Politik Wirtschaft Sport Kultur
welt-politik
quelle-14
https://www.example.org/politik/gipfel-123.html
redaktion@example.org
Bildergalerie
Bild 3 von 12
Vorheriger Artikel
Nächster Artikel
Dieses Video kann in Ihrem Browser leider nicht abgespielt werden.
Unterstützen Sie unabhängigen Journalismus mit Ihrer Spende.
ZUM ABO
JETZT UNSERE APP HERUNTERLADEN
LESEN SIE AUCH
War dieser Artikel hilfreich?
Nutzungsbedingungen und Datenschutzhinweise finden Sie hier.
Über den Autor
Abonnieren Sie unseren Kanal bei WhatsApp
Bleiben Sie auf dem Laufenden mit unseren Push-Nachrichten
Geben Sie Ihre E-Mail-Adresse ein
Ihre E-Mail-Adresse
Passwort vergessen?
Hinweis: Dieser Beitrag enthält Affiliate-Links.
Quellseite
Originalartikel lesen`,
  en: `
Skip to main content
Advertisement
Article continues below advertisement
Share this article
Share on Facebook
Copy link
Print this article
Email this story to a friend
4 min read
Reading time: 3 minutes
Listen to this article
By Jane Doe and John Smith
By Jane Doe, Senior Correspondent
By our staff reporter
Written by Mary Major
Reporting by Alex Poe in Seoul; Editing by Sam Roe
Additional reporting by Kim Lee in Tokyo
Published September 13, 2023 10:41 AM EDT
Updated 2 hours ago
Sep 13, 2023, 6:05 pm IST
Wed 13 Sep 2023 09.15 BST
First published on Wed 13 Sep 2023 05.00 BST
Last updated: 13 September 2023
2 hours ago
(AP)
Source: Reuters
Copyright 2023 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission.
© 2024 Northview Media Ltd
All rights reserved.
Related articles
Read more: What the neighbours make of the visit
READ MORE
Also read | Why the talks matter
You may also like
Recommended for you
Most popular
Trending now
More from World
Editors’ picks
Sign up for our newsletter
Sign up for our free daily newsletter and get the stories that matter delivered straight to your inbox.
Thank you for signing up!
By signing up you agree to our Terms of Use and Privacy Policy.
You can unsubscribe at any time.
Please enter a valid email address.
Already have an account? Sign in
Subscribe now for full access
Subscribe to continue reading
This article is for subscribers only.
You have 2 free articles remaining this month.
To continue reading this article, create a free account.
Support independent journalism. Donate today.
Become a member
We use cookies to improve your experience on our website.
Accept all cookies
Manage your privacy settings
This content is provided by X, which may be using cookies and other technologies.
View this post on Instagram
Enable JavaScript to view this video.
Comments
12 Comments
Leave a Comment
Leave a Reply
Your email address will not be published.
Log in to comment
Join the conversation
Comments are moderated.
Found a typo? Let us know
Do you have a story tip? Email us
Correction: An earlier version of this article misspelled the name.
This is a developing story. Please check back for updates.
Follow us on Twitter and Facebook
Follow @newsdesk on X
Download our app
CLICK HERE TO GET THE NEWS APP
CLICK HERE FOR MORE COVERAGE OF WORLD NEWS
Click here to join our WhatsApp channel
Back to top
Tags: North Korea, Russia, Kim Jong Un
Filed Under: World
#NorthKorea #Russia
About us | Contact | Privacy Policy | Terms
Home > World > Asia
world-news
source-site-3
https://www.example.com/world/summit-123
newsdesk@example.com
View gallery
Photo 3 of 12
Previous article
Next article
Watch live
See also: Full coverage of the summit
The views expressed here are the author's own.
Have something to say about this article?
Get the latest news delivered to your phone
Turn on notifications
Open in app
Never miss a story
Powered by WordPress
This article originally appeared in the Sunday edition.
Our journalists follow the site's editorial standards.
Jane Doe is a reporter covering East Asia for the Example Times. Follow her on X at @janedoe.
Loading...
View all posts by editor
Like this:`,
} as const;

/** Lines of articles that speak of the same things, or are as short, and must stay text. */
export const ARTICLE_LINES = {
  de: `
„Wir haben nie genug Munition“, sagte der General.
Der Newsletter der Partei erreichte am Ende 40.000 Abonnenten.
Die Zeitung hat ihre Abonnenten verloren und sucht neue Leser.
Das Gericht entschied, dass Cookies nur mit Zustimmung gesetzt werden dürfen.
Facebook und Twitter löschten die Konten nach dem Anschlag.
Er teilte den Artikel auf Facebook und wurde dafür verurteilt.
Die Anzeige wurde am Dienstag bei der Polizei erstattet.
Mehr als 100 Menschen lasen am Morgen von dem Unglück.
Nach Angaben der Behörde haben sich 300 Menschen angemeldet.
Von Anfang an war klar, dass es schwierig wird.
Von Kopf bis Fuß in Schwarz trat sie vor die Kameras.
Die Redaktion der Zeitung wurde durchsucht.
„Klicken Sie nicht auf solche Links“, warnte die Polizei.
Frage: Herr Minister, wie geht es weiter?
Antwort: Das wird sich zeigen.
Was sagen Sie den Menschen, die Angst haben?
– Der Präsident reist am Dienstag ab.
• Beide Seiten wollen enger zusammenarbeiten.
„Ja.“
„Nein“, sagte sie.
Er schwieg.
Dann kam der Regen.
Die Bundesanstalt schrieb, der Verkauf sei ohne Genehmigung verboten.
Er kommentierte das Urteil nicht.
Die Kommentare der Presse waren vernichtend.
Das Foto zeigt den Präsidenten beim Händedruck, doch es ist eine Fälschung.
Das Bild ging um die Welt.
Das Video konnte nicht unabhängig überprüft werden.
Seine Frau und sein Sohn blieben in Moskau zurück.
Sie verwenden Drohnen und Raketen aus eigener Herstellung.
Die App hat mehr als eine Million Nutzer und ist kostenlos.
Am 13. September 2023 trafen sich die beiden zum ersten Mal.
Um 10.45 Uhr erreichte der Zug den Bahnhof.
Die Ukraine will Mitglied der EU werden.
Die Organisation fordert uneingeschränkten Zugang für ihre Helfer.
Drei Millionen Stimmen wurden abgegeben.
Der Preis stieg auf 4,50 Euro im Monat.
Die Nachrichtenagentur Reuters berichtete zuerst von dem Treffen. (dpa)
Das Ministerium teilte mit, es habe keine Hinweise. (AFP)
Sie haben einen Fehler gemacht und geben ihn zu.
Bitte bleiben Sie zu Hause, rief der Bürgermeister den Menschen zu.
Unterstützen Sie die Feuerwehr, steht auf dem Plakat am Rathaus.
Weitere Informationen gab die Polizei zunächst nicht bekannt.
Weitere Meldungen über Schäden lagen bis zum Abend nicht vor.
Lesen und Schreiben lernte er erst mit zwanzig Jahren.
Hier geht es um Leben und Tod, sagte der Arzt.
Alle Artikel des Abkommens müssen noch verhandelt werden.`,
  en: `
"We never have enough ammunition," the general said.
The newsletter had 40,000 subscribers when it was shut down.
The court ruled that cookies may only be set with consent.
Facebook and Twitter removed the accounts after the attack.
He shared the article on Facebook and was fined for it.
More than 100 people read the letter that morning.
By Wednesday, the storm had reached the coast.
By the time police arrived, the men had gone.
The reporter was detained and later released without charge.
"Click on nothing you do not know," the police warned.
Q: Minister, what happens next?
A: We will see.
What do you tell people who are afraid?
- The president leaves on Tuesday.
• Both sides want to work together more closely.
"Yes."
"No," she said.
He said nothing.
Then came the rain.
The ministry said sales were prohibited without written approval.
He did not comment on the ruling.
The comments drew anger in Seoul.
The photo shows the two leaders shaking hands, but it is a fake.
The video could not be independently verified.
The app has more than a million users and is free.
On September 13, 2023, the two met for the first time.
Ukraine wants to become a member of the European Union.
The group demands full access for its aid workers.
Three million votes were cast.
The price rose to $4.50 a month.
Reuters was first to report the meeting. (AP)
They made a mistake and they admit it.
"Please stay at home," the mayor told residents.
Support for the government has fallen since the spring.
More details were published by the ministry on Friday.
Share prices fell after the announcement.
Follow-up talks are planned for October.
Readers of the paper had complained for years.
Sign language was used at the ceremony.
Watch dogs barked at the gate all night.
Register offices across the country were closed on Monday.
The band's most popular songs were played again and again.
Print runs of the paper had fallen to 10,000 copies.
It was first published in 1949 and has never been out of print.
Join forces with your neighbours, he told the crowd.`,
} as const;

export function linesOfTable(table: string): readonly string[] {
  return table.split('\n').filter((line) => line !== '');
}
