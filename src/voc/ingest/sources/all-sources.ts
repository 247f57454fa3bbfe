import type { ContactSource } from '../convert/contact-source.ts';
import type { EventSource } from '../convert/visit-source.ts';
import { accessLog } from './access-log.ts';
import { csv } from './csv.ts';
import { salesforce } from './salesforce.ts';

/** A system that data comes from. */
export type Source = ContactSource | EventSource;

/** Every system that is read, in the order of the help. */
export const sources: readonly Source[] = [csv, salesforce, accessLog];
