import type { IngestMessages } from '../../../i18n/ingest-messages.ts';
import type { VocMessages } from '../../../i18n/voc-messages.ts';

/** Where what is converted goes, and in which words mistakes are told. */
export interface ConvertOutput {
  readonly messages: IngestMessages;
  readonly voc: VocMessages;
  /** Takes canonical lines. */
  readonly write: (text: string) => Promise<void>;
  /** Told now and then how many records of a file were read. */
  readonly onRecords: (file: string, records: number) => void;
}
