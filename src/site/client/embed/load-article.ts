/** An article as its own page shows it, ready to stand in another page. */
export interface LoadedArticle {
  readonly id: string;
  /** Address of its page. */
  readonly href: string;
  /** All that belongs to it: the article, the vote, what to do next. */
  readonly nodes: readonly Node[];
}

/** Pages that were loaded, by address: going back asks nobody. */
const pages = new Map<string, Promise<Document>>();

/** A page as a document. Not a text that is made into one: a strict policy lets no script do that. */
function pageOf(href: string): Promise<Document> {
  const known = pages.get(href);
  if (known) return known;
  const { promise, resolve, reject } = Promise.withResolvers<Document>();
  const request = new XMLHttpRequest();
  request.open('GET', href);
  request.responseType = 'document';
  request.onload = () => {
    const isFound = request.status === 200 && request.responseXML;
    if (isFound) resolve(request.responseXML);
    else reject(new Error(String(request.status)));
  };
  request.onerror = () => reject(new Error('network'));
  request.send();
  pages.set(href, promise);
  promise.catch(() => pages.delete(href));
  return promise;
}

/** Addresses that mean something only beside the page they stand on. */
function settle(root: Element): void {
  for (const link of root.querySelectorAll('a')) {
    const address = link.getAttribute('href') ?? '';
    if (!address.startsWith('#')) link.href = String(link.href);
    // A call or a mail needs no new tab.
    if (/^(tel|mailto|sms):/.test(address)) link.target = '_self';
  }
  // They belong to a page of its own.
  for (const tools of root.querySelectorAll('[data-kb-tools]')) tools.remove();
  for (const image of root.querySelectorAll('img')) image.src = String(image.src);
}

/** The article of a page. @throws when it cannot be had, or the page shows none */
export async function loadArticle(href: string): Promise<LoadedArticle> {
  const article = (await pageOf(href)).querySelector('[data-kb-article-page]');
  const column = article?.parentElement;
  if (!article || !column) throw new Error(href);
  settle(column);
  const id = article.getAttribute('data-kb-article-page') ?? '';
  return { id, href, nodes: [...document.importNode(column, true).childNodes] };
}
