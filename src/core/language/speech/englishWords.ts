// Closed classes of English words, for finding phrases and clauses. All in lower case.
import { wordSet } from './wordSet';

export const DETERMINERS = wordSet(`the a an this that these those his her its their our my your no some any each every both several many few most all one two three four five six seven
  eight nine ten another other dozens hundreds thousands other neither either`);
export const DEFINITE = wordSet('the this that');
export const PREPOSITIONS = wordSet(`about above across after against along amid among around as at before behind below beneath beside besides between beyond by despite down during except
  following for from in inside into like near of off on onto out outside over past per regarding since through throughout to toward towards under underneath until unlike up upon via with within without amongst alongside concerning`);
export const PRONOUNS = wordSet('he she it they');
export const OBJECT_PRONOUNS = wordSet('him her them us me you himself herself themselves');
export const SUBORDINATORS = wordSet('after although as because before if once since though unless until when whenever where whereas while which who whom whose that');
export const RELATIVE_PRONOUNS = wordSet('which who whom whose');
export const COORDINATORS = wordSet('and or but nor yet so');
export const ADVERBS = wordSet(`also later then now today yesterday tomorrow still already just again once recently earlier ago previously simply once only even too however meanwhile
  often always never sometimes perhaps maybe further furthermore moreover instead therefore thus separately soon afterward afterwards monday tuesday wednesday thursday friday saturday sunday
  tonight initially there here repeatedly publicly flatly bluntly first finally last week month year morning night evening afternoon back very much not n't has have had`);
/** Adverbs behind a verb that say when somebody spoke. */
export const AFTER_VERB = wordSet(`today yesterday later earlier again recently repeatedly publicly flatly bluntly tonight monday tuesday wednesday
  thursday friday saturday sunday last week month year morning night evening afternoon also once`);
/** Adverbs behind a verb that belong to what is said if a clause follows. */
export const CLAUSE_ADVERBS = wordSet('further now only even here never always already still often sometimes perhaps maybe simply just yet');
export const AUXILIARIES = wordSet(`is are was were be been being am has have had do does did will would shall should can could may might must 's 're 've 'd 'll 'm isn aren wasn weren hasn haven hadn don doesn didn won wouldn couldn shouldn cannot`);
export const CONTENT_OPENERS = wordSet('that whether if why how what who when where which');

export const WORK_NOUNS = wordSet(`film movie novel book series album song play show magazine newspaper ship operation programme program campaign project documentary podcast blog site website
  paper report journal exhibition band group musical opera sitcom comedy drama thriller memoir poem game association single video column episode called titled entitled named dubbed nicknamed known`);
export const INSCRIPTION_NOUNS = wordSet('reading reads read sign signs slogan slogans banner banners motto words placard placards headline inscription title titled entitled caption chant goals');

/** Nouns for a person that a definite article points back to. */
export const PERSON_NOUNS = wordSet(`minister president chancellor chairman chairwoman chair chief leader director spokesman spokeswoman spokesperson secretary senator governor mayor congressman
  congresswoman judge lawyer attorney prosecutor general colonel captain commander officer sheriff detective coach manager player striker goalkeeper quarterback actor actress singer author writer
  director filmmaker professor scientist researcher analyst economist historian expert doctor surgeon physician nurse teacher student founder executive ceo owner official diplomat ambassador king queen
  prince princess pope bishop archbishop priest pastor imam rabbi cleric man woman teenager boy girl father mother son daughter brother sister husband wife widow victim witness suspect defendant
  democrat republican candidate nominee politician lawmaker premier star musician guitarist artist designer architect engineer pilot astronaut farmer journalist reporter editor columnist
  activist campaigner champion winner veteran soldier neighbor neighbour resident administrator superintendent commissioner councillor councilman councilwoman deputy head dean principal treasurer
  member customer client passenger driver employee worker colleague friend guest host partner captain dietitian nutritionist critic blogger consultant spokespeople investigator trader investor broker
  aide adviser advisor strategist consul envoy negotiator bureaucrat regulator policeman policewoman constable inspector fireman firefighter paramedic midwife pharmacist therapist counselor counsellor
  reviewer commentator presenter anchor broadcaster correspondent photographer producer composer conductor pianist drummer guitarist vocalist rapper dancer comedian novelist poet playwright translator
  defender midfielder forward bowler batsman skipper pitcher coordinator organizer organiser programmer developer builder plumber electrician mechanic carpenter chef waiter waitress barman bartender
  shopkeeper landlord tenant pensioner volunteer refugee migrant survivor eyewitness motorist cyclist parent mum dad mom grandmother grandfather uncle aunt cousin nephew niece boyfriend girlfriend
  fiance guy lady gentleman stranger user caller viewer listener reader fan supporter protester demonstrator striker pupil schoolboy schoolgirl graduate academic theologian philosopher sociologist
  geologist ecologist oceanographer astronomer meteorologist seismologist zoologist botanist archaeologist anthropologist statistician mathematician virologist coroner magistrate solicitor barrister
  clerk vicar pope cardinal nun monk sheikh emperor duke duchess earl baron lord sergeant lieutenant major admiral marshal brigadier gunman hijacker
  obstetrician oncologist biologist physicist chemist psychologist epidemiologist`);
export const BODY_NOUNS = wordSet(`company firm group agency ministry bank team club union organization organisation party government court department committee commission carrier airline retailer
  automaker carmaker manufacturer university institute council board bureau association newspaper network charity watchdog regulator publisher maker giant startup operator authority trust alliance federation society foundation service congress parliament church leadership administration army military force coalition`);
