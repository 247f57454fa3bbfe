import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { chartSvg, seriesColour } from './charts.ts';
import type { Block, Chart, ReportDocument, Section, Table } from './document.ts';
import { reportCss } from './report-css.ts';

/** What a report may load: nothing. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A report as one HTML file that needs no other: no script, no font, no address. */
export function reportHtml(report: ReportDocument): string {
  const { language, title, head, contents, sections } = report;
  const body = h('body', [
    h('header', [h('h1', title), ...head.map((line) => h('p', line))]),
    h('nav', { ariaLabel: contents }, [
      h('h2', contents),
      h(
        'ol',
        sections.map(({ id, heading }) => h('li', h('a', { href: `#${id}` }, heading))),
      ),
    ]),
    h(
      'main',
      sections.map((section) => sectionElement(section, report)),
    ),
  ]);
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: language }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
          h('meta', { name: 'robots', content: 'noindex' }),
          h('title', title),
          h('style', reportCss),
        ]),
        body,
      ]),
    ],
  };
  return `${toHtml(page, { allowDangerousHtml: true })}\n`;
}

const sectionElement = ({ id, heading, blocks }: Section, report: ReportDocument): Element =>
  h('section', { id, ariaLabelledBy: `${id}-heading` }, [
    h('h2', { id: `${id}-heading` }, heading),
    ...blocks.map((block) => blockElement(block, report)),
  ]);

function blockElement(block: Block, report: ReportDocument): Element {
  switch (block.kind) {
    case 'text':
      return h('p', block.text);
    case 'note':
      return h('p', { className: 'note' }, block.text);
    case 'list':
      return h(
        'ul',
        block.items.map((item) => h('li', item)),
      );
    case 'figures':
      return h(
        'dl',
        { className: 'figures' },
        block.items.map(({ label, value, detail }) =>
          h('div', [h('dt', label), h('dd', [h('strong', value), h('span', detail)])]),
        ),
      );
    case 'table':
      return tableElement(block.table, report);
    case 'chart':
      return h('figure', [
        h('figcaption', block.title),
        ...legend(block.chart),
        h('div', { className: 'scroll', tabIndex: 0, role: 'group', ariaLabel: block.title }, [
          svgOf(block.chart, block.title),
        ]),
        h('details', [
          h('summary', report.tableOf(block.table.caption)),
          tableElement(block.table, report),
        ]),
      ]);
  }
}

/** The drawing as it is: it was made from escaped parts. */
const svgOf = (chart: Chart, label: string): ElementContent => ({
  type: 'raw',
  value: chartSvg(chart, label),
});

function legend(chart: Chart): Element[] {
  if (chart.kind !== 'stack') return [];
  return [
    h(
      'ul',
      { className: 'legend' },
      chart.series.map(({ label }, place) =>
        h('li', [
          h('span', { ariaHidden: 'true', style: `background:${seriesColour(place)}` }),
          label,
        ]),
      ),
    ),
  ];
}

/** A table; one that is wider than the page scrolls by itself. */
function tableElement(
  { id, caption, columns, rows, shownRows }: Table,
  report: ReportDocument,
): Element {
  const kind = (index: number) => (columns[index]?.isNumber ? { className: 'number' } : {});
  const more = rows.length - shownRows;
  return h('div', { className: 'scroll', tabIndex: 0, role: 'group', ariaLabel: caption }, [
    h('table', [
      h('caption', caption),
      h(
        'thead',
        h(
          'tr',
          columns.map(({ header }, index) => h('th', { scope: 'col', ...kind(index) }, header)),
        ),
      ),
      h(
        'tbody',
        rows.slice(0, shownRows).map((cells) =>
          h(
            'tr',
            cells.map(({ shown, locale: lang }, index) =>
              index === 0
                ? h('th', { scope: 'row', lang }, shown)
                : h('td', { ...kind(index), lang }, shown),
            ),
          ),
        ),
      ),
    ]),
    ...(more > 0 ? [h('p', report.moreRows(String(more), `${id}.csv`))] : []),
  ]);
}
