import type { Message } from '../../protocol/message';

const message = (template: string) => (...args: (string | number)[]): Message => ({ template, args });

/** All that the engine itself says to a person. */
export const engineMessages = {
  cacheRebuilt: message('The saved index was damaged or made by another version; it has been built anew.'),
  cacheUnkept: message('What was read of the articles could not be saved, so they are read anew each time. Check that the folder of the cache may be written and that its drive has room.'),
  modelDamaged: message('The model that finds names (names.model) is missing, damaged or of another version; only names of the gazetteer are found. Install Korpus again.'),
  dataDamaged: message('The data file {0} of Korpus is missing, damaged or of another version. Install Korpus again.'),
  configUnread: message('korpus.yaml could not be read, so nothing of it is in force. Check that it is a file and that you may read it.'),
  rootUnread: message('The folder of the corpus could not be read. Check that you may read it and that its drive is connected.'),
  strayMetadata: message('The metadata file names {0} paths that are no articles here, such as “{1}”.'),
  unreadable: message('The file could not be read.'),
  unreadableRemedy: message('Check that you may read it and that its drive is connected, then refresh.'),
  notAnArticle: message('“{0}” is not an article of this corpus.'),
  noSuchEntity: message('No entity has the id “{0}”.'),
  keepsChanging: message('“{0}” changes all the time; try again when it is at rest.'),
  changedSince: message('“{0}” has changed since this result was made; run the query again.'),
  noSuchCell: message('The notebook has no cell {0}.'),
};
