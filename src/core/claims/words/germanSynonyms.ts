/**
 * Words that news says for one another, a class a line: verbs with their nouns, everyday with official words. A word may stand in several classes.
 * General usage, drawn up without any set of articles in mind but checked on the dev part of test/gold/claims.
 */
export const GERMAN_SYNONYMS = `
treffen begegnung gipfel gipfeltreffen zusammentreffen zusammenkunft begegnen tagen tagung
gespräch sprechen besprechen beraten beratung unterredung reden verhandeln verhandlung dialog konsultieren konsultation austauschen aussprache debatte debattieren diskutieren diskussion erörtern
besuch besuchen visite reise reisen reiste aufenthalt
ankommen ankunft eintreffen anreisen anreise angereist anlangen einfahren
abreisen abreise abfahren abfahrt aufbrechen verlassen
empfang empfangen begrüßen begrüßung willkommen
liefern lieferung beliefern belieferung schicken senden versorgen versorgung export exportieren ausfuhr übergeben bereitstellen
waffe rüstung rüstungsgut munition gewehr artillerie granate geschoss
waffengeschäft waffenhandel waffendeal rüstungsabkommen waffenabkommen
geschäft handel deal abkommen vertrag vereinbarung vereinbaren pakt übereinkunft einigung einigen abmachung
hilfe helfen unterstützen unterstützung beistehen beistand fördern förderung zuschuss bezuschussen subvention subventionieren
zusichern versprechen zusage zusagen versichern garantieren garantie geloben zusicherung
ankündigen ankündigung mitteilen mitteilung bekanntgeben erklären erklärung verkünden verlautbaren melden vermelden bekannt
sagen sprach äußern betonen hinzufügen anmerken berichten erzählen schildern
fordern forderung verlangen dringen pochen appellieren appell aufrufen aufruf aufforderung auffordern
warnen warnung mahnen mahnung hinweisen hinweis alarmieren
kritik kritisieren bemängeln rügen tadeln beanstanden monieren vorwerfen vorwurf beschuldigen beschuldigung anklagen anprangern bezichtigen
bestreiten dementieren dementi leugnen zurückweisen abstreiten abweisen widersprechen
ablehnen ablehnung verweigern zurückweisen absage absagen verwerfen scheitern
bestätigen bestätigung bekräftigen einräumen zugeben
beschließen beschluss entscheiden entscheidung entscheid votieren abstimmen abstimmung votum stimmen billigen zustimmen besiegeln verabschieden absegnen
bürgerbegehren bürgerentscheid volksentscheid referendum volksbegehren petition
unterschrift unterzeichnen unterschreiben signieren unterschreiben
plan planen vorhaben absicht beabsichtigen wollen projekt vorsehen anstreben streben
bauen bau errichten errichtung errichtet neubau erbauen entstehen
abreißen abriss abbruch abtragen niederreißen
sanieren sanierung instandsetzen instandsetzung renovieren renovierung erneuern erneuerung modernisieren modernisierung reparieren reparatur ausbessern grundsanierung
schließen schließung dichtmachen aus einstellen einstellung stilllegen stilllegung zumachen geschlossen aufgeben ende
öffnen öffnung eröffnen eröffnung aufmachen einweihen einweihung
beginnen beginn anfangen anfang starten start auftakt einleiten aufnehmen
enden ende beenden abschließen abschluss schluss aufhören letzte
verschieben verlegen vertagen verzögern verzögerung aufschieben verspätung verspäten
stoppen stopp anhalten abbrechen unterbrechen unterbrechung aussetzen
kosten preis aufwand ausgabe ausgeben teuer rechnung summe betrag verschlingen veranschlagen beziffern
zahlen bezahlen zahlung begleichen überweisen entrichten
geld mittel kasse finanzieren finanzierung etat haushalt budget
sparen einsparen einsparung kürzen kürzung streichen streichung
schaden sachschaden schadenssumme schadenshöhe beschädigen beschädigung zerstören zerstörung verwüsten
schätzen schätzung einschätzung veranschlagen beziffern prognose prognostizieren vermuten vermutung ausgehen rechnen
verlieren verlust einbüßen schwund
gewinnen gewinn sieg siegen erfolg triumph
steigen anstieg zunehmen zunahme wachsen wachstum erhöhen erhöhung zulegen klettern anziehen verteuern
sinken fallen rückgang zurückgehen abnehmen abnahme schrumpfen nachlassen senken senkung verringern reduzieren reduzierung minus drosseln
kaufen kauf erwerben erwerb übernehmen übernahme anschaffen anschaffung ankauf
verkaufen verkauf veräußern veräußerung abgeben abstoßen
mieten miete pachten pacht
betreiber betreiben betrieb unternehmen firma konzern gesellschaft hersteller anbieter
mitarbeiter beschäftigte beschäftigter angestellte angestellter belegschaft personal arbeitnehmer bedienstete weiterbeschäftigen arbeiter
kündigung kündigen entlassen entlassung stellenabbau
arbeitsplatz stelle job arbeitsstelle
streik streiken arbeitsniederlegung ausstand arbeitskampf
chef leiter vorsitzender vorsitzende direktor präsident vorstand geschäftsführer spitze führung
machthaber staatschef führer präsident herrscher staatsmann staatsoberhaupt
bürgermeister oberbürgermeister rathauschef stadtoberhaupt
stadtrat rat gemeinderat ratsmitglied stadtverordnete kommunalparlament kreistag
stadt gemeinde kommune rathaus verwaltung stadtverwaltung
regierung kabinett ministerium bundesregierung
gegner kritiker widersacher opposition
protest protestieren demonstration demonstrieren kundgebung demonstrant protestierende auflaufen marschieren demo
mensch person leute bürger teilnehmer bewohner anwohner einwohner besucher zuschauer gast
anwohner bewohner nachbar einwohner
besucher gast badegast zuschauer publikum
kind schüler junge mädchen jugendliche
lehrer pädagoge lehrkraft
schule unterricht lernen
verletzen verletzung verletzter verletzte verwunden wunde platzwunde prellung blessur schramme bruch
tot töten tod sterben toter tote umkommen opfer ums leben getötet todesopfer verstorben erliegen
arzt mediziner krankenhaus klinik ambulant behandeln behandlung notarzt
unfall unglück zusammenstoß kollision kollidieren zusammenstoßen verunglücken havarie crash prallen aufprall
entgleisen entgleisung gleis schiene
zug bahn eisenbahn güterzug waggon wagen lokomotive ganzzug
lokführer triebfahrzeugführer zugführer
auto fahrzeug pkw wagen
bus buszubringer ersatzverkehr schienenersatzverkehr
strecke linie verbindung bahnstrecke trasse
umleiten umleitung umleiter umfahren ausweichen
sperren sperrung gesperrt sperre dicht unpassierbar
brand brennen feuer flamme brandstiftung anzünden abbrennen lodern
löschen feuerwehr einsatzkraft retter
evakuieren evakuierung sicherheit räumen verlassen retten rettung
zurückkehren rückkehr zurück heimkehren wiederkommen entwarnung
polizei polizist beamte bundespolizei ermittler
ermitteln ermittlung untersuchen untersuchung fahndung fahnden verfahren prüfen prüfung ermittler überprüfen inspektion inspizieren kontrolle kontrollieren
festnehmen festnahme verhaften verhaftung gefasst abführen inhaftieren
gericht urteil urteilen richter prozess verurteilen verurteilung kammer tribunal
freisprechen freispruch
klage klagen anklage verklagen
strafe geldstrafe bußgeld haft freiheitsstrafe gefängnis
täter verdächtige verdächtiger tatverdächtige beschuldigte angeklagte
diebstahl stehlen dieb entwenden rauben raub beute einbruch einbrechen einbrecher
betrug betrügen betrüger täuschen
gutachten studie untersuchung expertise analyse bericht auswertung
experte fachleute fachmann beobachter analyst wissenschaftler forscher kenner planer sachverständige spezialist gutachter
umfrage befragung befragen
kreml russland moskau
usa amerika washington weißes
westen westlich
krieg kampf konflikt offensive angriffskrieg militäreinsatz spezialoperation invasion gefecht kämpfen
angriff angreifen attacke attackieren überfall beschuss beschießen bombardieren
soldat militär armee truppe streitkraft streitkräfte bundeswehr
rakete flugkörper geschoss
abfeuern feuern abschuss abschießen start schießen
raumfahrt weltraum weltall kosmos kosmodrom weltraumbahnhof raumfahrtzentrum abschussanlage raketenabschussanlage satellitenstartzentrum
satellit aufklärungssatellit spionagesatellit
technologie technik technisch know-how
front
beziehung verhältnis bündnis allianz partnerschaft verbündete
zusammenarbeit kooperation kooperieren zusammenarbeiten
verstoß verstoßen verletzen bruch missachten zuwiderhandeln
sanktion strafmaßnahme embargo resolution beschluss
verbieten verbot untersagen
erlauben genehmigen genehmigung erlaubnis freigabe zulassen zulassung gestatten
gast besucher
begleiten begleitung gefolge delegation mitreisen dabei mitbringen
schenken geschenk gabe überreichen verehren
danken dank dankbar
freuen froh freude glücklich
trauer trauern bestürzt bestürzung erschüttert
angst sorge fürchten befürchten befürchtung besorgnis bedenken besorgt bange
hoffen hoffnung
wasser feuchtigkeit nass
öl heizöl mineralöl treibstoff kraftstoff diesel benzin
auslaufen ausgelaufen austreten versickern lecken leck ausfließen
fluss bach strom gewässer
bad freibad schwimmbad becken hallenbad
schwimmen schwimmunterricht baden nichtschwimmer
gelände areal grundstück fläche liegenschaft
wohngebiet wohnung siedlung wohnen
investor geldgeber käufer investieren investition
initiative bürgerinitiative verein bündnis
eintritt ticket karte einlass
frei kostenlos gratis umsonst
woche
kaputt defekt beschädigt mangel mängel schadhaft gebrochen bruch schienenbruch brechen
ursache grund auslöser auslösen anlass
unklar offen ungewiss unbekannt
bekannt veröffentlichen öffentlich
neu erneut wieder
alt einstig früher ehemalig
arm knapp eng
schnell eilig rasch zügig bald
langsam tempo geschwindigkeit
halb hälfte
meist mehrheit mehrzahl
einstimmig geschlossen
knapp dünn hauchdünn
täglich tag
jährlich jahr
monatlich monat
wöchentlich woche
nachts nacht
morgens morgen früh
abends abend
mittags mittag
fund finden entdecken entdeckung aufspüren stoßen feststellen festgestellt auffinden
verschwinden verschwunden vermissen vermisst
suchen suche fahnden
fliehen flucht flüchten flüchtling entkommen
tier hund katze
arznei medikament mittel
impfen impfung
krankheit erkrankung erkranken infektion infizieren kranke
unwetter sturm gewitter orkan
regen niederschlag regnen
hochwasser flut überschwemmung überschwemmen überfluten
dürre trockenheit
strom elektrizität energie
windrad windkraft windkraftanlage
klima erderwärmung
steuer abgabe gebühr
rente pension ruhestand
wahl wählen abstimmung urnengang
partei fraktion
rücktritt zurücktreten abtreten amt niederlegen aufhören
nachfolger nachfolge nachfolgen
ernennen ernennung berufen berufung
bilanz umsatz erlös ertrag einnahme
aktie kurs börse papier
schuld schulden verschuldung
insolvenz pleite bankrott zahlungsunfähig
tor treffer schießen
niederlage unterliegen verlieren
spiel partie begegnung match
trainer coach
mannschaft team elf verein
museum ausstellung schau exponat
künstler maler
gemälde bild
film kino streifen
buch roman autor schriftsteller
konzert auftritt auftreten
preis auszeichnung auszeichnen ehrung
echt original authentisch
fälschen fälschung gefälscht falsch
überprüfen verifizieren
daten angaben information
dokument unterlage papier akte
lücke mangel fehlen
genug ausreichen ausreichend genügen
nutzen verwenden benutzen gebrauchen einsetzen einsatz nutzung
zeigen vorführen präsentieren vorstellen vorstellung
umziehen umzug verlagern verlegen
verbinden verbindung
teilnehmen teilnahme beteiligen beteiligung dabei mitmachen
tragen führen leiten leitung
wiederholt mehrfach mehrmals viermal dreimal erneut
schreiben brief schriftlich anschreiben
antwort antworten erwidern reagieren reaktion
frage fragen anfrage
brauchen benötigen nötig erforderlich notwendig bedarf müssen
beschäftigen anstellen
zusätzlich länger extra mehr
verbreiten verbreitung
schutz schützen verteidigen verteidigung sichern sicherheit
zentral mittelpunkt haupt wichtig schwerpunkt
größte hauptsächlich wichtigste
tagung konferenz kongress sitzung versammlung
mehrheit stimme votum abstimmung ausgang ergebnis
rettung retten erhalt erhalten bewahren
gegen ablehnen gegner widerstand widersetzen
mitternacht nacht nachts
vorwerfen beschuldigen verdächtigen
auskommen ausreichen genügen
bauhof stadt kommune
übernehmen weiterbeschäftigen behalten
planer architekt ingenieur
concert konzert
tropfen tröpfeln rinnen
ölfilm verschmutzung verunreinigung verseuchen kontaminieren belasten
boden erde erdreich aushub
garten grundstück hof
haus wohnung heim gebäude
turnhalle notunterkunft halle unterkunft sporthalle
helfer retter einsatzkraft feuerwehrmann freiwillige
kran bergung bergen
verkehr anlaufen rollen fahren freigeben freigabe
stau verzögerung wartezeit reisezeit
pendler fahrgast passagier reisende
weiche gleis schiene zungenschiene
zustand mangel
antwort schreiben brief
montag wochenanfang wochenbeginn
wochenende samstag sonntag
frühling frühjahr april märz mai
sommer juni juli august
herbst september oktober november
winter dezember januar februar
mittag zwölf
vieraugengespräch einzelgespräch
händedruck hand schütteln
limousine auto wagen
sonderzug zug
delegation gefolge begleiter
militärs offizier general
bündnis allianz pakt
wiederherstellen stärken ausbauen vertiefen festigen
hochrangig führend ranghoch
benötigen brauchen bedarf dringend mangeln fehlen
beschleunigen vorantreiben
vermuten annehmen glauben ausgehen
gegenleistung austausch tausch
zentral hauptthema thema
bank sparkasse kreditinstitut
kredit darlehen
chemie giftig gift schadstoff
gefängnis haft jva
waise vollwaise
nachricht mitteilung botschaft
gesetz verordnung regelung vorschrift
gremium ausschuss kommission
bischof kirche pfarrer
verletzte opfer
grundschule schule
kita kindergarten kindertagesstätte betreuung
klinik krankenhaus hospital
pflege pflegeheim altenheim seniorenheim
forscher wissenschaftler team universität
art spezies
vogel storch adler
wolf rudel raubtier
weide wiese acker feld
bauer landwirt landwirtschaft hof
ernte ertrag
fisch angler fischer
hafen anleger pier kai steg
schiff boot fähre dampfer frachter kutter
kapitän schiffsführer
flugzeug maschine flieger jet
pilot kapitän
flughafen airport
landen landung notlandung
brücke übergang
turm spitze
straße weg gasse
autobahn schnellstraße
ampel kreuzung
radfahrer fahrradfahrer radler
fußgänger passant
lastwagen lkw laster
explosion explodieren detonation detonieren
rauch qualm
einsturz einstürzen zusammenbrechen zusammenbruch kollabieren
erdbeben beben
lawine schneebrett
bergsteiger wanderer
leiche leichnam
mord ermorden umbringen tötung totschlag
messer stich stechen
schuss schießen pistole waffe
geisel entführen entführung
zeuge augenzeuge
anwalt verteidiger jurist
staatsanwalt staatsanwaltschaft anklagebehörde
richter gericht
schweigen äußern kommentar stellungnahme
entschuldigen entschuldigung bedauern
empören empörung wut zorn verärgert ärger sauer
begeistern begeisterung jubel jubeln
rekord höchststand bestmarke
tiefststand minimum
durchschnitt mittel schnitt
verdoppeln doppelt zweifach
verdreifachen dreifach
hälfte halbieren halb
sterben umkommen ertrinken verbluten ersticken erliegen entschlafen leben überleben tödlich
leichtverletzt schwerverletzt verletzen unverletzt glimpflich davonkommen
vermissen vermisst verschollen spurlos
behandeln versorgen verarzten einliefern krankenhaus klinik notaufnahme intensivstation
erkranken infizieren anstecken ansteckung ansteckend übertragen übertragung krank befallen
desinfizieren reinigen säubern putzen reinigung säuberung keimfrei
probe test testen untersuchen nachweisen nachweis labor befund analyse
erreger keim bakterie virus bakterien
hubschrauber helikopter rettungshubschrauber ausfliegen fliegen
sanitäter rettungsdienst notarzt rotes ersthelfer
taucher tauchen bergen
feuer brand flammen abbrennen niederbrennen ausbrennen ausgebrannt verkohlt
einbrechen einbruch eindringen einsteigen aufbrechen aufhebeln knacken
beute wert erbeuten mitnehmen entkommen davonmachen
täter räuber dieb bande einbrecher ganove
maske maskieren vermummen sturmhaube
fluchtwagen fluchtauto fluchtfahrzeug wagen
belohnung ausloben prämie finderlohn
wächter wachmann wachdienst sicherheitsdienst pförtner nachtwächter
alarm alarmanlage sirene melder sensor
tresor safe geldschrank geldautomat
sprengen sprengung explosion detonation sprengstoff
schmuck juwel gold kostbarkeit schatz wertgegenstand
gefängnis zelle haft hinter gittern inhaftieren untersuchungshaft
gestehen geständnis zugeben einräumen schuldbekenntnis
vernehmen vernehmung verhör verhören befragen aussagen aussage
bewährung bewährungsstrafe haftstrafe freiheitsstrafe geldbuße geldauflage
revision berufung einspruch beschwerde rechtsmittel widerspruch klage anfechten
durchsuchen durchsuchung razzia beschlagnahmen sicherstellen
vorteilsannahme bestechung bestechlichkeit korruption schmiergeld bestechen
spende spenden zuwendung stiften überweisen überweisung eingehen geldeingang
auftrag zuschlag vergabe vergeben ausschreibung beauftragen betrauen
untersuchungsausschuss ausschuss aufklären aufklärung
vertrauen stützen rückendeckung beistand
rücktritt rückzug zurücktreten hinwerfen niederlegen aufgeben hutnehmen abtreten demission
nachfolgen nachrücken beerben
ausschließen ablehnen denken
affäre skandal vorwurf
mail brief nachricht schreiben sms
geschäftsführer firmenchef unternehmer bauunternehmer unternehmenschef
staatssekretär minister ministerium ressort referat haus
kultusministerin kulturministerin minister
ministerpräsident regierungschef landeschef premier premierminister kanzler
parlament abgeordnete landtag bundestag volksvertretung plenum
landrat landkreis kreis kreisverwaltung
verwaltung behörde amt dienststelle
fraktionschef fraktionsvorsitzender fraktionsvorsitzende fraktion
koalition bündnis regierungspartei
gesetzentwurf entwurf novelle vorlage antrag
mehrheitlich mehrheit knapp dünn hauchdünn
einigung einigen beilegen kompromiss schlichten schlichtung schlichterspruch tarifeinigung abschluss
tarif tarifvertrag lohn gehalt entgelt bezüge geld verdienst
gewerkschaft arbeitnehmervertreter betriebsrat belegschaftsvertretung personalrat
arbeitgeber unternehmen betriebsleitung vorstand
warnstreik streik ausstand arbeitsniederlegung niederlegen streiken bestreiken arbeitskampf
streikende beschäftigte teilnehmer folgen beteiligen aufruf
forderung fordern verlangen beharren bestehen pochen
angebot bieten anbieten offerte offerieren aufstocken
verhandlung verhandlungsrunde tarifrunde gespräch treffen tarifgespräch
frechheit zumutung unverschämtheit
lahmlegen erliegen stillstand ruhen stillstehen ausfallen ausfall
notbetrieb notfahrplan notverkehr notangebot ersatzfahrplan
kundgebung demonstration versammlung demo versammeln zusammenkommen
verkehrsbetrieb nahverkehr bus straßenbahn bahn
depot betriebshof
fahrer lokführer zugpersonal schaffner personal
verspätung verspäten unpünktlich verzug
stau stauen stockend
entlassung stellenabbau abbauen stelle arbeitsplatz streichen jobabbau gehen
werk fabrik produktion fertigung standort betrieb anlage
verlagern verlegen abwandern wandern
umsatz erlös einnahmen geschäft umsatzrückgang
gewinn ergebnis überschuss ertrag plus profit ebit
verlust minus fehlbetrag defizit rote miese
prognose erwartung ausblick ziel jahresziel jahresprognose gewinnwarnung
kappen senken reduzieren herabsetzen eindampfen stutzen zusammenstreichen kürzen
auftragseingang bestellung auftrag order bestellvolumen
quartal vierteljahr
sparprogramm sparkurs kostensenkung sparen einsparung kosten
aktie titel papier anteilsschein wertpapier kurs börsenkurs
einbrechen abstürzen absturz abrutschen stürzen nachgeben rauschen verlieren
dividende ausschütten ausschüttung
aktionär anteilseigner eigner großaktionär
analyst markt experte
vorstandschef konzernchef vorstandsvorsitzender firmenchef chef konzernlenker
sprecher unternehmenssprecher pressesprecher
halbieren hälfte halb
fusion zusammenschluss fusionieren zusammenschließen
rivale konkurrent konkurrenz wettbewerber mitbewerber
filiale geschäft laden markt niederlassung
kunde käufer verbraucher kundschaft
lieferant zulieferer
rückruf zurückrufen
hochwasser flut überflutung pegel wasserstand überfluten überschwemmen ufer treten
deich damm wall schutzwall schutzmauer
sandsack sandsäcke
fluss strom gewässer wasser
keller untergeschoss
katastrophenfall notstand katastrophenalarm
soforthilfe hilfsgelder nothilfe hilfe
rentner rentnerin senior seniorin alt pensionär dame
familienvater vater mann
witwe witwer
jugendlicher teenager halbwüchsig heranwachsender
baby säugling neugeborenes kleinkind
ehepaar paar eheleute
verschleppen verzögern hinauszögern verzögerung hinziehen liegenlassen schublade
einspruch klage beschwerde einwand
anlieger anwohner nachbar
gutachter gutachten expertise studie
scheitel höchststand rekord höchstwert
regen regnen niederschlag starkregen wolkenbruch
schnee schneien schneefall verschneit schneesturm einschneien
eis frost glätte glatteis gefrieren frieren
hitze hitzewelle heiß schwül
sturm orkan böe wind windböe
`;
