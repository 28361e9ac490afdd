/** All that edits korpus.yaml, and with it the YAML parser: a bundle of its own, loaded with the first edit (scripts/build.mjs). */
export { parseConfig } from './config';
export { setMetadata } from './editConfig';
export { LANGUAGE_CODES } from '../language/languageCode';
export { addExclude } from './editExclude';
export { addDecision, removeLastDecision } from './editDecisions';
export { writtenBy } from '../imports/articleFile';
export { setRecipe } from './editRecipes';
export { editNote, isOutdated, writtenNote } from './editNotes';
