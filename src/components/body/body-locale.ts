/** The part of a request's data that tells the locale of the page. */
interface PageLocals {
  readonly view?: { readonly frame?: { readonly lang: string } };
}

/** The locale of a body component: what its body says, else that of the page; free-form pages say nothing. */
export function bodyLocale(given: string | undefined, { view }: PageLocals): string {
  return given ?? view?.frame?.lang ?? 'ja';
}
