import { withUsual } from '../convert/contact-records.ts';
import type { ContactSource } from '../convert/contact-source.ts';

/**
 * Cases of Salesforce, from a report or a data export: names of fields, and their labels in English
 * and Japanese. A case that another one was split from is a contact of its own.
 */
export const salesforce: ContactSource = {
  name: 'salesforce',
  kind: 'contacts',
  headers: withUsual({
    contact_id: ['casenumber', 'ケース番号', 'id', 'caseid', 'ケースid'],
    started_at: ['createddate', '作成日', '作成日時', 'datetimeopened', 'オープン日時', '開始日時'],
    channel: ['origin', 'caseorigin', 'ケース発生源', '発生源'],
    reason_text: ['reason', 'casereason', 'ケース原因', '原因', 'type', '種別', 'subject', '件名'],
    text: ['description', '説明'],
    customer_key: ['contactid', '取引先責任者id', 'accountid', '取引先id'],
    locale: ['language', '言語'],
  }),
};
