/**
 * Words of origin whose stem a stemmer takes for the name of the place (Moskauer → Moskau). Folded, in their ground form.
 * With a set of place names the rule in lemmaKey.ts finds far more; these hold without one.
 */
export const GERMAN_ORIGIN_WORDS: ReadonlySet<string> = new Set(`
  aegypter afghane albaner algerier amerikaner argentinier armenier australier baseler basler belgier berliner bolivianer bosnier
  bremer bonner bruesseler bulgare chilene daene deutscher dresdner emder englaender europaeer finne franzose frankfurter genfer
  georgier grieche hamburger inder indonesier iraker iraner islaender israeler italiener japaner kanadier kasache kieler kiewer
  koelner koreaner kubaner lette leipziger litauer londoner luxemburger mainzer mexikaner moldauer moskauer muenchner
  neuseelaender niederlaender nordire nordkoreaner norweger oesterreicher pariser pekinger portugiese potsdamer
  roemer rumaene russlaender saudi schotte schweizer seouler serbe slowake slowene spanier suedafrikaner suedkoreaner syrer taiwaner
  thailaender tokioter tschetschene tuerke ukrainer ungar usbeke venezolaner vietnamer washingtoner waliser wiener zuercher
`.trim().split(/\s+/).filter((word) => word.endsWith('er')));

/** Places whose adjective in -isch a stemmer cuts back to the name (ukrainisch → ukrain ← Ukraine). Folded. */
export const GERMAN_ISCH_PLACES: ReadonlySet<string> = new Set(`
  afghan albanien algerien argentinien armenien australien bosnien georgien indonesien irak iran israel italien japan kuba litau luxemburg
  malta moldau mosambik nepal pakistan peru ruanda sudan syrien taiwan ukraine ungar vietnam
`.trim().split(/\s+/));
