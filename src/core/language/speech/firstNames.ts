// Frequent first names, English and German above all, that only women or only men bear. In lower case.
import { wordSet } from './wordSet';

export const WOMENS_NAMES = wordSet(`abigail ada adele agnes alice alicia alison amanda amelia amy ana andrea angela angelika anette anita anja anke ann anna anne annegret annette annika antje astrid audrey
  barbara beate beatrice becky bettina betty beverly birgit brenda brigitte britta bridget brooke carla carmen carol carole caroline carolin carolyn catherine charlotte cheryl chloe christa christiane
  christina christine claire clara claudia condoleezza cornelia cynthia daniela deborah debra denise diana diane donna doris dorothea dorothy edith eileen elaine eleanor elena elisabeth elizabeth elke ella
  ellen elsa emily emma erika esther eva evelyn fatima felicity fiona florence franziska frances franka gabriele gerda gisela gloria grace greta gudrun hannah hanna hannelore harriet heather heidi heike helen helena
  helga henrike hetty hilary hildegard hillary ilse ina ines ingrid inge irene iris isabel isabella isabelle jacqueline jana jane janet janice jeanne jennifer jenny jessica jill joan joanna joanne josephine joyce judith judy julia
  juliane julie karen karin karoline kate katharina katherine kathleen kathrin kathryn kathy katie katja katrin kerstin kirsten kristin kristina lara laura lauren leah lena leonie linda lisa liz lorraine louise lucia lucy luise lydia
  madeleine maggie manuela margaret margarete margot maria marianne marie marion marlene martha martina mary megan melanie melissa meredith michelle mildred miriam mona monica monika nadine nadja nancy naomi natalie natascha nicola nicole
  nina nora olga olivia pamela patricia paula pauline penelope penny petra phyllis rachel rebecca regina renate rita rosa rose rosemary ruth sabine sabrina samantha sandra sara sarah saskia sharon sheila shirley silke silvia simone
  sofia sonia sonja sophia sophie stefanie stella stephanie sue susan susanna susanne suzanne svenja sybille sylvia tamara tanja tara teresa theresa tiffany tina tracey ulla ulrike ursula ute valerie vanessa vera verena veronica veronika
  victoria virginia wendy wiebke yvonne yvette zoe`);

export const MENS_NAMES = wordSet(`aaron abdul abdullah adam adrian ahmed alan albert alejandro alexander alexei alfred ali allan allen andreas andrew andrei angus anthony antonio armin arnold arthur axel ben benedikt benjamin bernard bernd bernhard bill
  björn bob boris brad brandon brian bruce bruno burkhard burt calvin carl carlos carsten cem chad charles chris christoph christopher claus clemens clint colin craig curtis damian daniel darren dave david dean dennis derek detlef dick dieter
  dietmar dirk dmitri dominik don donald douglas duncan dwight earl eckart ed eddie edgar edmund eduard edward edwin egon emil emmanuel enrico eric erich ernest ernst erwin ethan eugen eugene fabian felix ferdinand fernando florian francesco francois
  frank franz fred frederick friedrich fritz gareth gary geoff geoffrey georg george gerald gerd gerhard gernot gilbert giovanni glenn gordon graham greg gregor gregory guido gunther gustav guy günter günther hamid hans harald harold harry hartmut heiko
  heiner heinrich heinz helmut hendrik henning henrik henry herbert hermann holger horst howard hubert hugh hugo ian ibrahim igor ingo isaac ivan jack jacob jacques jake james jason javier jeff jeffrey jens jeremy jerry jim jimmy jochen joe joachim
  joel johann johannes john johnny jon jonas jonathan jose josef joseph joshua juan julian justin jörg jürgen kai karl karsten keith ken kenneth kevin klaus konrad kurt kyle lance larry lars lawrence leo leonard leonid lothar lou louis ludwig lukas luke
  manfred manuel marc marcel marcus mario mark markus marius martin marvin mathias matt matthew matthias maurice max maximilian michael michel miguel mike mikhail mohamed mohammad mohammed moritz mustafa nathan neil nicholas nick nicolas niels nigel
  nikolaus nils norbert norman olaf oliver omar oscar oskar otto owen pablo pascal patrick paul pedro pete peter phil philip philipp philippe pierre rainer ralf ralph ralf raymond reinhard reinhold rene richard rick robert roger roland rolf roman ron ronald
  roy rudolf rudolph rupert russell ryan said sam samuel saul scott sean sebastian sergei seth shane sigmar sigmund simon stan stanley stefan stephan stephen steve steven steffen stuart sven ted terry theo theodor thilo thomas thorsten tilo tim timothy tobias tom tommy tony
  torsten toby udo ulf ulrich uwe valentin vernon victor viktor vincent vladimir volker walter warren wayne werner wilfried wilhelm will william winfried winston wladimir wolf wolfgang wolfram xavier yasser yusuf zachary`);
