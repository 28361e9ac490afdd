import type { FullResult } from '../query/runCell';

/** What a picture is made from: a result, whose rows and marks are asked for, and the pixels across that there are. */
export interface PictureInput {
  readonly result: Pick<FullResult, 'columns' | 'method' | 'rowCount' | 'rows' | 'marks' | 'search' | 'chart'> & Partial<Pick<FullResult, 'corpus'>>;
  readonly width: number;
  /** A data file that ships with Korpus, as `read` reads it. */
  data<T>(name: string, read: (bytes: Uint8Array) => T): Promise<T>;
}
