import type { ElementContent } from 'hast';

const bareUrl = /^(https?:\/\/|www\.)/i;
// ASCII characters that may stand in a URL; anything else beside it is the sentence going on.
const urlPart = /^[\w\-.~:/?#[\]@!$&'()*+,;=%]+/;
const trailing = /[.,:;!?'")\]]+$/;

/**
 * A link that GFM made of a bare URL, cut where Japanese text begins
 * (`https://example.com/へアクセス` links only the address); other nodes as they are.
 *
 * @returns the link and the text after it
 */
export function cutBareUrl(node: ElementContent): readonly ElementContent[] {
  if (node.type !== 'element' || node.tagName !== 'a' || node.children.length !== 1) return [node];
  const [child] = node.children;
  if (child?.type !== 'text' || !bareUrl.test(child.value)) return [node];
  const matched = urlPart.exec(child.value)?.[0] ?? '';
  if (matched.length === child.value.length) return [node];
  if (!isOwnText(String(node.properties['href']), child.value)) return [node];
  const url = matched.replace(trailing, '');
  const href = /^www\./i.test(url) ? `http://${url}` : url;
  return [
    { ...node, properties: { ...node.properties, href }, children: [{ ...child, value: url }] },
    { type: 'text', value: child.value.slice(url.length) },
  ];
}

/** Whether a link's address is its text, as GFM autolinks have it. */
function isOwnText(href: string, text: string): boolean {
  try {
    const plain = decodeURI(href);
    return plain === text || plain === `http://${text}`;
  } catch {
    return false;
  }
}
