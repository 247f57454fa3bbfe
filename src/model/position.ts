/** A place in a user's file. Lines and columns count from 1; `file` is relative to the working folder. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
