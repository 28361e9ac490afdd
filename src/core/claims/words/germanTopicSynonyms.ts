/** More of GERMAN_SYNONYMS, by what news is about: accidents, courts, work, business, weather, health, culture, sport. */
export const GERMAN_TOPIC_SYNONYMS = `
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
armut bedürftig
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
