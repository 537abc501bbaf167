import { join } from 'node:path';
import { root } from '../root.ts';
import { QUIET_ENVIRONMENT } from './install.ts';
import { buildAll, type Build } from './build.ts';

const REFERENCED = [
  'content-types',
  'api/contract',
  'api/client',
  'api',
  'accessibility/epub',
  'accessibility/braille',
  'accessibility/site',
];
const sourcesOf = (folder: string): string[] => [
  `${folder}/src`,
  `${folder}/tsconfig.json`,
  `${folder}/package.json`,
];
const SHARED = ['content-types', 'api/contract'].flatMap(sourcesOf);

/** Everything that reads the shared vocabulary as compiled packages comes after it. */
const servers: Build = {
  name: 'servers',
  title: 'Compiling the api and the web site',
  expectedSeconds: 20,
  inputs: ['tsconfig.json', 'tsconfig.base.json', ...REFERENCED.flatMap(sourcesOf)],
  outputs: ['content-types/dist/index.js', 'api/dist/main.js', 'accessibility/site/dist/main.js'],
  clears: REFERENCED.flatMap((folder) => [`${folder}/dist`, `${folder}/tsconfig.tsbuildinfo`]),
  command: ['node_modules/typescript/bin/tsc', '-b'],
};

/** The command line needs this alone. */
const braille: Build = {
  name: 'braille',
  title: 'Compiling the braille translator',
  expectedSeconds: 10,
  inputs: ['tsconfig.base.json', ...['content-types', 'accessibility/braille'].flatMap(sourcesOf)],
  outputs: ['accessibility/braille/dist/command/main.js'],
  clears: ['accessibility/braille/dist', 'accessibility/braille/tsconfig.tsbuildinfo'],
  command: ['node_modules/typescript/bin/tsc', '-b', 'accessibility/braille'],
};

/** Word lists and the project's lexicon as one file that loads at once. */
const brailleDictionary: Build = {
  name: 'braille-dictionary',
  title: 'Compiling the dictionary of readings',
  inputs: [...sourcesOf('accessibility/braille'), 'accessibility/braille/lexicon'],
  outputs: ['accessibility/braille/dist/dictionary.bin'],
  command: ['accessibility/braille/dist/compile/main.js'],
};

/** Strapi reads its settings while it builds; none of them ends up in what is built. */
const CMS_BUILD_ENVIRONMENT = {
  ...QUIET_ENVIRONMENT,
  NODE_ENV: 'development',
  DATA_DIRECTORY: join(root, '.cache', 'cms-build'),
  API_URL: 'http://127.0.0.1:4000',
  ...Object.fromEntries(
    [
      'DELIVERY_SECRET',
      'IMPORT_TOKEN',
      'APP_KEYS',
      'ADMIN_JWT_SECRET',
      'API_TOKEN_SALT',
      'TRANSFER_TOKEN_SALT',
      'ENCRYPTION_KEY',
      'AUDIT_SECRET',
    ].map((name) => [name, 'only-for-building-never-for-running']),
  ),
};

const cmsServer: Build = {
  name: 'cms-server',
  title: 'Compiling the CMS',
  expectedSeconds: 15,
  inputs: [...sourcesOf('cms'), 'cms/config', ...SHARED],
  outputs: ['cms/dist/config/server.js', 'cms/dist/src/config.js'],
  clears: ['cms/dist/.tsbuildinfo'],
  command: ['node_modules/typescript/bin/tsc', '-p', 'cms/tsconfig.json'],
};

const cmsAdmin: Build = {
  name: 'cms-admin',
  title: 'Building the CMS administration',
  expectedSeconds: 80,
  inputs: ['cms/src/admin', 'cms/config/admin.ts', 'cms/package.json', 'cms/tsconfig.json'],
  outputs: ['cms/dist/build/index.html'],
  command: ['node_modules/@strapi/strapi/bin/strapi.js', 'build'],
  directory: 'cms',
  environment: CMS_BUILD_ENVIRONMENT,
};

const MINI_PROGRAM_FILES = ['config', 'build.mts', 'babel.config.js', 'project.config.json'];

/** What the mini-program cannot ask for when it runs, so that it is compiled in. */
export interface CompiledIn {
  /** the address of the api */
  apiUrl: string;
  /** whom readers can call; the one of the site's demonstration when undefined */
  telephone?: string | undefined;
}

function miniProgram({ apiUrl, telephone }: CompiledIn): Build {
  return {
    name: 'miniapp',
    title: 'Compiling the mini-program',
    expectedSeconds: 30,
    inputs: [
      ...sourcesOf('miniapp'),
      ...MINI_PROGRAM_FILES.map((name) => `miniapp/${name}`),
      ...SHARED,
      ...sourcesOf('api/client'),
    ],
    outputs: ['miniapp/dist/app.json', 'miniapp/dist/app.js'],
    command: ['miniapp/build.mts'],
    directory: 'miniapp',
    environment: {
      TARO_APP_API_URL: apiUrl,
      ...(telephone !== undefined && { CONTACT_TELEPHONE: telephone }),
    },
  };
}

/** Builds everything that changed; the two long ones, which do not need each other, side by side. */
export async function buildSystem(compiledIn: CompiledIn, stop?: AbortSignal): Promise<void> {
  await buildAll([[servers, brailleDictionary]], stop);
  await buildAll([[cmsServer, cmsAdmin], [miniProgram(compiledIn)]], stop);
}

/** Builds the braille translator and what it loads. */
export async function buildBraille(stop?: AbortSignal): Promise<void> {
  await buildAll([[braille, brailleDictionary]], stop);
}
