import type { ContactSource } from '../convert/contact-source.ts';
import { csv } from './csv.ts';
import { salesforce } from './salesforce.ts';

/** Every system that is read, in the order of the help. */
export type Source = ContactSource;

export const sources: readonly Source[] = [csv, salesforce];
