import { importTime } from '../convert/import-time.ts';
import type { ZoneClock } from '../zone-clock.ts';
import { firstClient, type LogLine } from './log-request.ts';

/**
 * Reads tables with `#Fields` (W3C Extended Log File Format): standard logs of CloudFront, whose times
 * are UTC and whose values are percent-encoded, and logs like them. Fields are found by name.
 */
export function cloudfrontLog(clock: ZoneClock): (line: string) => LogLine {
  let fields: readonly string[] = [];
  let separator = '\t';
  return (line) => {
    if (line.startsWith('#')) {
      if (line.startsWith('#Fields:')) fields = line.slice('#Fields:'.length).trim().split(/\s+/);
      return 'comment';
    }
    if (fields.length === 0) return 'wrong';
    if (!line.includes('\t')) separator = ' ';
    const cells = line.split(separator);
    if (cells.length < fields.length) return 'wrong';
    const cell = (name: string) => {
      const text = cells[fields.indexOf(name)] ?? '';
      return text === '-' ? '' : text;
    };
    const when = importTime(`${cell('date')} ${cell('time')}Z`, clock);
    if (when === undefined) return 'time';
    const query = cell('cs-uri-query');
    const path = decoded(cell('cs-uri-stem'));
    return {
      ...when,
      method: cell('cs-method'),
      path: query === '' ? path : `${path}?${query.replace(/%25(?=[\da-f]{2})/gi, '%')}`,
      status: Number(cell('sc-status')),
      referrer: decoded(cell('cs(Referer)')),
      userAgent: decoded(cell('cs(User-Agent)')),
      client: firstClient(decoded(cell('x-forwarded-for'))) || cell('c-ip'),
    };
  };
}

/** Spaces and the like are percent-encoded, in older files twice. */
function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text.replace(/%25(?=[\da-f]{2})/gi, '%'));
  } catch {
    return text;
  }
}
