/** A piece of an article's body: ready HTML, or a component with its properties and children. */
export type BodyNode =
  | string
  | {
      readonly c: string;
      readonly p: Readonly<Record<string, string>>;
      readonly k: readonly BodyNode[];
    };

/** A heading of a body: level 2–4, the id of its anchor, its text. */
export interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** A body after the compile step: what the page shows and what search reads. */
export interface Compiled {
  readonly nodes: readonly BodyNode[];
  readonly headings: readonly Heading[];
  /** Plain text by block (paragraph, item, cell, heading), in order, without ruby readings. */
  readonly blocks: readonly string[];
  /** Ids of the anchors in the body. */
  readonly anchors: readonly string[];
}
