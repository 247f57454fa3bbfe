import { expect, test } from 'vitest';
import { customProperties, designTokens, resolveValue } from '../../src/styles/design-tokens.ts';

const tokens = `:root {
  --color-white: #ffffff;
  --color-blue: #0017c1;
  --color-link: var(--color-blue);
}`;

test('a token that names another one gets its value', () => {
  expect(resolveValue('1px solid var(--color-link)', customProperties(tokens))).toBe(
    '1px solid #0017c1',
  );
});

test('roles and other unknown names stay for the browser', () => {
  expect(resolveValue('var(--kb-color-text)', customProperties(tokens))).toBe(
    'var(--kb-color-text)',
  );
});

test('the plugin changes declarations that use tokens and leaves the others alone', () => {
  const plugin = designTokens(tokens);
  const declarations = [
    { prop: 'color', value: 'var(--color-link)' },
    { prop: 'margin', value: '0' },
  ];
  declarations.forEach((each) => plugin.Declaration(each));
  expect(declarations.map(({ value }) => value)).toEqual(['#0017c1', '0']);
});
