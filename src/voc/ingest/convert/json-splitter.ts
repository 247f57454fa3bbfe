/** The text of one object of a JSON document, and the line on which it starts. */
export interface JsonPiece {
  readonly line: number;
  readonly text: string;
}

/** Cuts a document that comes in pieces. */
export interface JsonSplitter {
  /** The records that are complete with the next piece. */
  readonly push: (piece: string) => JsonPiece[];
  /** The line on which a record starts that has no end yet. */
  readonly open: () => number | undefined;
}

const code = (character: string) => character.charCodeAt(0);
const [quote, backslash, newline, colon] = [code('"'), code('\\'), code('\n'), code(':')];
const [openObject, closeObject] = [code('{'), code('}')];
const [openArray, closeArray] = [code('['), code(']')];

/**
 * Cuts JSON documents into their records, without keeping more than one of them: the objects of a
 * top-level array; those of arrays that a top-level object holds under a wrapper's name
 * (`{"tickets": […], "next_page": null}`); else the top-level objects themselves.
 *
 * @param isWrapper tells the names of such arrays
 */
export function jsonSplitter(isWrapper: (name: string) => boolean): JsonSplitter {
  let [line, depth, inString, escaped] = [1, 0, false, false];
  /** Depth at which the objects of a list start; 0 outside of lists. */
  let listDepth = 0;
  /** The record that is being read. */
  let record: { line: number; depth: number; text: string } | undefined;
  /** The last string of a top-level object, and the name that it is if a colon follows. */
  let [text, name] = ['', ''];
  const atNames = () => depth === 1 && listDepth === 0;

  /** Goes one deeper; gives the place if a record starts there. */
  const opened = (char: number, at: number): number | undefined => {
    const isStart = record === undefined && depth === listDepth;
    const begins = isStart && char === openObject;
    if (begins) record = { line, depth, text: '' };
    else if (isStart && depth === 0) listDepth = 1;
    else if (char === openArray && atNames() && isWrapper(name)) {
      [record, listDepth] = [undefined, 2];
    }
    depth += 1;
    return begins ? at : undefined;
  };

  const push = (piece: string): JsonPiece[] => {
    const found: JsonPiece[] = [];
    let recordFrom = 0;
    let stringFrom = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const char = piece.charCodeAt(at);
      if (char === newline) line += 1;
      else if (inString) {
        if (escaped) escaped = false;
        else if (char === backslash) escaped = true;
        else if (char === quote) {
          inString = false;
          if (atNames()) text += piece.slice(stringFrom, at);
        }
      } else if (char === quote) {
        [inString, text, stringFrom] = [true, '', at + 1];
      } else if (char === colon) {
        if (atNames()) name = text;
      } else if (char === openObject || char === openArray) {
        recordFrom = opened(char, at) ?? recordFrom;
      } else if (char === closeObject || char === closeArray) {
        depth -= 1;
        if (record?.depth === depth) {
          found.push({ line: record.line, text: record.text + piece.slice(recordFrom, at + 1) });
          record = undefined;
        } else if (record === undefined && depth === listDepth - 1) listDepth = 0;
      }
    }
    if (inString && atNames()) text += piece.slice(stringFrom);
    if (record !== undefined) record.text += piece.slice(recordFrom);
    return found;
  };
  return { push, open: () => record?.line };
}
