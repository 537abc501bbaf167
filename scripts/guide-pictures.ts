import { install } from './setup/install.ts';

/** `npm run guide-pictures`: takes the pictures of docs/editors.zh-CN.md anew. */
await install();
const { takePictures } = await import('../tests/guide/main.ts');
await takePictures();
