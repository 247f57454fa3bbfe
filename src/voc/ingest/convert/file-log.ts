import { keptRejects, type ImportedFile, type ImportReject } from './import-rejects.ts';
import type { ImportProblem, LeftOut } from './step.ts';

/** Counts what happens to the records of a file; `leftOut` is that of all files. */
export function fileLog(file: string, encoding: string, leftOut: Map<LeftOut, number>) {
  const rejects: ImportReject[] = [];
  let rejected = 0;
  return {
    records: 0,
    reject(line: number, problem: ImportProblem) {
      rejected += 1;
      if (rejects.length < keptRejects) rejects.push({ file, line, ...problem });
    },
    leave: (cause: LeftOut) => leave(leftOut, cause),
    done(): ImportedFile {
      return { file, encoding, records: this.records, rejected, rejects };
    },
  };
}

/** Counts a record that is left out. */
export function leave(leftOut: Map<LeftOut, number>, cause: LeftOut): void {
  leftOut.set(cause, (leftOut.get(cause) ?? 0) + 1);
}
