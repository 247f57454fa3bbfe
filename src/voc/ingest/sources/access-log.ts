import { pageEvent } from '../convert/page-hit.ts';
import { robotTeller } from '../convert/robots.ts';
import { problem, type Step } from '../convert/step.ts';
import type { EventSource, Hit, HitContext } from '../convert/visit-source.ts';
import { shown } from '../row-problem.ts';
import { cloudfrontLog } from './cloudfront-log.ts';
import { combinedLog } from './combined-log.ts';
import { jsonLog } from './json-log.ts';
import type { LogLine, LogRequest } from './log-request.ts';

const earliest = Date.UTC(2000, 0, 1);

/**
 * Access logs of web servers and CDNs: which pages were opened, and from which list, is in the path
 * and the referrer of each request. A reader is an address with a user agent.
 */
export const accessLog: EventSource = {
  name: 'access-log',
  kind: 'events',
  namesVisits: false,
  read: {
    lines(head, context) {
      const parse = parserOf(head, context);
      const isRobot = robotTeller();
      return (line) => hitOf(parse(line), context, isRobot);
    },
  },
};

/** The reader of the form that the first lines have. */
function parserOf(
  head: readonly string[],
  { localClock: clock }: HitContext,
): (line: string) => LogLine {
  const first = head.find((line) => line.trim() !== '') ?? '';
  if (first.startsWith('#')) return cloudfrontLog(clock);
  return first.trimStart().startsWith('{') ? jsonLog(clock) : combinedLog(clock);
}

/** What an address ends in that a page does not. */
const asset = /\.(?!html?$)[a-z\d]{1,11}$/i;

function hitOf(
  line: LogLine,
  context: HitContext,
  isRobot: (userAgent: string) => boolean,
): Step<Hit> {
  if (line === 'comment') return { leftOut: 'comment' };
  if (line === 'wrong') return problem('line', '');
  if (line === 'time') return problem('time', 'ts');
  const { method, status, at } = line;
  if (at < earliest) return problem('era', 'ts', shown(String(at)));
  if (at > context.latest) return problem('future', 'ts', shown(new Date(at).toISOString()));
  if (method !== 'GET') return { leftOut: 'method' };
  if (status !== 200 && status !== 304) return { leftOut: 'status' };
  return openedPage(line, context, isRobot);
}

function openedPage(
  { at, zoned, path, referrer, userAgent, client }: LogRequest,
  { pages }: HitContext,
  isRobot: (userAgent: string) => boolean,
): Step<Hit> {
  const event = pageEvent(path, referrer, pages);
  if (event === undefined) {
    const query = path.search(/[?#]/);
    return { leftOut: asset.test(query < 0 ? path : path.slice(0, query)) ? 'asset' : 'otherPage' };
  }
  return { row: { at, zoned, who: `${client}\0${userAgent}`, isBot: isRobot(userAgent), event } };
}
