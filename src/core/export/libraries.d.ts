/** The part of csv-stringify that is used; its own types bring those of Node into the core. */
declare module 'csv-stringify/sync' {
  interface Options {
    readonly delimiter: string;
    readonly record_delimiter: string;
    readonly quoted_match: readonly RegExp[];
    readonly bom: boolean;
  }
  export function stringify(records: readonly (readonly (string | number | null)[])[], options: Options): string;
}
