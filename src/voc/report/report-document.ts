import { dayText } from '../ingest/zone-clock.ts';
import type { ReportDocument } from './document.ts';
import type { EvidenceLevel } from './evidence-level.ts';
import type { Report } from './report.ts';
import {
  avoidedSection,
  leaksSection,
  promoteSection,
  repairSection,
} from './sections/articles.ts';
import { basisSection } from './sections/basis.ts';
import {
  channelsSection,
  congestionSection,
  promisesSection,
  reasonsSection,
  tollFreeSection,
} from './sections/contacts.ts';
import { summarySection } from './sections/summary.ts';
import { contactRateSection, outcomesSection, selfServiceSection } from './sections/web.ts';
import type { Words } from './words.ts';

const sections = [
  summarySection,
  outcomesSection,
  selfServiceSection,
  contactRateSection,
  channelsSection,
  leaksSection,
  avoidedSection,
  promoteSection,
  repairSection,
  reasonsSection,
  congestionSection,
  promisesSection,
  tollFreeSection,
  basisSection,
];

const kinds = ['contacts', 'events', 'layout', 'votes', 'links', 'costs'] as const;

/** A report in words. */
export function reportDocument(report: Report, words: Words): ReportDocument {
  const { messages, names, language } = words;
  return {
    language,
    title: messages.title(names.site),
    head: headOf(report, words),
    contents: messages.contents,
    tableOf: messages.tableOf,
    moreRows: messages.moreRows,
    sections: sections.map((section) => section(report, words)),
  };
}

/** Of which time it is, and on which evidence it stands. */
function headOf({ built, period, evidence }: Report, { messages: { head } }: Words): string[] {
  const { contactFrom, contactTo, eventFrom, eventTo } = period;
  const days = [contactFrom, contactTo, eventFrom, eventTo].filter((day) => day !== null);
  const named = (has: boolean) =>
    kinds
      .filter((kind: keyof EvidenceLevel) => evidence[kind] === has)
      .map((kind) => head.kinds[kind])
      .join(head.comma);
  return [
    ...(days.length > 0
      ? [head.period(dayText(Math.min(...days)), dayText(Math.max(...days)))]
      : []),
    ...(built.source === 'sample' ? [head.sample] : []),
    head.evidence(named(true) || head.nothing, named(false)),
    head.method,
  ];
}
