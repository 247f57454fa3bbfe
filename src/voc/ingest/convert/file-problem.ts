import type { IngestMessages } from '../../../i18n/ingest-messages.ts';
import { InputError } from '../../../model/input-error.ts';
import type { ImportReject } from './import-rejects.ts';

/** A mistake after which nothing of a file can be read, as the reject that it is. */
export class FileProblem extends InputError {
  readonly reject: ImportReject;
  constructor(file: string, line: number, cause: 'quote' | 'truncated', messages: IngestMessages) {
    const [problem, fix] = messages.rows[cause]('', '');
    super({ file, line, column: 1 }, problem, fix);
    this.reject = { file, line, cause, field: '', value: '' };
  }
}
