/** Name of the file at the root of a corpus that says what is known of its articles. Here by itself: config.ts brings the YAML parser along. */
export const CONFIG_FILE = 'korpus.yaml';
