import { defineConfig } from '@tarojs/cli';
import path from 'node:path';
import { ARIA_COMPONENTS } from './aria/attributes';

const workspace = path.resolve(__dirname, '../..');
const apiUrl = process.env.TARO_APP_API_URL ?? 'http://127.0.0.1:4000';
/** The same number, with the same default, as the site shows on every page. */
const telephone = process.env.CONTACT_TELEPHONE ?? '0800-0000000';

/** Two copies of React compile and then fail at run time, so every import leads to this one. */
const react = path.dirname(require.resolve('react/package.json'));

/** Webpack's own cache; Taro's types know only a part of its options. */
const cache = {
  enable: true,
  cacheDirectory: path.resolve(__dirname, '../.cache/webpack'),
  buildDependencies: {
    config: [__filename],
    aria: ['attributes.ts', 'index.ts'].map((name) => path.resolve(__dirname, 'aria', name)),
  },
};

export default defineConfig({
  projectName: 'minzong',
  designWidth: 375,
  sourceRoot: 'src',
  outputRoot: 'dist',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache,
  logger: { quiet: true, stats: false },
  plugins: [[path.resolve(__dirname, 'aria/index.ts'), { components: ARIA_COMPONENTS }]],
  env: {
    TARO_APP_API_URL: JSON.stringify(apiUrl),
    CONTACT_TELEPHONE: JSON.stringify(telephone),
  },
  alias: {
    react,
    'react/jsx-runtime': path.join(react, 'jsx-runtime.js'),
  },
  copy: { patterns: [{ from: 'src/sitemap.json', to: 'dist/sitemap.json' }], options: {} },
  mini: {
    // Taro compiles src alone: the client comes from the workspace, the aria list from beside here.
    compile: {
      include: [
        path.join(workspace, 'api/client'),
        // The one rule that the client shares with the api, without the schemas beside it.
        path.join(workspace, 'api/contract/dist/personal-entries.js'),
        path.resolve(__dirname, 'aria'),
      ],
    },
    // Sizes are written in rem, so that they follow the reader's type size.
    postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
  },
});
