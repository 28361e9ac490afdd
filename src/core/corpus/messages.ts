import type { Message } from '../../protocol/message';

/** Every sentence of this folder that reaches a person; the template is the key of its translation. */
export const CORPUS_MESSAGES = {
  binary: 'This file is called text but holds binary data.',
  binaryRemedy: 'Save its text as a .txt file, or name it under “exclude” in korpus.yaml.',
  tooLarge: 'At {0} MB the file is too large; Korpus reads articles of up to {1} MB.',
  tooLargeRemedy: 'Split it into one file for each article, or name it under “exclude” in korpus.yaml.',
  fallback: 'Not valid UTF-8, so read as windows-1252. Check umlauts and quotes, or save the file as UTF-8.',
  replaced: '{0} characters could not be read as {1} and show as �.',
  frontMatterDamaged: 'The front matter is not valid YAML, so nothing of it is known: {0}',

  outsideLink: 'This link leads out of the corpus and was left alone.',
  circularLink: 'This link leads back to a folder that holds it and was left alone.',
  brokenLink: 'This link leads nowhere and was left alone.',
  folderUnread: 'This folder could not be read, so its articles are missing.',
  badName: 'This name holds bytes that are no characters, so it could not be opened. Rename it.',
  ignoreUnread: 'This file could not be read, so what it excludes is not known.',

  configDamaged: 'korpus.yaml is not valid YAML: {0} Until it is mended, nothing of it is in force.',
  configConflict: 'korpus.yaml holds merge-conflict markers. Until the conflict is resolved, nothing of it is in force.',
  configVersion: 'korpus.yaml is of version {0}, which this Korpus does not know, so nothing of it is in force. Update Korpus.',
  configNoMap: 'korpus.yaml must hold names with values, such as “version: 1”. Nothing of it is in force.',
  configTab: 'A tab cannot indent a line. Use spaces.',
  configTooDeep: 'The brackets are nested too deeply.',
  duplicateKey: '“{0}” stands here for the second time; the last one holds.',
  unknownKey: 'Unknown name “{0}”. Did you mean “{1}”?',
  badPatterns: '“{0}” must be a list of patterns, such as [ "texts/*.txt" ]. It is not in force.',
  badArticles: '“articles” must hold paths with what is known of them. It is not in force.',
  badArticle: 'What is known of “{0}” must be written as { title: …, published: … }. It is not in force.',
  badPath: 'The path of an article must be text. This entry is not in force.',
  badValue: '“{0}” of “{1}” must be text. It is not in force.',
  badList: '“{0}” of “{1}” must be text or a list of texts. It is not in force.',
  badDate: '“{0}” is no date. Write 2023, 2023-09 or 2023-09-13.',
  missingArticle: 'korpus.yaml names “{0}”, but there is no such article.',
  badEntities: '“entities” must be a list with one decision a line, such as - { merge: ID, into: ID }. It is not in force.',
  badDecision: 'This is no decision about an entity. Write { merge: ID, into: ID }, { reject: ID }, { name: ID, as: … }, { type: ID, as: … }, { mention: ID, path: …, quote: … } or { distinct: ID, from: ID }. It is not in force.',
  twoDecisions: 'One line holds one decision, but “{0}” and “{1}” stand here together. It is not in force.',
  missingPart: '“{0}” needs “{1}” beside it. It is not in force.',
  badPart: '“{0}” must be text. This decision is not in force.',
  badEntityId: '“{0}” is no id of an entity, such as person/kim-jong-un. This decision is not in force.',
  badEntityType: '“{0}” is no type of entity. Write one of: {1}. This decision is not in force.',
  mergeItself: '“{0}” cannot be merged into itself. This decision is not in force.',
  mergeCircle: 'This merge of “{0}” would close a circle with merges above. It is not in force.',
  badRegions: '“regions” must be a list with one decision a line, such as - { path: …, quote: …, kind: boilerplate }. It is not in force.',
  badRegion: 'This is no decision about a stretch of text. Write { path: …, quote: …, kind: … }. It is not in force.',
  badRegionKind: '“{0}” is no kind of region. Write one of: {1}. This decision is not in force.',
  regionDecided: 'as korpus.yaml says',
  decisionNoArticle: 'This decision names “{0}”, but there is no such article.',
  decisionGone: '“{0}” no longer stands in {1} where this decision says, so it has no effect.',
  decisionAmbiguous: '“{0}” stands in {1} in several places alike, so this decision has no effect. Add more of the text before it as “prefix”.',
  noDecision: 'korpus.yaml holds no decision to take back.',
  metadataDamaged: 'The metadata file is neither JSON nor YAML: {0}',
  metadataNoMap: 'The metadata file must hold paths with what is known of them, such as {"000.txt": {"published": "2023-09-13"}}.',

  editDamaged: 'korpus.yaml is damaged (line {0}), so nothing was written. Mend it first.',
  editFailed: 'korpus.yaml could not be changed without harm to the rest of it, so nothing was written. Edit it by hand.',
} as const;

export function corpusMessage(key: keyof typeof CORPUS_MESSAGES, ...args: readonly (string | number)[]): Message {
  return { template: CORPUS_MESSAGES[key], args };
}
