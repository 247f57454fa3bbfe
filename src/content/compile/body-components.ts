/** One component that articles may use: its properties, and which of them are required. */
export interface BodyComponent {
  readonly props: readonly string[];
  readonly required: readonly string[];
}

/** The components that every article may use without import. A help centre's own ones join by file name. */
export const bodyComponents: Readonly<Record<string, BodyComponent>> = {
  Callout: { props: ['type', 'title'], required: [] },
  Details: { props: ['summary', 'open'], required: ['summary'] },
  Figure: { props: ['src', 'alt', 'caption'], required: ['src', 'alt'] },
  Outcome: { props: [], required: [] },
  Partner: { props: ['name'], required: ['name'] },
  Ruby: { props: ['rt'], required: ['rt'] },
  Steps: { props: [], required: [] },
  Tab: { props: ['label'], required: ['label'] },
  Tabs: { props: ['label'], required: [] },
  Video: { props: ['src', 'title', 'poster'], required: ['src', 'title'] },
};

/** The values of `<Callout type>`. */
export const calloutTypes = ['note', 'warning', 'danger', 'success'] as const;

/** HTML tags that an article may write itself; everything else is Markdown or a component. */
export const plainTags: ReadonlySet<string> = new Set(
  (
    'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption ' +
    'figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup ' +
    'table tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
);

/** Attributes that such a tag may carry. */
export const plainAttributes: ReadonlySet<string> = new Set(
  (
    'abbr alt cite colspan datetime dir headers height href id lang open reversed rowspan scope span src start title ' +
    'translate type value width'
  ).split(' '),
);
