import type { Figure, Section } from '../document.ts';
import type { Measured } from '../measured.ts';
import type { Report } from '../report.ts';
import { changeText, measuredFigure, type Words } from '../words.ts';

/** The first look: outcomes, estimates, and what can be said of their change. */
export function summarySection(report: Report, words: Words): Section {
  const { summary, intervalNote } = words.messages;
  const figures = [...outcomeFigures(report, words), ...estimateFigures(report, words)];
  const { contactRate, selfService, channels } = report;
  const [largest] = channels;
  const { share, points, perThousand, perThousandMore } = words.format;
  const changes = [
    contactRate &&
      `${summary.contactRate}: ${changeText(words, contactRate, {
        value: perThousand,
        difference: perThousandMore,
      })}`,
    selfService &&
      `${summary.selfService}: ${changeText(words, selfService.trend, { value: share, difference: points })}`,
    largest &&
      `${summary.largest(words.names.channel(largest.channel))}: ${changeText(words, largest.share, { value: share, difference: points })}`,
  ].filter((text) => text !== undefined);
  return {
    id: 'summary',
    heading: summary.heading,
    blocks: [
      { kind: 'figures', items: figures },
      ...(changes.length > 0 ? [{ kind: 'list', items: changes } as const] : []),
      { kind: 'text', text: intervalNote },
    ],
  };
}

/** The three outcomes, side by side and alike. */
function outcomeFigures({ outcomes }: Report, { messages, format }: Words): Figure[] {
  if (outcomes === undefined) return [];
  const { summary } = messages;
  const figure = (
    of: 'confirmed' | 'potential' | 'none',
    label: string,
    detail: (share: string) => string,
  ): Figure => {
    const { all, weeks } = outcomes[of];
    const part = weeks.reduce((sum, week) => sum + week.part, 0);
    const interval = all ? summary.intervalDetail(format.share(all.lo), format.share(all.hi)) : '';
    return { label, value: format.share(part / outcomes.visits), detail: detail(interval) };
  };
  return [
    figure('confirmed', summary.confirmed, summary.confirmedDetail),
    figure('potential', summary.potential, summary.potentialDetail),
    figure('none', summary.failed, summary.failedDetail),
  ];
}

function estimateFigures({ selfService, contactRate, avoided }: Report, words: Words): Figure[] {
  const { summary } = words.messages;
  const { share, perThousand, money } = words.format;
  const figure = (label: string, of: Measured | undefined, format: (value: number) => string) =>
    of === undefined ? [] : [measuredFigure(words, label, { of, format })];
  return [
    ...figure(summary.selfService, selfService?.rate, share),
    ...figure(summary.contactRate, contactRate?.all, perThousand),
    ...(avoided
      ? figure(summary.avoided, avoided.perDay, money)
      : [{ label: summary.avoided, value: summary.noMoney, detail: summary.noMoneyDetail }]),
  ];
}
