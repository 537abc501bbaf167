/** The directions of docs/architecture.md: content-types ← api/contract ← api/client ← readers. */
const TESTS = '\\.test\\.tsx?$|/testing/|^tests/|^[^/]+/tests?/';
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    never(
      'no-cycles',
      'A cycle at run time hides which side knows the other; types alone may refer to each other.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    never(
      'vocabulary-knows-nobody',
      'content-types is read by everyone and reads nobody.',
      { path: '^content-types/' },
      { path: '^(api|cms|accessibility|miniapp|scripts|tests)/' },
    ),
    never(
      'contract-knows-the-vocabulary-only',
      'What is agreed does not depend on either side that agrees.',
      { path: '^api/contract/' },
      { path: '^(api/(src|dist|client)|cms|accessibility|miniapp|scripts|tests)/' },
    ),
    never(
      'client-knows-the-contract-only',
      'The one typed caller runs wherever a reader runs.',
      { path: '^api/client/', pathNot: TESTS },
      { path: '^(api/(src|dist)|cms|accessibility|miniapp|scripts|tests)/' },
    ),
    never(
      'api-knows-no-other-program',
      'The api meets cms and readers over HTTP.',
      { path: '^api/src/', pathNot: TESTS },
      { path: '^(api/client|cms|accessibility|miniapp|scripts|tests)/' },
    ),
    never(
      'modules-do-not-know-each-other',
      'app.ts introduces modules by passing functions.',
      { path: '^api/src/modules/([^/]+)/', pathNot: TESTS },
      { path: '^api/src/modules/', pathNot: '^api/src/modules/$1/' },
    ),
    never(
      'services-speak-neither-http-nor-sql',
      'Routes speak HTTP, services hold rules, stores hold SQL.',
      { path: '^api/src/.*\\.service\\.ts$' },
      { path: 'node_modules/(koa|@koa/router|kysely)/', dependencyTypesNot: ['type-only'] },
    ),
    never(
      'stores-speak-no-http',
      'A store answers rows to its service.',
      { path: '^api/src/.*\\.store\\.ts$' },
      { path: 'node_modules/(koa|@koa/router)/' },
    ),
    never(
      'braille-knows-the-vocabulary-only',
      'Text in, cells out: whoever has text can use it.',
      { path: '^accessibility/braille/', pathNot: TESTS },
      { path: '^(api|cms|accessibility/(?!braille/)|miniapp|scripts|tests)/' },
    ),
    never(
      'braille-reads-no-files',
      'The library is pure: the dictionary is passed in; loading, compiling and the command line read files.',
      {
        path: '^accessibility/braille/src/',
        pathNot: `${TESTS}|/src/(load|dictionary-file|compile/.*|command/main|quality/(main|liblouis))\\.ts$`,
      },
      { path: '^(node:)?(fs|fs/promises|net|http|https|child_process|worker_threads)$' },
    ),
    never(
      'cms-knows-the-vocabulary-and-the-contract',
      'The cms meets the api over HTTP. The proof-readers’ lexicon has the rules of braille itself.',
      { path: '^cms/(src|config)/', pathNot: TESTS },
      { path: '^(api/(src|dist|client)|accessibility/(?!braille/)|miniapp|scripts|tests)/' },
    ),
    never(
      'koa-stays-out-of-the-cms',
      'Strapi brings Koa 2, the api has Koa 3: their types must not meet.',
      { path: '^cms/' },
      { path: 'node_modules/(koa|@koa/router)/' },
    ),
    never(
      'readers-use-the-client',
      'api/client is the only door to the api.',
      { path: '^(accessibility|miniapp)/', pathNot: TESTS },
      { path: '^(api/(src|dist)|cms|scripts|tests)/' },
    ),
    never(
      'mini-program-takes-types-only',
      'A schema library does not run in a mini-program and weighs half a megabyte.',
      { path: '^miniapp/src/', pathNot: TESTS },
      { path: '^(content-types|api/contract)/', dependencyTypesNot: ['type-only'] },
    ),
    never(
      'products-do-not-use-tests',
      'What is built for tests stays out of what runs.',
      {
        pathNot: `${TESTS}|^scripts/(bench|lighthouse|guide-pictures|miniapp-gallery|word-fixtures)\\.ts$`,
      },
      { path: TESTS },
    ),
    never(
      'weapp-host-knows-nobody',
      'A package for any mini-program is not fitted to ours.',
      { path: '^tests/weapp-host/' },
      {
        path: '^(content-types|api|cms|accessibility|miniapp|scripts|tests/(?!weapp-host/|node_modules/))',
      },
    ),
    never('nothing-unresolved', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules|/dist/' },
    exclude: { path: '(^|/)(dist|build|\\.cache|\\.tmp)/.*\\.map$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.tests.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.cjs', '.mjs', '.json', '.d.ts'],
    },
  },
};
