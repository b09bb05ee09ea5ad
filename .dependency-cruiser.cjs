/** The layers of docs/architecture.md, so that the picture stays true. */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-knows-no-dialogue',
      comment: 'rules, retrieval and corpus know neither dialogue nor channels',
      severity: 'error',
      from: { path: '^src/(rules|retrieval|corpus)/' },
      to: { path: '^src/(dialogue|channels)/' },
    },
    {
      name: 'rules-and-retrieval-apart',
      severity: 'error',
      from: { path: '^src/rules/' },
      to: { path: '^src/retrieval/' },
    },
    {
      name: 'retrieval-and-rules-apart',
      severity: 'error',
      from: { path: '^src/retrieval/' },
      to: { path: '^src/rules/' },
    },
    {
      name: 'dialogue-knows-no-channel',
      severity: 'error',
      from: { path: '^src/dialogue/' },
      to: { path: '^src/channels/' },
    },
    {
      name: 'reading-knows-no-dialogue',
      comment: 'what a sentence says of a case is read without knowing who asks and what was asked before',
      severity: 'error',
      from: { path: '^src/dialogue/reading/' },
      to: { path: '^src/dialogue/(?!reading/)' },
    },
    {
      name: 'nothing-imports-an-entry',
      severity: 'error',
      from: {},
      to: { path: '^src/(node|worker)\\.ts$' },
    },
    {
      name: 'core-has-no-runtime',
      comment: 'files, clocks and networks come in through deps',
      severity: 'error',
      from: { path: '^src/(rules|retrieval|corpus|dialogue|channels)/|^src/app\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-dev-dependencies-in-src',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pinyin-only-where-the-index-is-built',
      comment:
        'its dictionary of 300 kB has no place in a Worker; what runs there reads the table made from it',
      severity: 'error',
      from: { path: '^src/(worker|app|dialogue/open)\\.tsx?$' },
      to: { path: 'node_modules/pinyin-pro', reachable: true },
    },
    {
      name: 'core-knows-no-store',
      severity: 'error',
      from: { path: '^src/(rules|retrieval|corpus|dialogue)/' },
      to: { path: '^src/store/' },
    },
    {
      name: 'channels-know-the-store-by-its-types',
      severity: 'error',
      from: { path: '^src/channels/|^src/app\\.tsx?$' },
      to: { path: '^src/store/', pathNot: '^src/store/store\\.ts$' },
    },
    {
      name: 'store-knows-no-core',
      severity: 'error',
      from: { path: '^src/store/' },
      to: { path: '^src/(rules|retrieval|corpus|dialogue|channels)/' },
    },
    {
      name: 'sqlite-only-on-node',
      comment: 'a native library has no place in a Worker',
      severity: 'error',
      from: { path: '^src/(worker|app)\\.tsx?$' },
      to: {
        path: '^src/store/(open-sqlite|sqlite-database)\\.ts$|node_modules/(@libsql|libsql)/',
        reachable: true,
      },
    },
    {
      name: 'models-only-on-node',
      comment: 'hundreds of megabytes that only the Node entry and scripts may load, and only when chosen',
      severity: 'error',
      from: { path: '^src/(worker|app|standard-deps)\\.tsx?$' },
      to: { path: '^src/node/|node_modules/(@huggingface|onnxruntime)', reachable: true },
    },
    {
      name: 'one-file-loads-models',
      severity: 'error',
      from: { path: '^(src|scripts)/', pathNot: '^src/node/transformers/open-model\\.ts$' },
      to: { path: 'node_modules/(@huggingface|onnxruntime)' },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
