/** Light, dark, or the colours that a reader forces. */
export type Look = 'light' | 'dark' | 'forced';

/** A picture of a page or a component in a state. */
export interface Shot {
  readonly name: string;
  readonly look: Look;
  /** Width of the window in CSS pixels. */
  readonly width: number;
  /** File beside the sheet. */
  readonly file: string;
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** All pictures on one page, one row a subject; HTML that loads the files beside it. */
export function contactSheet(shots: readonly Shot[]): string {
  const rows = [...Map.groupBy(shots, ({ name }) => name)].map(([name, all]) => {
    const pictures = all.map(
      ({ width, look, file }) =>
        `<figure><figcaption>${width} px, ${look}</figcaption><a href="${file}"><img loading="lazy" src="${file}" alt="${escaped(name)}, ${width} px, ${look}"></a></figure>`,
    );
    return `<section><h2>${escaped(name)}</h2><div>${pictures.join('')}</div></section>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Looks</title><style>body{font:16px/1.5 sans-serif;margin:1rem;background:#ddd}div{display:flex;gap:1rem;overflow-x:auto;align-items:start}figure{margin:0}img{max-height:40rem;max-width:40rem}</style>${rows.join('')}</html>\n`;
}
