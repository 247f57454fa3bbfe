import type { Block, ReportDocument, Table } from './document.ts';

/** A report as Markdown: every table, and no chart. */
export function reportMarkdown(report: ReportDocument): string {
  const { title, head, sections } = report;
  const parts = [
    `# ${escaped(title)}`,
    head.map((line) => `- ${escaped(line)}`).join('\n'),
    ...sections.flatMap(({ heading, blocks }) => [
      `## ${escaped(heading)}`,
      ...blocks.map((block) => blockText(block, report)),
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockText(block: Block, report: ReportDocument): string {
  switch (block.kind) {
    case 'text':
      return escaped(block.text);
    case 'note':
      return `> ${escaped(block.text)}`;
    case 'list':
      return block.items.map((item) => `- ${escaped(item)}`).join('\n');
    case 'figures':
      return block.items
        .map(
          ({ label, value, detail }) =>
            `- ${escaped(label)}: **${escaped(value)}** ${escaped(detail)}`,
        )
        .join('\n');
    case 'table':
    case 'chart':
      return tableText(block.table, report);
  }
}

function tableText(
  { id, caption, columns, rows, shownRows }: Table,
  { moreRows }: ReportDocument,
): string {
  const more = rows.length - shownRows;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `**${escaped(caption)}**`,
    '',
    line(columns.map(({ header }) => escaped(header))),
    line(columns.map(({ isNumber }) => (isNumber ? '---:' : '---'))),
    ...rows.slice(0, shownRows).map((cells) => line(cells.map(({ shown }) => escaped(shown)))),
    ...(more > 0 ? ['', moreRows(String(more), `${id}.csv`)] : []),
  ].join('\n');
}

/** Text in which nothing is taken for Markdown or HTML. */
const escaped = (text: string): string =>
  text.replace(/[\\`*_[\]<>|]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
