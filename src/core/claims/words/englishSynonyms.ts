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
`;
