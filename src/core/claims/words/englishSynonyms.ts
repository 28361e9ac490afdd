/** The same as GERMAN_SYNONYMS, for English. */
export const ENGLISH_SYNONYMS = `
meet meeting summit encounter
talk talks discuss discussion negotiate negotiation speak conversation debate consult
visit trip travel tour journey
arrive arrival land reach
leave depart departure exit quit
welcome greet receive reception
deliver delivery supply ship shipment send provide export
weapon arms munition ammunition gun rifle missile shell
deal agreement accord pact treaty contract settlement agree
help support aid assist assistance back backing
promise pledge vow undertaking commit commitment guarantee assure undertake
announce announcement unveil reveal declare disclose say
warn warning caution alert
criticise criticize criticism blame accuse accusation attack condemn slam denounce blast
deny denial reject dismiss refute dispute
refuse refusal decline reject turn
confirm confirmation acknowledge admit concede
decide decision vote ballot approve approval pass back resolve rule
referendum petition plebiscite
plan intend intention aim propose proposal project scheme pencil programme program
build construction construct erect
demolish demolition raze tear
repair fix renovate renovation refurbish refurbishment restore restoration overhaul upgrade maintenance mend
close closure shut shutting shutdown axe
open opening reopen launch inaugurate
begin start launch commence
end finish conclude complete completion cease final last
delay postpone postponement late
halt stop suspend suspension pause
cost price bill expense worth value spend fee tag expensive
pay payment fund funding finance
money cash funds
cut cuts reduce reduction slash trim saving savings save lower
damage destroy destruction wreck ruin devastate
estimate estimated reckon forecast predict prediction expect expected projection
lose loss
win winner victory triumph beat
rise increase grow growth climb soar jump gain surge up raise
fall drop decline decrease slump shrink plunge down dip tumble sink slip
buy acquire acquisition purchase takeover swoop bought bid snap
sell sale sold offload disposal dispose
own owner hold ownership stake shareholding possess
share stock equity
shareholder investor
sales turnover revenue income
profit earnings
debt borrowing loan
company firm business group corporation enterprise maker producer operator
brewery brewer beer ale
staff employee employ worker workforce payroll crew personnel people
job post role position
dismissal redundancy layoff dismiss redundant sack sacked cuts
hire recruit recruitment appoint appointment
strike walkout stoppage
union unite
boss chief executive head leader director chairman chief president
mayor leader
council councillor local authority city hall
government ministry minister cabinet
opponent critic
protest demonstration demonstrate rally march protester demonstrator
people person resident crowd citizen
resident neighbour neighbor local villager inhabitant householder
visitor guest tourist
child pupil student youngster kid
teacher headteacher
school classroom lesson
injure injury hurt wound wounded casualty
kill die death dead fatal fatality perish victim
doctor hospital treat treatment clinic medic surgeon
accident crash collision collide incident wreck smash
derail derailment
train railway rail carriage
driver
car vehicle
bus coach
road street route
block blocked closed shut cordon seal
detour divert diversion
fire blaze flame burn arson inferno
firefighter fire crew brigade
evacuate evacuation evacuee rescue
return back
police officer detective constable investigator
investigate investigation probe inquiry enquiry examine inspect inspection check review look audit
arrest detain detention custody
court judge trial jury tribunal
convict conviction guilty
acquit acquittal
charge accuse indict prosecute prosecution
sentence jail prison imprison imprisonment
suspect accused defendant
theft steal thief rob robbery burglary burgle loot raid
fraud cheat deceive scam
study report research survey analysis finding
expert analyst scientist specialist researcher scholar academic
poll survey
war conflict fighting battle invasion offensive
attack assault strike raid bomb bombing shell shelling
soldier troop army military force
launch fire
technology tech technical
relation tie relationship alliance ally
cooperate cooperation collaborate collaboration partnership
breach violate violation break infringe
sanction embargo penalty
ban forbid prohibit outlaw prohibition
allow permit permission approve authorise authorize licence license consent clearance clear wave regulator watchdog authority
regulator watchdog authority commission
gift present give donate donation
thank grateful
happy glad pleased delighted
fear worry concern anxious afraid
hope hopeful
water flood flooding
oil fuel petrol diesel
leak spill escape seep
river stream
pool swim swimming
site plant facility depot location factory premises
land plot property
house home housing flat apartment
invest investment spend programme
half
quarter
year annual annually yearly
month monthly
week weekly
day daily
night overnight
morning dawn
evening
noon midday
find found discover discovery detect unearth
missing vanish disappear disappearance lost
search hunt seek
flee escape
dog cat animal
drug medicine medication
vaccine vaccination jab
illness disease sick infection ill infect
storm gale hurricane
rain rainfall downpour
drought
power electricity energy
tax levy duty
pension retirement retire retired
election vote poll
party
resign resignation step quit stand
successor succeed replace replacement
found founded foundation establish date
family clan
outbid rival lose bidding
rival competitor competition
close complete completion finalise
decide decision
scandal affair
document paper file record
fake forgery forged counterfeit
genuine authentic
museum exhibition gallery exhibit show
painting picture portrait canvas artwork
artist painter
book novel author writer
film movie
concert gig
prize award honour honor
goal score
defeat beat loss
match game fixture
coach manager
team squad side
ship vessel boat ferry
captain skipper
crew sailor
harbour harbor port dock
rescue save
bird species
farmer farm
crop harvest
wolf lynx bear
tree forest wood
bridge crossing
tunnel
rain wet
offer bid approach
accept tender acceptance
letter write written
answer reply respond response
question ask
need require necessary requirement
additional extra further more
repeat repeatedly often
safe safety secure security
fail failure
success successful succeed
secret confidential
immediately instantly
large big huge giant
small tiny little
part section
most majority
unanimous unanimously
narrow narrowly slim
remain stay continue keep
move relocate transfer
use used
committee commission panel board
law legislation statute act bill
rule regulation
emergency crisis
explosion explode blast detonate detonation
smoke fumes
collapse cave crumble
earthquake quake tremor
avalanche landslide mudslide
walker hiker climber rambler
body corpse remains
murder manslaughter homicide
knife stab stabbing
gun shoot shooting shot firearm pistol
hostage kidnap abduct abduction
witness onlooker bystander passer-by
lawyer solicitor barrister attorney
prosecutor crown
comment remark statement respond
sorry apology apologise apologize regret
angry anger fury furious outrage
delighted joy cheer celebrate celebration
record high peak
lowest low
average mean typical
double twice twofold
triple threefold
plane aircraft jet airliner flight
pilot captain
airport runway
lorry truck hgv
cyclist bicycle bike
pedestrian walker
motorist driver
pollution pollute contaminate contamination toxic
soil ground earth
garden yard
shelter hall gym
volunteer helper
passenger traveller commuter
traffic congestion queue
bank lender
loan credit mortgage
church vicar priest bishop
nursery kindergarten daycare
clinic hospital ward
care carer
university college campus
species animal
wolf pack predator
field meadow pasture
fish angler fisherman fishing trawler
pier quay jetty dock
valuable precious jewel jewellery
reward bounty
statue sculpture monument
coin treasure hoard
burial grave tomb
ancient prehistoric medieval
dig excavation excavate archaeologist archaeology unearth
scientist researcher team
sample specimen
test trial experiment
dose jab shot
virus infection outbreak
patient sufferer
cancel cancellation scrap abandon axe ditch
overturn reverse quash
appeal challenge
fine penalty
lease rent tenant rental
landlord owner
evict eviction
empty vacant disused derelict
crowded packed full
noise loud
quiet silent
wage pay salary
raise increase hike
inflation prices
shop store retailer
supermarket grocer
customer shopper client buyer
brand label
factory plant works mill
machine equipment
engineer technician
software system computer
hack hacker breach cyberattack
data information
user customer
website site online
phone mobile
mistake error blunder
fault defect flaw defective faulty
crack fracture broken break
warning alert signal
ignore disregard overlook
concern worry
promise pledge
shareholder investor
watchdog regulator
wave clear approve
tender accept
dates founded
payroll employs staff
die drown perish succumb death dead survive
injure unhurt unharmed hurt
missing unaccounted
treat hospital admit hospitalise ward infirmary intensive
infect contract catch spread transmit transmission contagious pass
disinfect sterilise clean cleaning treat treated decontaminate scrub hose
sample swab test specimen laboratory analysis positive
bacteria germ bug strain pathogen legionella
airlift helicopter fly flown winch
paramedic ambulance medic
nurse carer
diver dive
condition stable diabetes diabetic
stop halt stuck strand stranded maroon trap blocked standstill
snow drift blizzard snowfall snowbound snowplough
ice freeze frozen frost freezing cold shiver fridge
heat heating radiator warm boiler
train sleeper express service locomotive engine carriage
derail jump rails track
passenger guest traveller rider holidaymaker customer
depart departure leave set off
operator company firm boss
refund reimburse compensation compensate money fare
sorry apologise regret
inquiry report probe review investigation
minister secretary
warning alert red amber top-level forecast forecaster
allow permit let clear go-ahead
rescue free freed evacuate bring save
village hamlet community
hall shelter
soup meal food
blanket curtain
lock withdraw retreat shut
staff crew colleague employee worker
burglar thief raider gang offender robber intruder
burglary break-in raid heist theft robbery steal stolen taken remove
roof skylight ceiling
enter entry break climb gain
cabinet case display stand showcase
treasure hoard gold collection artefact piece item object relic
ploughboy farmhand labourer worker
dig dug unearth turn find found
guard watchman sentry security
notice discover spot realise
sensor detector alarm
switch off deactivate disable faulty fault repair
function operational work working active
vehicle van car getaway
burn burnt torch smoke
quarry mine pit
reward offer put up
insurer insurance
value worth estimate
melt bullion
cut cutback lose loss slash reduce
budget austerity cuts spending
suspend suspension
recover retrieve return
garage lock-up shed
sign signature signing ink put name
agreement accord settlement pact deal document text treaty
dispute row conflict feud quarrel dispute
water river dam reservoir
release let discharge flow
power electricity energy output
purchase buy take import
demand ask call insist want
opposition nationalist rival
vote ballot reject approve no against down
parliament assembly lawmaker deputy legislature lawmakers mp house congress senate
mediator go-between broker envoy diplomat
protester demonstrator protest crowd
ambassador envoy diplomat recall
premier prime minister leader head
president leader
coalition alliance partner
betray betrayal
mandatory oblige obligation bound require must compel
second another further
outbreak epidemic cluster cases
case patient diagnosis diagnose confirm confirmed
tower plant cooling
factory plant mill site
shut closed down switch off turn off
inspection inspect inspector inspected
charge prosecute prosecution offence
certificate paperwork document paper
forge fake falsify
tap drinking water
danger dangerous safe safety risk harm hazard
lorry truck driver
cough ill sick fall
teacher schoolteacher
council authority
dismiss resign quit
expert consultant adviser
campaigner activist
donation donate donor contribute contribution
bribe bribery corruption kickback
contract tender award
allegation allege claim accuse accusation
scandal controversy affair
denial deny untrue false reject insist
confess confession plead
witness testify testimony
sentence jail prison years
bail custody remand
murder kill slay slain
stab knife attack
shoot gunman shot gun
explosion blast bomb
hostage captive
terror terrorist attacker
ceasefire truce
troops soldiers army forces
missile rocket
refugee migrant asylum
border frontier
deport deportation expel
tariff duty levy
sanctions embargo
election poll ballot
candidate contender nominee
resign resignation
cabinet government
`;
