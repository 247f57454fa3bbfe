import { usualHeaders } from '../convert/import-columns.ts';
import type { ContactSource } from '../convert/contact-source.ts';

/**
 * Any table of contacts, by the names of its columns: what call centres and help desks in Japan and
 * elsewhere call them (MiiTel, LiveCall, Re:lation, FastHelp, Bright Pattern and the like).
 */
export const csv: ContactSource = { name: 'csv', kind: 'contacts', headers: usualHeaders };
