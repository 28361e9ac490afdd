/** Words that stand in any text and tell nothing of what it says: no evidence at all. Folded at use. */
export const GERMAN_EMPTY = `
der die das den dem des ein eine einen einem einer eines kein keine keinen keiner keinem und oder aber sondern denn nicht auch nur noch schon sehr so wie als wenn weil dass ob damit dabei dazu dann da dort hier jetzt nun doch ja nein mal
ich du er sie es wir ihr ihn ihm ihnen mich dich sich uns euch man mein dein sein seine seinen seiner seinem seines ihre ihren ihrer ihrem ihres unser unsere dieser diese dieses diesen diesem jener jene jenes jeder jede jedes jeden solche solcher welche welcher welches was wer wo wohin woher wann warum wieso
bin bist ist sind war waren wäre wären sei seien gewesen sein haben hat habe hatte hatten hätte hätten gehabt werden wird wurde wurden würde würden worden geworden können kann könnte könnten konnte konnten müssen muss musste mussten müsste sollen soll sollte sollten dürfen darf dürfte dürften wollen will wollte wollten mögen mag möchte
in im an am auf aus bei beim bis durch für gegen mit nach ohne seit über um unter von vom vor wegen zu zum zur zwischen während trotz laut gemäß innerhalb außerhalb neben hinter ab je pro per statt
rund etwa knapp gut fast über mehr weniger mindestens höchstens circa ungefähr beinahe bereits etwas alle alles allem allen aller viel viele vielen einige einigen mehrere mehreren ganz gar eben zwar allerdings jedoch dennoch trotzdem deshalb daher darum also außerdem zudem ferner dafür dagegen daran darauf daraus darin darüber davon davor hin her heraus hinein herum weiter wieder
wohl vielleicht etwa erst zuerst zunächst immer nie niemals oft selten meist manchmal heute gestern morgen damals zuvor danach später früher inzwischen mittlerweile derzeit zurzeit aktuell künftig bisher bislang nämlich überhaupt sogar selbst selber eigentlich wirklich einfach
uhr sagen sagte sagt gesagt geben gibt gab gegeben machen macht machte gemacht kommen kommt kam gekommen gehen geht ging gegangen stehen steht stand lassen lässt ließ bleiben bleibt blieb liegen liegt lag
zufolge angesichts hinsichtlich bezüglich aufgrund anhand mithilfe infolge dessen deren derer denen welchem jeweils jeweilige ebenfalls ebenso sowie sowohl weder entweder indem sofern sobald solange obwohl obgleich nachdem bevor ehe anschließend zeitgleich gleichzeitig unterdessen indes hingegen vielmehr lediglich ausschließlich insbesondere beispielsweise zumindest immerhin offenbar angeblich mutmaßlich voraussichtlich möglicherweise wahrscheinlich vermutlich tatsächlich gegebenenfalls konkret entsprechend hinzu hinzufügen fügte gegenzug andererseits einerseits schließlich endlich kürzlich jüngst einst bereits teils teilweise zusammen gegenseitig miteinander untereinander
nichts niemand jemand beide beiden beides anderer andere anderen anderes anderem andere eigene eigenen eigener eigenes gleich gleiche
`;

/** Words that tell little: they are common in any newspaper. */
export const GERMAN_COMMON = `
jahr monat woche tag stunde minute zeit mensch person leute frau mann kind land stadt welt teil seite ende anfang fall sache ding frage grund weise art form zahl prozent million milliarde tausend hundert euro dollar angabe bericht mitteilung sprecher sprecherin mitteilen erklären berichten betonen hinzufügen ankündigen
präsident staatschef machthaber minister ministerin chef chefin vorsitzender vorsitzende leiter leiterin führer direktor direktorin experte expertin analyst beobachter fachmann fachleute behörde vertreter kollege amtskollege nachrichtenagentur agentur zeitung medien journalist reporter interview erklärung aussage
thema bezug zusammenhang hintergrund situation entwicklung möglichkeit bereich rahmen punkt ziel plan problem folge beginn ort platz richtung gegend
groß klein neu alt gut schlecht hoch lang kurz viel wenig wichtig weit erste letzte nächste ganze verschieden bestimmt möglich bekannt eigen deutsch
sehen finden nehmen halten bringen führen stellen setzen zeigen nennen heißen gelten folgen wissen denken glauben meinen leben arbeiten brauchen bekommen erhalten versuchen sprechen bekannt
montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober november dezember sommer winter herbst frühjahr frühling abend morgen mittag nacht vormittag nachmittag
vergangen kommend laufend gegenüber besonders gemeinsam zusätzlich
`;

export const ENGLISH_EMPTY = `
the a an and or but nor not no yes if then than that this these those there here of to in on at by for from with without into onto over under between among through during before after since until till about against above below up down out off as so too very also only just even still yet again ever never always often
i you he she it we they me him her us them my your his its our their mine yours hers ours theirs who whom whose which what when where why how
be am is are was were been being have has had having do does did doing done will would shall should can could may might must ought need
say says said told tell tells according around nearly almost some any all both each every either neither other another such same own more most less least many much few several
one's s t re ve ll d m
get gets got make makes made go goes went gone come comes came take takes took put give gives gave
regarding concerning despite amid due respectively apparently allegedly reportedly probably possibly likely perhaps indeed actually especially particularly instead rather quite together added adds noted notes
now today yesterday tomorrow already once while because though although however therefore thus hence meanwhile later earlier ago per via
`;

export const ENGLISH_COMMON = `
year month week day hour minute time people person man woman child world country city place part side end start way thing case reason question number percent per cent million billion thousand hundred pound dollar euro report statement spokesman spokeswoman spokesperson
president minister chief executive boss leader head director chairman chairwoman officer official expert analyst agency newspaper media reporter journalist interview
issue matter situation development possibility area point aim problem result
new old good bad big small large great high low long short little first last next whole different important possible known early late
see find know think believe mean want need use work call try keep let seem become show look turn hold bring lead set run follow live feel leave ask add
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december summer winter autumn spring evening morning afternoon night
back well among
`;
