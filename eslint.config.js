import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Words that name nothing, or that the glossary has settled otherwise (docs/GLOSSARY.md). */
const bannedFileNames = /(^|\/)(utils?|helpers?|misc|common|managers?|services?)(\/|\.[a-z]+$)/i;

const house = {
  rules: {
    'file-name': {
      create: (context) => ({
        Program(node) {
          const path = context.filename.slice(context.cwd.length);
          if (bannedFileNames.test(path))
            context.report({ node, message: 'This name tells nobody anything: name what the file does.' });
        },
      }),
    },
  },
};

export default ts.config(
  { ignores: ['build/', '.svelte-kit/', 'node_modules/', 'data/', 'test-results/', '.cache/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    plugins: { house },
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      'house/file-name': 'error',
      'no-undef': 'off',
      'no-console': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/no-at-html-tags': 'off',
    },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
);
