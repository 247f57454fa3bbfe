import { importTime } from '../convert/import-time.ts';
import { textsAt, type JsonObject } from '../convert/json-records.ts';
import type { ZoneClock } from '../zone-clock.ts';
import { jsonObject } from '../json-row.ts';
import { firstClient, type LogLine } from './log-request.ts';

/**
 * Names that the fields of a request have: of Cloudflare Logpush (`http_requests`), of the usual ways
 * to let nginx write JSON, and of Caddy.
 */
const names = {
  time: [
    ...['EdgeStartTimestamp', 'time_iso8601', 'time_local', 'msec', '@timestamp', 'timestamp'],
    ...['time', 'ts', 'date'],
  ],
  method: ['ClientRequestMethod', 'request_method', 'method', 'request.method', 'verb'],
  path: [
    'ClientRequestURI',
    'request_uri',
    'uri',
    'request.uri',
    'url',
    'path',
    'ClientRequestPath',
  ],
  request: ['request'],
  status: ['EdgeResponseStatus', 'status', 'response', 'status_code', 'code'],
  referrer: [
    ...['ClientRequestReferer', 'http_referer', 'http_referrer', 'referer', 'referrer'],
    'request.headers.Referer',
  ],
  userAgent: [
    ...['ClientRequestUserAgent', 'http_user_agent', 'user_agent', 'userAgent', 'agent'],
    'request.headers.User-Agent',
  ],
  client: [
    ...[
      'ClientIP',
      'http_x_forwarded_for',
      'x_forwarded_for',
      'remote_addr',
      'client_ip',
      'clientip',
    ],
    ...['request.client_ip', 'request.remote_ip', 'ip', 'remote_ip', 'client'],
  ],
} as const;

/** Reads JSON, one request a line. */
export function jsonLog(clock: ZoneClock): (line: string) => LogLine {
  return (line) => {
    const record = jsonObject(line);
    if (record === undefined) return 'wrong';
    const first = (list: readonly string[]) => firstText(record, list);
    const request = first(names.request).split(' ');
    const when = importTime(first(names.time), clock);
    if (when === undefined) return 'time';
    const path = first(names.path) || (request[1] ?? '');
    if (path === '') return 'wrong';
    return {
      ...when,
      method: first(names.method) || (request[0] ?? ''),
      path: path.replace(/^https?:\/\/[^/]+/i, ''),
      status: Number(first(names.status)),
      referrer: first(names.referrer),
      userAgent: first(names.userAgent),
      client: firstClient(first(names.client)),
    };
  };
}

function firstText(record: JsonObject, list: readonly string[]): string {
  for (const name of list) {
    const text = textsAt(record, name)[0] ?? '';
    if (text !== '' && text !== '-') return text;
  }
  return '';
}
