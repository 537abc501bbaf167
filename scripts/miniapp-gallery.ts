import { install } from './setup/install.ts';

/** `npm run miniapp:gallery`: takes the pictures of docs/mini-program-gallery.md anew. */
await install();
const { drawGallery } = await import('../tests/gallery/main.ts');
await drawGallery(process.env['API_URL'] ?? 'http://127.0.0.1:4000');
