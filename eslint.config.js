import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', '.kb', '.astro', 'test-results', 'test/fixtures', 'test/golden'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-console': 'error',
      'max-lines': ['error', 300],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/build/engine-folder.ts'],
    rules: {
      // Commands run from a few files that hold all code: no module lies beside another there.
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "MemberExpression[object.type='MetaProperty'][property.name=/^(dirname|filename)$/]",
          message: 'Name files from engineFolder.',
        },
        {
          selector: "NewExpression[callee.name='URL'] MetaProperty",
          message: 'Name files from engineFolder.',
        },
      ],
    },
  },
);
