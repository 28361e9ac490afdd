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
verhandlung verhandlungsrunde tarifrunde gespräch runde tisch treffen tarifgespräch
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
meteorologe wetterdienst wetterexperte
warnstufe unwetterwarnung warnung
waldbrand buschfeuer vegetationsbrand
erdrutsch mure schlammlawine hangrutsch
bergrettung bergwacht
wanderer bergsteiger kletterer tourist
umweltschützer naturschützer aktivist
abgas emission ausstoß kohlendioxid treibhausgas
müll abfall schrott
kläranlage abwasser kanalisation
trinkwasser leitungswasser hahn
kraftwerk meiler reaktor
stromausfall blackout stromlos
leitung rohr pipeline
solar photovoltaik sonnenenergie
heizung heizen wärme fernwärme
miete mieter vermieter
makler immobilie haus wohnung
bauherr bauträger investor
baugenehmigung genehmigung bauantrag
bagger abrissbirne
denkmal denkmalschutz historisch
umbau umbauen ausbau erweitern erweiterung
einwohner bevölkerung
geburt gebären geboren zur welt
hochzeit heirat heiraten trauung vermählen ehe
scheidung trennung trennen scheiden
jubiläum geburtstag jahrestag
beerdigung bestattung beisetzung begräbnis
fest feier feiern festival
eröffnen start auftakt
bühne theater schauspiel aufführung premiere
sänger musiker band musik
orchester dirigent philharmonie
fan anhänger zuschauer
stadion arena
pokal cup titel meister meisterschaft
verletzung verletzt ausfallen
doping dopen
transfer wechsel wechseln verpflichten verpflichtung
abstieg absteigen
aufstieg aufsteigen
schiedsrichter referee
elfmeter strafstoß
flüchtling migrant geflüchtete asylbewerber asylsuchende
abschieben abschiebung ausweisen ausweisung
grenze grenzkontrolle grenzübergang
zoll einfuhrzoll zölle strafzoll
botschafter diplomat botschaft gesandter
außenminister chefdiplomat
waffenruhe waffenstillstand feuerpause
frieden friedensvertrag friedensabkommen
vermitteln vermittler vermittlung unterhändler
rebell aufständischer milizionär kämpfer
terrorist attentäter attentat anschlag
drohne kampfdrohne
panzer kampfpanzer
marine kriegsschiff fregatte
geheimdienst nachrichtendienst spion spionage agent
putsch staatsstreich umsturz
wahlsieg wahlgewinner
kandidat bewerber kandidatur bewerbung kandidieren
stichwahl wahlgang
hochrechnung auszählung
amtseinführung vereidigen vereidigung
verfassungsgericht verfassung grundgesetz
bundesgerichtshof bgh oberlandesgericht
steuersenkung entlastung entlasten
steuererhöhung belastung
schuldenbremse neuverschuldung
zinsen zins leitzins
inflation teuerung preisanstieg
arbeitslosigkeit arbeitslos erwerbslos
elterngeld kindergeld
krankenkasse krankenversicherung versicherung
hausarzt praxis
pfleger pflegekraft krankenschwester krankenpfleger
operation operieren eingriff
krebs tumor
seuche epidemie pandemie ausbruch
impfstoff vakzin
droge rauschgift kokain heroin cannabis
alkohol betrunken trunken promille alkoholisiert
raser rasen tempo geschwindigkeit überhöht
frontal gegenverkehr
reifen reifenpanne
motorrad biker kradfahrer
überfahren erfassen anfahren
fahrerflucht unfallflucht
blitzer radarfalle
tankstelle zapfsäule
zusammenprall zusammenstoß rammen
gleis schiene bahnsteig trasse
oberleitung stromabnehmer
bahnhof station haltestelle
fahrkarte fahrpreis tarif ticket
erstatten erstattung zurückzahlen rückerstattung entschädigen entschädigung
flug fluggesellschaft airline
flugausfall annullieren streichen
kreuzfahrt kreuzfahrtschiff
kentern sinken untergehen havarieren
küste strand ufer
insel eiland
hai wal delfin
zoo tierpark gehege
ausbrechen entlaufen ausreißen
züchter zucht
jäger jagd erlegen abschuss
tierheim tierschützer tierschutz
vogelgrippe geflügelpest
bauernhof stall scheune
archäologe ausgrabung grabung fund
forschen erforschen studie
universität hochschule uni
student studierende
schulleiter rektor direktor
lehrermangel unterrichtsausfall
abitur abschluss prüfung
zeugnis note
kitaplatz kitagebühr
bücherei bibliothek
rundfunk sender fernsehen radio
zeitung blatt redaktion magazin
interview gespräch
journalist reporter medienvertreter pressekonferenz presse
internet netz online
hacker hackerangriff cyberangriff
datenschutz datenleck
smartphone handy telefon mobiltelefon
künstlich intelligenz
auskunft angabe mitteilung pressemitteilung
stillschweigen schweigen
bedauerlich leider bedauern
eskalieren eskalation zuspitzen
beruhigen beruhigung entspannen
drohen androhen drohung
zwingen zwang nötigen
anstehen bevorstehen
fristgerecht frist termin
jahresende silvester
aufatmen erleichtern erleichterung erleichtert
stolz ehre
kaum selten
sofort umgehend unverzüglich
dauerhaft endgültig ganz
vorläufig vorerst vorübergehend zeitweise
heimlich geheim vertraulich
öffentlich publik bekannt
erfahren erfuhr wissen kenntnis bekannt hören
erinnern erinnerung
überraschen überraschung überraschend unerwartet
enttäuschen enttäuschung hintergangen täuschen
beleidigen beleidigung
verantworten verantwortung verantwortlich schuld
fehler panne versäumnis irrtum
haften haftung
versagen scheitern misslingen
gelingen schaffen glücken
verhindern vermeiden abwenden abwehren
erreichen gelangen
halten standhalten
aufweichen weich durchnässt
warten abwarten
begründen begründung grund verweisen
kündigen ankündigen
fehlen mangeln
billig günstig preiswert preisgünstig
teuer kostspielig
mitte zentrum innenstadt altstadt
rand stadtrand vorort
nahe nähe unweit
fahren fahrt unterwegs
brechen gebrochen
erinnerung gedenken mahnmal
anheben erhöhen heraufsetzen steigern aufstocken verteuern anhebung steigerung
drosseln begrenzen deckeln beschränken einschränken limitieren begrenzung einschränkung
zurücktreten abdanken ausscheiden weggehen abschied abgang
nominieren aufstellen küren bestimmen wählen
absetzen entmachten entlassen feuern rauswerfen abberufen abberufung
einsetzen berufen bestellen ernennen
amtsinhaber amtierend
spitzentreffen gipfel konferenz
verschärfen verstärken ausweiten ausweitung verschärfung
lockern lockerung aufheben aufhebung abschaffen abschaffung
einführen einführung inkrafttreten kraft gelten gültig
überarbeiten ändern änderung reform reformieren korrigieren korrektur anpassen
vorlegen vorstellen präsentieren veröffentlichen
billigen absegnen gutheißen zustimmen grünes durchwinken
durchfallen ablehnen niederstimmen
enthalten enthaltung
stocken stagnieren festfahren
gedenken trauerfeier schweigeminute kranz
bergen heben bergung
absperren abriegeln sperren
umstürzen umkippen kippen
entwurzeln umknicken
einklemmen eingeklemmt befreien
reanimieren wiederbeleben wiederbelebung
lebensgefahr lebensbedrohlich lebensgefährlich kritisch
außer lebensgefahr stabil
brandursache brandstiftung kabelbrand kurzschluss
rauchgas rauchvergiftung rauchgasvergiftung
obdachlos wohnungslos
bewaffnen bewaffnet
bedrohen bedrohung drohen
ausrauben überfallen raubüberfall überfall
erpressen erpressung lösegeld
schlägerei prügelei schlagen prügeln zusammenschlagen
misshandeln misshandlung missbrauch missbrauchen
vergewaltigen vergewaltigung
stalken nachstellen
dna spur indiz beweis
phantombild fahndungsfoto täterbeschreibung
hinweis tipp zeugenaufruf
kamera überwachungskamera video aufnahme aufzeichnung
haftbefehl untersuchungshaft
plädieren plädoyer fordern
anklagebank angeklagter
jugendstrafe jugendgericht
schadensersatz schadenersatz schmerzensgeld
vergleich einigung
rechtens rechtmäßig zulässig legal
rechtswidrig unzulässig illegal verboten gesetzeswidrig
gleichstellung gleichberechtigung
rassismus rassistisch diskriminierung fremdenfeindlich
antisemitisch antisemitismus judenfeindlich
extremist radikal extremistisch
verfassungsschutz geheimdienst
volk bevölkerung bürger
gemeinderat ortsrat ortschaftsrat
rathaus stadthalle
kämmerer finanzen haushalt etat
fördermittel zuschuss förderung subvention
schulden verbindlichkeit
pleite insolvenz zahlungsunfähig
grundsteuer gewerbesteuer steuer
gebühr beitrag entgelt
eintrittspreis eintritt ticketpreis
teilzeit kurzarbeit
überstunde mehrarbeit
lehrling azubi auszubildende ausbildung lehre
fachkraft fachkräftemangel personalmangel
abfindung altersteilzeit
betriebsrente rente
gründen gründung firmengründer gründer
erfinden erfindung erfinder
patent patentieren
serienreif markteinführung
marktführer marktanteil
tochter tochterfirma tochterunternehmen
mutterkonzern konzern
rezession wirtschaftskrise abschwung flaute
konjunktur wirtschaft aufschwung
bruttoinlandsprodukt wirtschaftsleistung
exportieren ausführen ausfuhr
importieren einführen einfuhr
zentralbank notenbank
währung devise
rohstoff erz
stahl eisen
auto elektroauto stromer wagen
ladesäule ladestation aufladen
batterie akku
autobauer autohersteller
fluglinie airline fluggesellschaft
tower fluglotse
verunglücken abstürzen absturz
geisterfahrer falschfahrer
tempolimit höchstgeschwindigkeit
fahrverbot führerschein
parkplatz parken parkhaus
radweg fahrradweg
sperrung umleitung baustelle
tunnel röhre
schleuse kanal
radioaktiv strahlung
endlager atommüll
kohle braunkohle tagebau
gas erdgas
windpark windrad
netz netzbetreiber
stausee talsperre
dürre wassermangel
grundwasser brunnen
keim verkeimt legionelle
abkochen abkochgebot
vergiften vergiftung gift
allergie allergisch
übergewicht fettleibig
raucher rauchen zigarette tabak
suizid selbstmord selbsttötung
psychisch seelisch
behindert behinderung rollstuhl barrierefrei
organspende transplantation spenderorgan
entbinden entbindung geburt geburtshilfe hebamme
notaufnahme rettungsstelle
hospiz palliativ
apotheke apotheker
zulassen zulassung genehmigen
maske mundschutz
quarantäne isolieren isolation
inzidenz infektionszahl fallzahl
ansteckung infektion
astronaut raumfahrer kosmonaut
umlaufbahn orbit
mond mondlandung
teleskop sternwarte
vulkan ausbruch lava
tsunami flutwelle
gletscher eisschmelze
artenschutz artensterben
bedroht gefährdet aussterben
nationalpark naturschutzgebiet schutzgebiet
aufforsten pflanzen
fällen abholzen roden rodung
borkenkäfer schädling
wildschwein wild
biber otter
biene imker
pilz sammler
kuh rind vieh
schwein ferkel
huhn geflügel hühner
pferd reiter
ernten lese weinlese winzer
molkerei milch käse
brauerei bier brauer
bäckerei bäcker brot
metzger fleischer fleisch wurst
gastwirt wirt gaststätte kneipe restaurant lokal gastronom
hotel herberge unterkunft pension
urlauber tourist gast feriengast
campingplatz camping zelt
therme sauna
skigebiet lift seilbahn gondel
verein klub club
vorstand präsidium
mitglied mitgliedschaft
sportler athlet
olympia olympisch
weltmeister weltmeisterschaft wm
europameister em
bundesliga liga
saison spielzeit
unentschieden remis
ausgleich ausgleichen
führungstor führung
platzverweis rot
torwart keeper torhüter
stürmer angreifer
kader aufgebot
verletzungspause ausfall
trainerwechsel entlassung
weltrekord bestzeit rekord
gold goldmedaille sieg
finale endspiel
ausscheiden rauswurf aus
radrennen etappe tour
marathon lauf läufer
regisseur filmemacher
schauspieler darsteller mime
hauptrolle rolle
drehen dreharbeiten
album platte
oper opernhaus
ballett tanz tänzer
skulptur plastik statue denkmal
sammler sammlung
versteigern auktion versteigerung
restaurieren restaurierung restaurator
leihgabe ausleihen
zurückgeben rückgabe restitution
schloss burg
kirche dom kathedrale münster
papst vatikan
muslim moschee islam
synagoge jüdisch
weihnachten heiligabend advent
ostern osterfest
karneval fasching
silvester feuerwerk böller
kirmes jahrmarkt volksfest
umzug parade festzug
flohmarkt trödel
lotto gewinn jackpot
millionär reich
arm armut bedürftig
tafel lebensmittel ausgabe
stiftung stifter
ehrenamt ehrenamtlich freiwillig
verdienstkreuz orden
namen umbenennen umbenennung
abspringen aussteigen ausstieg rückzug
zögern zaudern
verspotten spott
loben lob würdigen würdigung
bitten appell ersuchen
vereiteln verhindern durchkreuzen
entschärfen bombe blindgänger weltkriegsbombe kampfmittel
fliegerbombe bombe
sperrzone sperrkreis
räumung evakuierung
aufklären lösen
verjähren verjährung
nachbarland nachbar
ausland fremd
heimkehr rückkehr
unterbringen unterkunft unterbringung
verpflegen verpflegung essen decken
obhut betreuen
anzeige anzeigen strafanzeige
verweigern verwehren
stornieren absagen ausfallen
nachholen nachholtermin
gutschein rabatt nachlass ermäßigung
teuerste rekordpreis
bieter gebot höchstbietend
zwangspause pause unterbrechung
besucherrekord andrang ansturm
leer leerstehend leerstand verlassen
verfallen ruine baufällig marode morsch verrottet
einsturzgefahr einsturzgefährdet
statiker prüfingenieur
riss schaden
rost rostig korrosion
asbest schadstoff
`;
