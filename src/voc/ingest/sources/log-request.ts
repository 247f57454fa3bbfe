/** One line of an access log, whoever wrote it. */
export interface LogRequest {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly zoned: boolean;
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  readonly status: number;
  readonly referrer: string;
  readonly userAgent: string;
  readonly client: string;
}

/** What a line is if it is no request: `comment` lines are left out, others are wrong. */
export type LogLine = LogRequest | 'comment' | 'wrong' | 'time';

/** The address of the client that a proxy names first. */
export const firstClient = (forwarded: string): string => forwarded.split(',')[0]?.trim() ?? '';
