import { exampleDocuments } from '@minzong/content-types/examples';
import { startBoth } from '../testing/site-under-test';

const PATH = '/pages/example-page';
/** Longer than an answer of the api is trusted without asking. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 1100));

describe('the lexicon of the proof-readers', () => {
  let running: Awaited<ReturnType<typeof startBoth>>;
  let version = 0;
  beforeAll(async () => {
    running = await startBoth();
  });
  afterAll(() => running.close());

  const [page, article] = ['page', 'article'].map((name) =>
    exampleDocuments.find(({ type }) => type === name),
  );
  if (page === undefined || article === undefined) throw new Error('There is no such example');

  const brf = () => running.site.text(`${PATH}/document-30.brf`);
  const proof = () => running.site.text(`${PATH}/braille-proof`);
  const put = async (entries: Parameters<typeof running.api.cms.putLexicon>[0]['entries']) => {
    version += 1;
    await running.api.cms.putLexicon({ version, entries });
    await pause();
  };

  it("changes files and proof when it changes, and the document's own entry wins", async () => {
    const before = [await brf(), await proof()];
    await put([{ written: '关于 我们', reading: 'guān yù wǒ mén' }]);
    const forAll = [await brf(), await proof()];
    expect(forAll[0]).not.toBe(before[0]);
    expect(forAll[1]).toContain('guān yù');
    expect(forAll[1]).toContain('按词库');
    const document = { type: page.type, id: page.id };
    await put([
      { written: '关于 我们', reading: 'guān yù wǒ mén', document },
      { written: '关于 我们', reading: 'guān yū wǒ mén' },
    ]);
    expect(await brf()).toBe(forAll[0]);
    const another = { type: article.type, id: article.id };
    await put([{ written: '关于 我们', reading: 'guān yù wǒ mén', document: another }]);
    expect(await brf()).toBe(before[0]);
    expect(await proof()).toBe(before[1]);
  }, 20_000);

  it('is gone on without, with the last one known, when the api does not answer', async () => {
    await put([{ written: '关于 我们', reading: 'guān yù wǒ mén' }]);
    const last = await brf();
    await running.api.close();
    await pause();
    expect(await brf()).toBe(last);
    expect(await proof()).toContain('guān yù');
  }, 20_000);
});
