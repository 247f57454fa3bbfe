import { specimenPath, specimens } from './specimens.ts';

/** Where the catalogue of components lies below the base of a preview; no build writes it. */
export const catalogueFolder = '_components/';

const locales = ['ja', 'en'];

/** The catalogue of components as one page: each state in a frame of its own, in both languages. */
export function cataloguePage(): string {
  const parts = Object.entries(specimens).map(([component, states]) => {
    const frames = states.flatMap((specimen) =>
      locales.map((locale) => {
        const path = escaped(specimenPath(specimen, locale));
        const name = escaped(`${component}, ${specimen.state}, ${locale}`);
        return `<figure><figcaption>${name} <a href="${path}">open</a></figcaption><iframe loading="lazy" title="${name}" src="${path}"></iframe></figure>`;
      }),
    );
    return `<section id="${component}"><h2>${component}</h2><div>${frames.join('')}</div></section>`;
  });
  const links = Object.keys(specimens).map((name) => `<a href="#${name}">${name}</a>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>Components</title><style>${style}</style><h1>Components</h1><nav>${links.join(' ')}</nav>${parts.join('')}<script>${script}</script></html>`;
}

const style =
  'body{font:16px/1.5 sans-serif;margin:1rem}nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem}' +
  'section>div{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,22.5rem),1fr));gap:1rem}' +
  'figure{margin:0}iframe{width:100%;height:12rem;border:1px solid;resize:both}';

/** Each frame becomes as high as what it shows, within reason. */
const script =
  "addEventListener('message',({source,data})=>{for(const frame of document.querySelectorAll('iframe'))" +
  "if(frame.contentWindow===source)frame.style.height=Math.min(900,data.height+4)+'px'})";

const escaped = (text: string) =>
  text.replace(/[&<"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;' })[sign] ?? '&quot;');
