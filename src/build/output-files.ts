/** A file of the output: the digest of its bytes, and the file to take them from. */
export interface OutputFile {
  readonly digest: string;
  readonly from: string;
  /** Whether it may be linked: nobody else ever writes into it. */
  readonly share: boolean;
}

/** The files of an output by path. */
export type OutputFiles = ReadonlyMap<string, OutputFile>;

/** The file of a page below the output folder. */
export function pageFile(path: string): string {
  return /\.html?$/.test(path) ? path : `${path}index.html`;
}

/** The file of an article as Markdown, by the path of its page. */
export function markdownOfPage(path: string): string {
  return `${path.replace(/\/$/, '')}.md`;
}
