import type { Position } from '../../model/position.ts';

/** The first place of a file. */
export const startOf = (file: string): Position => ({ file, line: 1, column: 1 });
