/** What the plugin below needs of a PostCSS declaration. */
interface Declaration {
  prop: string;
  value: string;
}

/** Custom properties of a stylesheet by name (`--color-neutral-white`), with their values as written; the last one wins. */
export function customProperties(css: string): Map<string, string> {
  return new Map(
    [...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value.trim(),
    ]),
  );
}

/**
 * A value with every `var(--name)` of a known name replaced by its value, however deep.
 * Names that are not known stay as they are.
 */
export function resolveValue(value: string, tokens: ReadonlyMap<string, string>): string {
  return value.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => {
    const known = tokens.get(name);
    return known === undefined ? whole : resolveValue(known, tokens);
  });
}

/**
 * A PostCSS plugin that puts the values of design tokens in place of their names, so that a
 * stylesheet ships the few it uses and not the package's 200.
 *
 * @param tokensCss text of `@digital-go-jp/design-tokens/dist/tokens.css`
 */
export function designTokens(tokensCss: string) {
  const tokens = customProperties(tokensCss);
  return {
    postcssPlugin: 'design-tokens',
    Declaration(declaration: Declaration) {
      const value = resolveValue(declaration.value, tokens);
      if (value !== declaration.value) declaration.value = value;
    },
  };
}
