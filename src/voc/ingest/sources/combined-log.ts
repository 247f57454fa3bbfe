import { importTime } from '../convert/import-time.ts';
import type { ZoneClock } from '../zone-clock.ts';
import { firstClient, type LogLine } from './log-request.ts';

const quoted = String.raw`"((?:[^"\\]|\\.)*)"`;
const form = new RegExp(
  String.raw`^(?:\S+:\d+ )?(\S+) \S+ .*?\[([^\]]+)\] ${quoted} (\d{3}) \S+(?: ${quoted} ${quoted})?(.*)$`,
);
const trailing = new RegExp(`${quoted}\\s*$`);
const address = /^[\da-f:.]+(?:, *[\da-f:.]+)*$/i;

/**
 * Reads the Common and Combined Log Format of Apache and nginx, with or without the virtual host before
 * it and X-Forwarded-For after it (https://httpd.apache.org/docs/current/logs.html).
 */
export function combinedLog(clock: ZoneClock): (line: string) => LogLine {
  let [lastTime, last] = ['', importTime('', clock)];
  return (line) => {
    const match = form.exec(line);
    if (match === null) return 'wrong';
    const [, host = '', time = '', request = '', status, referrer = '', userAgent = '', rest = ''] =
      match;
    // Many lines are of the same second.
    if (time !== lastTime) [lastTime, last] = [time, importTime(time, clock)];
    if (last === undefined) return 'time';
    const [method = '', path = ''] = request.split(' ');
    const forwarded = rest === '' ? '' : (trailing.exec(rest)?.[1] ?? '');
    return {
      ...last,
      method,
      path,
      status: Number(status),
      referrer: plain(referrer),
      userAgent: plain(userAgent),
      client: address.test(forwarded) ? firstClient(forwarded) : host,
    };
  };
}

/** A quoted value as the client sent it; `-` is none. */
function plain(text: string): string {
  if (text === '-') return '';
  if (!text.includes('\\')) return text;
  return text
    .replace(/\\x([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\\(.)/g, '$1');
}
