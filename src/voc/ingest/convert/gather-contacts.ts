import { createHash } from 'node:crypto';
import type { ContactRow } from '../../../model/contact.ts';
import type { ConvertedContact } from './contact-of.ts';
import type { Keys } from './keys.ts';
import { problem, type ImportProblem, type LeftOut } from './step.ts';

/** What becomes of a contact that is added. */
export type Gathered =
  { readonly kept: true } | { readonly leftOut: LeftOut } | { readonly problem: ImportProblem };

/** Contacts, each once. */
export interface ContactGathering {
  readonly add: (contact: ConvertedContact) => Gathered;
  /** Those that could not be told before the last record was read, in the order of their first record. */
  readonly rest: () => { readonly contacts: ConvertedContact[]; readonly unjoined: number };
}

/** Forty-eight bits of a text's digest, as a number: millions of them fit into memory. */
const digest = (text: string) => createHash('sha1').update(text).digest().readUIntBE(0, 6);

/**
 * Contacts of a table: each goes on at once. The same row twice counts once; another row with the
 * same id is a problem. Rows without an id are named by what they say, alike ones by their number.
 */
export function gatherRows(
  keys: Keys,
  source: string,
  use: (contact: ConvertedContact) => void,
): ContactGathering {
  const seen = new Map<number, number>();
  return {
    add(contact) {
      const { row } = contact;
      const content = digest(JSON.stringify(row));
      if (row.contact_id === '') {
        const { customer_key: _, ...facts } = row;
        const name = digest(JSON.stringify(facts));
        const number = (seen.get(-name) ?? 0) + 1;
        seen.set(-name, number);
        const id = keys.contact(source, `${JSON.stringify(facts)}\0${number}`);
        use({ ...contact, row: { ...row, contact_id: id } });
        return { kept: true };
      }
      const id = digest(row.contact_id);
      const known = seen.get(id);
      if (known === content) return { leftOut: 'repeated' };
      if (known !== undefined) return problem('duplicate', 'contact_id');
      seen.set(id, content);
      use(contact);
      return { kept: true };
    },
    rest: () => ({ contacts: [], unjoined: 0 }),
  };
}

/**
 * Contacts of records that come again when they change, and in parts when they are handed on: of each
 * part the newest version counts, and parts with one id are one contact. They wait until all are read.
 */
export function gatherVersions(): ContactGathering {
  const contacts = new Map<string, Map<string, ConvertedContact>>();
  return {
    add(contact) {
      const id = contact.row.contact_id;
      if (id === '') return problem('missing', 'contact_id');
      const parts = contacts.get(id) ?? new Map<string, ConvertedContact>();
      contacts.set(id, parts);
      const known = parts.get(contact.leg);
      if (known === undefined) {
        parts.set(contact.leg, contact);
        return parts.size === 1 ? { kept: true } : { leftOut: 'joined' };
      }
      if (JSON.stringify(known) === JSON.stringify(contact)) return { leftOut: 'repeated' };
      if (known.version === contact.version) return problem('duplicate', 'contact_id');
      if (isNewer(contact.version, known.version)) parts.set(contact.leg, contact);
      return { leftOut: 'superseded' };
    },
    rest() {
      const all = [...contacts.values()].map((parts) => [...parts.values()]);
      const whole = all.filter((parts) => parts.some(({ isPart }) => !isPart));
      return { contacts: whole.map(joined), unjoined: all.length - whole.length };
    },
  };
}

/** Versions are times, as numbers or as ISO 8601 in one zone. */
const isNewer = (a: string, b: string) =>
  Number.isFinite(Number(a)) && Number.isFinite(Number(b)) ? Number(a) > Number(b) : a > b;

/** One contact of its parts: it starts and waits with the first and takes the time of all. */
function joined(parts: readonly ConvertedContact[]): ConvertedContact {
  const [first, ...more] = parts.toSorted((a, b) =>
    a.isPart === b.isPart ? (a.row.started_at < b.row.started_at ? -1 : 1) : a.isPart ? 1 : -1,
  );
  if (first === undefined) throw new Error('A contact has no parts.');
  if (more.length === 0) return first;
  const rows = [first, ...more].map(({ row }) => row);
  const handle = rows.flatMap(({ handle_seconds: seconds }) => seconds ?? []);
  const told = [first, ...more].find(({ row }) => row.reason !== '');
  const row: ContactRow = {
    ...rows.reduceRight((later, earlier) => ({ ...later, ...earlier })),
    reason: told?.row.reason ?? '',
  };
  if (handle.length > 0) row.handle_seconds = handle.reduce((sum, seconds) => sum + seconds, 0);
  return { ...first, row, unmatched: told === undefined ? first.unmatched : undefined };
}
