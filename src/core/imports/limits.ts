/** What an import takes at most, so that no source can fill memory or disk. */
export const IMPORT_LIMITS = {
  /** Bytes of a source that is read as a whole (pages, mails, documents). */
  whole: 64 * 1024 * 1024,
  /** Bytes of a PDF, whose pictures take most of it. */
  pdf: 512 * 1024 * 1024,
  /** UTF-16 code units of one article's text; more is not read by Korpus. */
  text: 16 * 1024 * 1024,
  /** Bytes that an entry of an archive, or a document that is one, may unpack to. */
  unpacked: 256 * 1024 * 1024,
  /** How many times larger than packed. */
  ratio: 200,
  /** Entries of an archive. */
  entries: 100_000,
  /** Archives within archives. */
  depth: 2,
} as const;
