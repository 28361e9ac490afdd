// What training takes from the program: the same functions, so that what is trained and what tags can never differ.
export { parseGazetteer } from '../../src/core/entity/Gazetteer';
export { createTagger } from '../../src/core/entity/tagger/createTagger';
export { GROUPS } from '../../src/core/entity/tagger/featureGroups';
export { hashUnits, mix } from '../../src/core/entity/tagger/hashing';
export { allowedTransitions, beginning, LABELS, TYPES } from '../../src/core/entity/tagger/labels';
export { CASING, KNOWN } from '../../src/core/entity/tagger/Lexicon';
export { SentenceReader } from '../../src/core/entity/tagger/SentenceReader';
export { BUCKETS, checksum, CLUSTER_BITS, CLUSTERS, HEADER_BYTES, MAGIC, MASKS, VERSION } from '../../src/core/entity/tagger/TaggerModel';
export { KIND_COUNT } from '../../src/core/entity/tagger/WordTypes';
export { sentences } from '../../src/core/language/sentences';
export { fold } from '../../src/core/text/fold';
