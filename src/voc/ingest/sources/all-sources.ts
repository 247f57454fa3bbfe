import type { ContactSource } from '../convert/contact-source.ts';
import type { EventSource } from '../convert/visit-source.ts';
import { accessLog } from './access-log.ts';
import { connect } from './connect.ts';
import { csv } from './csv.ts';
import { freshdesk } from './freshdesk.ts';
import { ga4 } from './ga4.ts';
import { genesys } from './genesys.ts';
import { intercom } from './intercom.ts';
import { matomo } from './matomo.ts';
import { plausible } from './plausible.ts';
import { salesforce } from './salesforce.ts';
import { zendesk } from './zendesk.ts';

/** A system that data comes from. */
export type Source = ContactSource | EventSource;

/** Every system that is read, in the order of the help. */
export const sources: readonly Source[] = [
  ...[csv, zendesk, salesforce, connect, genesys, freshdesk, intercom],
  ...[accessLog, ga4, matomo, plausible],
];
