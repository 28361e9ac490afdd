/** Folded words of names, by what they do there. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Small words between given and family name. */
export const PARTICLES = set('von van vom zu zum zur de der den ten ter du da dos do di del della la le bin ibn ben al el as ash ad an ar az und y');
/** What stands in front of a name and is none, should the tagger have taken it in. */
export const TITLES = set('herr herrn frau fraeulein dr prof professor professorin doktor praesident praesidentin kanzler kanzlerin bundeskanzler bundeskanzlerin minister ministerin general kapitaen oberst leutnant major admiral '
  + 'mr mrs ms miss mister president prime chancellor senator governor mayor judge colonel captain sergeant lieutenant gen col capt sgt lt sen rep gov rev reverend');
/** Titles that make a given name a whole name ("König Philip"): left out only where more than one word follows. */
export const HIGH_TITLES = set('papst koenig koenigin kaiser prinz prinzessin fuerst scheich scheikh sheikh shaikh mullah ayatollah ajatollah imam kardinal bischof sir lady lord dame king queen emperor pope prince princess cardinal bishop');
/** What stands behind a name and tells father from son. */
export const SUFFIXES = set('jr sr jun sen junior senior ii iii iv');

/** Legal forms of companies, clubs and the like, and what media add to their name on the web. */
export const LEGAL_FORMS = set('ag gmbh se kg kgaa ohg gbr ug ev inc corp corporation ltd limited llc plc co sa spa nv bv ab oyj as holding group gruppe konzern incorporated company online');
/** What stands in front of the name of a club or a town. */
export const LEADING = set('fc sc sv vfb vfl tsv fsv sg tus rb spvgg 1 the die der das');
/** What stands in front of the name of a site that goes by that name alone as well, where no town has it. */
export const SITES = set('kosmodrom weltraumbahnhof raumfahrtzentrum raketenstartplatz cosmodrome spaceport insel halbinsel atoll vulkan stausee staudamm');
/** Words that name a kind of organisation, and nothing by themselves: no short form of a longer name. */
export const GENERIC = set('universitaet university hochschule college school schule institut institute akademie academy bank zentralbank sparkasse versicherung ministerium ministry amt agentur agency behoerde authority department office '
  + 'kommission commission komitee committee rat council ausschuss board kammer chamber gericht court gerichtshof tribunal partei party union verband association federation foerderation bund league liga verein club klub fraktion gruppe group '
  + 'gewerkschaft gesellschaft society stiftung foundation fonds fund zentrum center centre dienst service polizei police armee army navy airforce force forces luftwaffe marine truppen streitkraefte garde guard regierung government parlament parliament '
  + 'zeitung times post news journal magazin magazine presse press radio tv fernsehen television verlag museum theater theatre krankenhaus hospital kirche church werke werk industries industrie airlines airline air railway bahn team national international '
  + 'deutschland germany deutsche deutscher deutsches europa europaeische us american british union front bewegung movement organisation organization projekt project programm program world welt haus house staat state city stadt');
/** Words that an abbreviation leaves out. */
export const UNABBREVIATED = set('der die das des dem den fuer und von im in zur zum of the and for to on a an de du des la le et');
