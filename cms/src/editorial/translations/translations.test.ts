import { Road } from '../../../tests/road';
import { signIn } from '../../../tests/people';
import { actUnder } from '../authority';
import type { Translation } from './translations';

jest.setTimeout(300_000);

const road = new Road().open();

const listFor = async (name: 'administrator' | 'writer-bo'): Promise<Translation[]> => {
  const answer = await (await signIn(road.cms, name)).ask('GET', '/editorial/translations');
  expect(answer.status).toBe(200);
  return (answer.body as { items: Translation[] }).items;
};

const write = async (documentId: string, locale: string, data: object): Promise<void> => {
  await actUnder({ kind: 'migration' }, async () => {
    await road.documents('article').update({ documentId, locale, data });
    await road.documents('article').publish({ documentId, locale });
  });
};

it('tells what is missing, what is current and what the original has changed since', async () => {
  const create = () =>
    road.documents('article').create({
      locale: 'zh-CN',
      data: road.titled('社区书屋', { body: '周六开放。', source: '办公室' }),
      status: 'published',
    });
  const { documentId } = await actUnder({ kind: 'migration' }, create);
  await write(documentId, 'en', { title: 'Reading room', body: 'Open on Saturdays.' });
  const stateIn = async (locale: string) =>
    (await listFor('administrator')).find(
      (line) => line.documentId === documentId && line.locale === locale,
    );
  expect(await stateIn('bo')).toMatchObject({ state: 'missing', title: '社区书屋' });
  expect(await stateIn('en')).toMatchObject({ state: 'current', behindBy: [] });

  await write(documentId, 'zh-CN', { body: '周日也开放。' });
  expect(await stateIn('en')).toMatchObject({ state: 'behind', behindBy: ['正文'] });

  const administrator = await signIn(road.cms, 'administrator');
  const path = `/editorial/translations/article/${documentId}/change?locale=en`;
  const { body } = await administrator.ask('GET', path);
  expect(JSON.stringify(body)).toContain('周日也');

  await write(documentId, 'en', { body: 'Open on Sundays too.' });
  expect(await stateIn('en')).toMatchObject({ state: 'current' });
});

it('shows an editor of one language only theirs to do', async () => {
  const locales = new Set((await listFor('writer-bo')).map(({ locale }) => locale));
  expect([...locales]).toEqual(['bo']);
});
