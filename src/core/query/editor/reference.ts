import type { HelpPart } from '../../../protocol/help';
import type { Message } from '../../../protocol/message';
import { FORMS } from '../forms';
import { FIELDS, VERBS, type VerbSpec } from '../table';
import { explainField, explainForm, explainOption, explainVerb } from './explain';
import { say } from './messages';

/** A chapter of the reference; each entry begins with its title. */
export interface ReferenceChapter {
  readonly heading: Message;
  readonly entries: readonly (readonly HelpPart[])[];
}

/** All of the language that is built, as its tables say it: forms of search, fields, verbs and their options. */
export function reference(): readonly ReferenceChapter[] {
  return [
    { heading: say('searchChapter'), entries: FORMS.map(explainForm) },
    { heading: say('fieldChapter'), entries: FIELDS.filter((field) => field.built).map(explainField) },
    { heading: say('verbChapter'), entries: VERBS.filter((verb) => verb.built).map(explainWhole) },
  ];
}

/** What stands above the page. */
export const REFERENCE_TITLE = say('reference');

/** A verb with all that its options can be. */
function explainWhole(verb: VerbSpec): readonly HelpPart[] {
  return [...explainVerb(verb), ...verb.options.flatMap((option) => explainOption(option, verb))];
}
