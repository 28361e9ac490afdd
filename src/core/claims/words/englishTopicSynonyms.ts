/** More of ENGLISH_SYNONYMS, by what news is about: accidents, courts, work, business, weather, health, culture, sport. */
export const ENGLISH_TOPIC_SYNONYMS = `
bill law legislation
interest rate
inflation prices cost
unemployment jobless
wages pay salary earnings
strike walkout industrial action picket
union labour
redundancy job cut layoff axe role
profit earnings operating
revenue sales turnover
quarter three-month
forecast guidance outlook
dividend payout
investor shareholder
merge merger
takeover acquisition
rival competitor
customer shopper
recall withdraw
store shop outlet branch
supermarket grocer chain
loan debt
bankruptcy insolvency administration collapse
house home property
tenant landlord rent
planning permission
developer builder
bulldoze demolish
heritage historic listed
flood flooding inundate swamp
river bank burst
dyke levee embankment barrier
storm gale wind
rain downpour
drought dry
heatwave heat hot
wildfire bushfire blaze
firefighter crew
landslide mudslide
earthquake tremor
climate warming emissions carbon
pollution sewage
oil spill
whale dolphin
zoo animal enclosure
escape loose
dog puppy
hunter hunt
farm farmer field
harvest crop
school pupil classroom
university student
exam grade
teacher staff
nursery childcare
hospital clinic nhs
surgeon operation surgery
cancer tumour
vaccine jab
drug drugs cocaine heroin
alcohol drunk
speed speeding
crash collide collision smash
motorway highway road
cyclist bike
flight plane airline
ferry boat ship
capsize sink
coast shore beach
lifeboat coastguard
island isle
mountain hill peak
climber walker hiker
lake loch
bridge span
museum gallery
painting artwork
artist sculptor
concert gig festival
singer musician band
actor actress star
book author novel
award prize
football match game
fan supporter
injury injured
transfer sign move
title champion trophy cup
medal olympic
birth born
wedding marry marriage
divorce split
funeral burial
anniversary birthday
celebrate party
charity fundraiser
church vicar
police officer detective
appeal information
search hunt manhunt
arrest hold detain held
suspect man
family relative
mother mum mom
father dad
wife husband partner spouse
child boy girl youngster lad kid
elderly pensioner old
woman lady lassie
neighbour resident
committee panel
meeting session
report document
email message letter
newspaper paper reporter journalist
spokesman spokeswoman spokesperson
announce say tell
hoped hope
fear worry concern
angry fury
shock stunned surprise
relief relieved
blame responsible fault
mistake error
delay late postpone
cancel scrap
continue resume restart run again
begin start
end finish over
open reopen
increase rise climb
fall drop
total number count
majority most
first earliest initial
last final
only sole single
expensive costly
online internet
hack cyber
computer software
robot ai
space rocket satellite
scientist researcher
study research
dinosaur fossil
tomb grave
spring march april may
summer june july august
autumn fall september october november
winter december january february
increase raise hike boost lift step
limit cap restrict curb restriction
tighten toughen strengthen
ease relax loosen lift
introduce introduction bring force effect
change amend reform revise amendment
present unveil publish submit release
adopt pass approve back endorse
abstain abstention
stall deadlock stalemate
oust sack fire dismiss remove topple
nominate pick choose select
swear inauguration sworn
mourn mourner tribute vigil condolence
overturn flip roll
trap pinned wreckage
resuscitate revive cpr
critical serious life-threatening
fire arson accidental electrical
homeless rough
armed weapon
threaten threat intimidate
rob robbery mugging hold-up
ransom extort blackmail
brawl fight punch beat
abuse assault mistreat molest
rape sexual
dna evidence clue trace
cctv camera footage video
warrant order
plead plea
verdict ruling judgment judgement
damages compensation payout settlement
lawful legal
unlawful illegal
racism racist discrimination
antisemitic antisemitism jewish
extremist radical far-right
spy espionage intelligence agent
capital city
subsidy grant funding support
bankrupt insolvent insolvency administrators
apprentice trainee
shortage lack scarce
pension retirement
found founder start-up startup
invent invention inventor
subsidiary unit arm division
listing float ipo
recession downturn slump
economy growth gdp output
export exporter
import importer
central bank fed
currency sterling
steel iron
carmaker automaker
battery charger charging electric
airline carrier
plunge crash
licence permit
parking car park
roadworks detour
nuclear reactor radiation radioactive
coal colliery mine
gas pipeline
wind turbine
grid network
reservoir hosepipe
groundwater well
poison poisoning poisoned toxic
allergy allergic
obesity obese
smoker smoking cigarette tobacco vape
mental psychological
disabled disability wheelchair
transplant donor organ
birth midwife maternity
pharmacy chemist
side effect
mask face
quarantine isolate isolation lockdown
astronaut cosmonaut
moon lunar
telescope observatory
volcano eruption lava erupt
tsunami wave
glacier melt
endangered extinct threatened extinction
reserve park sanctuary
plant planting
fell chop felling logging
beetle pest
deer boar
bee beekeeper hive
cow cattle herd livestock
pig swine
chicken poultry hen
horse rider jockey
vineyard wine winemaker
dairy milk cheese
baker bakery bread
butcher meat
pub bar landlord restaurant cafe
hotel inn guesthouse
tourist holidaymaker visitor
campsite camping tent
ski resort lift
club society
athlete sportsman
world cup
league division
season campaign
draw tie equaliser
goalkeeper keeper
striker forward
squad lineup
record fastest best
final decider
knock eliminated exit
director filmmaker
role part cast
album record
opera ballet dance dancer
statue bust monument memorial
collector collection
auction auctioneer bidder
restore restorer
loan lend
return repatriate restitution
castle fort palace
cathedral church abbey
pope vatican
muslim mosque islam
carnival parade procession
fair funfair
lottery jackpot
millionaire rich wealthy billionaire
poor poverty
food bank
medal honour order
rename name
withdraw pull out quit
praise hail applaud tribute laud
urge call appeal plead
thwart foil prevent avert
bomb device unexploded defuse
cordon exclusion zone
refuse deny
cancel call off
postpone put back reschedule
voucher discount
most expensive record
sold out
queue crowd turnout
empty abandoned vacant
ruin dilapidated crumbling derelict rotten
structural engineer
crack damage
rust corrosion
mould damp
warn caution urge
shelter house accommodate accommodation
complaint complain
block obstruct
hand give pass
stay remain
drop abandon
leave quit
send dispatch deploy
bring carry
carry out conduct perform
set up establish create
take over
look into investigate
give up surrender yield
run operate manage
break down
bear shoulder
watch observe
admit concede acknowledge own up
insist maintain claim assert argue
suggest hint imply
stress emphasise underline
predict foresee
agree consent
disagree differ
doubt question sceptical
believe think suspect
know aware
hide conceal cover
show reveal demonstrate
prove proof
measure gauge reading
count tally toll total
double twofold
replace swap substitute
share split
lead led head
support back endorse
oppose against opposition
join accede member
leave exit withdraw
border frontier checkpoint
neighbouring neighbour
foreign overseas abroad
local nearby
national nationwide country
regional county
worldwide global international
ancient old historic
modern new
recent late
previous former earlier
annual yearly
temporary interim provisional
permanent lasting
immediate instant
sudden unexpected surprise
severe serious heavy
slight minor light
huge vast massive enormous
steep sharp
rare unusual
usual normal typical
dark night
sunrise dawn daybreak
sunset dusk
lunchtime noon midday
weekend saturday sunday
fortnight two weeks
decade ten years
century hundred
`;
