import type { ComponentName } from '../corpus/blocks.ts';

/** Templates of Astro: the same HTML that the dialect without components writes. */
const astro: Readonly<Record<ComponentName, string>> = {
  Callout: `---
const { type = 'note', title = type } = Astro.props;
---
<div class={\`kb-callout kb-callout--\${type}\`} role="note"><p class="kb-callout__label">{title}</p><slot /></div>
`,
  Steps: '<div class="kb-steps"><slot /></div>\n',
  Tabs: '<div class="kb-tabs" data-label={Astro.props.label}><slot /></div>\n',
  Tab: `---
const { label } = Astro.props;
---
<div class="kb-tab" role="group" aria-label={label}><p class="kb-tab__label">{label}</p><slot /></div>
`,
  Details:
    '<details class="kb-details"><summary>{Astro.props.summary}</summary><div class="kb-details__body"><slot /></div></details>\n',
  Outcome: '<div class="kb-outcome"><slot /></div>\n',
};

/** The same as functions of React. */
const react: Readonly<Record<ComponentName, string>> = {
  Callout: `export default function Callout({ type = 'note', title = type, children }) {
  return <div className={\`kb-callout kb-callout--\${type}\`} role="note"><p className="kb-callout__label">{title}</p>{children}</div>;
}
`,
  Steps: `export default function Steps({ children }) {
  return <div className="kb-steps">{children}</div>;
}
`,
  Tabs: `export default function Tabs({ label, children }) {
  return <div className="kb-tabs" data-label={label}>{children}</div>;
}
`,
  Tab: `export default function Tab({ label, children }) {
  return <div className="kb-tab" role="group" aria-label={label}><p className="kb-tab__label">{label}</p>{children}</div>;
}
`,
  Details: `export default function Details({ summary, children }) {
  return <details className="kb-details"><summary>{summary}</summary><div className="kb-details__body">{children}</div></details>;
}
`,
  Outcome: `export default function Outcome({ children }) {
  return <div className="kb-outcome">{children}</div>;
}
`,
};

/** Names of all components. */
export const componentNames: readonly string[] = Object.keys(astro);

/** A module that exports all components of a folder as one map. */
const mapFile = (ending: string) =>
  [
    ...componentNames.map((name) => `import ${name} from './${name}.${ending}';`),
    `export const components = { ${componentNames.join(', ')} };`,
    '',
  ].join('\n');

type File = [path: string, text: string];

/** Components of articles for Astro, path → text; `map.js` exports them all. */
export const astroComponents = (folder: string): File[] => [
  ...Object.entries(astro).map(([name, text]): File => [`${folder}/${name}.astro`, text]),
  [`${folder}/map.js`, mapFile('astro')],
];

/** Components of articles for React, path → text; `map.js` exports them all. */
export const reactComponents = (folder: string): File[] => [
  ...Object.entries(react).map(([name, text]): File => [`${folder}/${name}.jsx`, text]),
  [`${folder}/map.js`, mapFile('jsx')],
];
