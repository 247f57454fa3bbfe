import type { Content } from '../../../model/content.ts';
import type { ZoneClock } from '../zone-clock.ts';
import type { Keys } from './keys.ts';
import type { ReasonOf } from './reason-of.ts';
import type { SitePages } from './site-pages.ts';

/** What turning a record into a contact needs to know. */
export interface ContactContext {
  readonly source: string;
  readonly codes: Content['codes'];
  readonly locales: readonly string[];
  readonly articleIds: ReadonlySet<string>;
  readonly pages: SitePages;
  readonly clock: ZoneClock;
  /** The clock of times that do not say their zone. */
  readonly localClock: ZoneClock;
  readonly keys: Keys;
  readonly channelOf: (text: string) => string | undefined;
  readonly reasonOf: ReasonOf;
  /** Channel and locale of records that do not say them. */
  readonly defaults: {
    readonly channel?: string | undefined;
    readonly locale?: string | undefined;
  };
  /** The latest time that can be, in milliseconds since 1970. */
  readonly latest: number;
}
