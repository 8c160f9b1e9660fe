/** The arrows of docs/architecture.md: which room may know which. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('no-cycles', 'A cycle has no top to read from.', {}, { circular: true }),
    rule(
      'core-is-pure',
      'src-core knows no runtime and no other room.',
      { path: '^src-core/' },
      {
        path: '^(src-main|src-preload|src-renderer|scripts)/|^node:|^electron$|better-sqlite3|react',
      },
    ),
    rule(
      'model-is-the-root',
      'The nouns know nothing but each other.',
      { path: '^src-core/model/' },
      { path: '^src-core/(?!model/)' },
    ),
    rule(
      'contract-is-a-leaf',
      'Only the processes know the contract.',
      { path: '^src-core/(?!ipc/)' },
      { path: '^src-core/ipc/' },
    ),
    rule(
      'main-without-renderer',
      'Processes meet in the contract only.',
      { path: '^src-main/' },
      { path: '^src-(renderer|preload)/' },
    ),
    rule(
      'services-without-electron',
      'Services, database, files and workers run in plain Node too.',
      { path: '^src-main/(services|db|files|parsing|workers|cli)' },
      { path: '^electron$|^src-main/(app|ipc)/' },
    ),
    rule(
      'db-is-below-services',
      'The database knows no service.',
      { path: '^src-main/(db|files)/' },
      { path: '^src-main/services/' },
    ),
    rule(
      'preload-is-small',
      'The preload sees channel names, and types.',
      { path: '^src-preload/' },
      {
        path: '^src-',
        pathNot: '^src-preload/|^src-core/ipc/channel-names',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'renderer-without-main',
      'Processes meet in the contract only.',
      { path: '^src-renderer/' },
      { path: '^src-(main|preload)/|^node:|^electron$|better-sqlite3' },
    ),
    rule(
      'features-apart',
      'Features meet in state and in the shell.',
      { path: '^src-renderer/features/([^/]+)/' },
      { path: '^src-renderer/features/', pathNot: '^src-renderer/features/$1/' },
    ),
    rule(
      'state-is-below-features',
      'State and ui know no feature.',
      { path: '^src-renderer/(state|ui|ipc|i18n)/' },
      { path: '^src-renderer/(features|shell)/' },
    ),
    rule(
      'bridge-has-one-user',
      'The stores call the main process; what is drawn calls the stores.',
      { path: '^src-renderer/ui/' },
      { path: '^src-renderer/ipc/' },
    ),
    rule(
      'scripts-stay-out',
      'The app never imports scripts, tests or bench.',
      { path: '^src-' },
      { path: '^(scripts|tests|bench)/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js'],
    },
  },
};
