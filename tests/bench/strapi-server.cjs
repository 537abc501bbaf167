/**
 * Strapi's own REST over the same documents, for comparison. Prints `{ port, token, ids }` as one
 * line when it is ready. Environment: that of the cms; arguments: number of articles.
 */
const { join } = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const appDir = join(__dirname, '..', '..', 'cms');
const TOKEN = 'bench-read-only-token';

const createToken = (strapi) =>
  strapi.db.query('admin::api-token').create({
    data: {
      name: 'bench',
      kind: 'content-api',
      type: 'read-only',
      lastUsedAt: null,
      expiresAt: null,
      accessKey: strapi.service('admin::api-token').hash(TOKEN),
    },
  });

// What is measured is reading; how an article came to be published is not the subject.
const { actUnder } = require(join(appDir, 'dist/src/editorial/authority.js'));

const publishArticles = async (strapi, count) => {
  const articles = strapi.documents('api::article.article');
  const ids = [];
  for (let n = 0; n < count; n += 1) {
    const data = {
      title: `第${String(n)}篇新闻的标题`,
      summary: '各族群众在社区书屋里一起读书，其乐融融。',
      slug: `bench-${String(n)}`,
      body: '一段不长不短的正文，写着社区里的新鲜事。\n\n'.repeat(8),
    };
    const { documentId } = await articles.create({ locale: 'zh-CN', data });
    await actUnder({ kind: 'migration' }, () => articles.publish({ documentId, locale: 'zh-CN' }));
    ids.push(documentId);
  }
  return ids;
};

const main = async () => {
  const app = await createStrapi({ appDir, distDir: join(appDir, 'dist') }).load();
  await app.server.mount();
  await createToken(app);
  const ids = await publishArticles(app, Number(process.argv[2] ?? 200));
  // Nothing is to be delivered: attempts would be counted as the cost of REST.
  await app.db.connection('publishing_outbox').del();
  app.server.httpServer.listen(0, '127.0.0.1', () => {
    const { port } = app.server.httpServer.address();
    process.stdout.write(`\n${JSON.stringify({ port, token: TOKEN, ids })}\n`);
  });
};

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
