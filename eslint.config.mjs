import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Names that would tie the pure rooms to a runtime. */
const runtimeGlobals = ['window', 'document', 'process', 'Buffer', 'require', '__dirname', 'fetch'];
const noRuntime = [
  'error',
  ...runtimeGlobals.map((name) => ({ name, message: 'src-core runs everywhere: pass it in.' })),
];

export default tseslint.config(
  { ignores: ['out/', 'artifacts/', 'release/', 'node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // `void promise` marks a promise that nobody waits for.
      'no-void': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['src-core/**'],
    rules: {
      'no-restricted-globals': noRuntime,
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Randomness is an argument in src-core.' },
        { object: 'Date', property: 'now', message: 'Time is an argument in src-core.' },
      ],
    },
  },
  {
    files: ['src-renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'The renderer has no network.' },
        { name: 'XMLHttpRequest', message: 'The renderer has no network.' },
        { name: 'WebSocket', message: 'The renderer has no network.' },
        { name: 'localStorage', message: 'Persisted data lives in the library.' },
      ],
    },
  },
  {
    files: ['*.config.{ts,mts,mjs,cjs}'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // What runs in the page, or is sent there to be run.
    files: ['bench/reading/**'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...['window', 'document', 'CSS', 'HTMLElement', 'Highlight', 'MessageChannel'],
          ...['NodeFilter', 'PerformanceObserver', 'PointerEvent', 'StaticRange', 'Text'],
          'requestAnimationFrame',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['scripts/**', 'bench/**', '.dependency-cruiser.cjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        require: 'readonly',
        module: 'writable',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        performance: 'readonly',
        fetch: 'readonly',
        AbortController: 'readonly',
        AbortSignal: 'readonly',
      },
    },
    rules: { 'no-console': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
);
