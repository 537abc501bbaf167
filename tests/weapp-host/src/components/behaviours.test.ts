import { byId, openLibrary, settled, texts } from '../../samples/running.ts';
import { textOf, type Host } from '../index.ts';
import { isOn } from './find.ts';

const DESK = 'pages/desk/index';

const submitted = (host: Host): unknown => {
  host.touch.tap(byId(host, 'submit'));
  return JSON.parse(textOf(byId(host, 'result')));
};

test('a form submits what its controls hold', () => {
  const host = openLibrary(DESK);
  expect(submitted(host)).toEqual({
    ...{ reader: '', remark: '', kind: '个人', topics: ['crafts'], remind: false },
    ...{ weeks: 2, branch: 0, day: '2026-01-01' },
  });
});

test('what a reader chooses is told to the page and submitted', () => {
  const host = openLibrary(DESK);
  const { touch } = host;
  touch.trigger(byId(host, 'reader'), 'input', { value: 'abcdef' });
  touch.trigger(byId(host, 'remark'), 'input', { value: '夜里来' });
  touch.tap(byId(host, 'kind-1'));
  touch.tap(byId(host, 'topic-a'));
  touch.tap(byId(host, 'remind'));
  touch.trigger(byId(host, 'weeks'), 'change', { value: 5 });
  touch.trigger(byId(host, 'branch'), 'change', { value: 1 });
  touch.trigger(byId(host, 'day'), 'change', { value: '2026-02-03' });
  expect(host.page().caller.data).toMatchObject({
    ...{ kind: '集体', topics: ['history', 'crafts'], remind: true, branch: 1, remark: '夜里来' },
  });
  expect(submitted(host)).toEqual({
    ...{ reader: 'ABCD', remark: '夜里来', kind: '集体', topics: ['history', 'crafts'] },
    ...{ remind: true, weeks: 5, branch: 1, day: '2026-02-03' },
  });
});

test('a reset puts back what the page had given', () => {
  const host = openLibrary(DESK);
  host.touch.tap(byId(host, 'topic-a'));
  host.touch.trigger(byId(host, 'weeks'), 'change', { value: 7 });
  host.touch.tap(byId(host, 'reset'));
  expect(textOf(byId(host, 'result'))).toBe('reset');
  expect(submitted(host)).toMatchObject({ topics: ['crafts'], weeks: 2 });
});

test('a label leads to the control that it names or holds', () => {
  const host = openLibrary(DESK);
  const parentOf = (id: string) => {
    const { parent } = byId(host, id);
    if (parent === undefined) throw new Error('no label');
    return parent;
  };
  host.touch.tap(parentOf('kind-1'));
  expect(isOn(byId(host, 'kind-1'), 'checked')).toBe(true);
  expect(isOn(byId(host, 'kind-0'), 'checked')).toBe(false);
});

test('the privacy question comes before a protected API, once, and may be answered by a button', async () => {
  const host = openLibrary(DESK, { dialogsWait: true });
  const copy = host.wx['setClipboardData'] as (options: object) => Promise<object>;
  const refused = copy({ data: '字' });
  await settled();
  expect(host.chrome.dialog).toMatchObject({ kind: 'privacy', choices: ['同意', '拒绝'] });
  host.chrome.dialog?.answer(1);
  await expect(refused).rejects.toMatchObject({ errno: 104 });
  expect(host.telephone.clipboard).toBe('');
  host.touch.tap(byId(host, 'agree'));
  expect(textOf(byId(host, 'result'))).toBe('agreed');
  await copy({ data: '字' });
  expect(host.telephone.clipboard).toBe('字');
});

test('a swiper turns, a navigator opens its page', async () => {
  const host = openLibrary('pages/book/index?id=2');
  host.touch.trigger(byId(host, 'leaves'), 'change', { current: 1 });
  expect(host.page().caller.data).toMatchObject({ leaf: 1 });
  await settled();
  expect(texts(host, 'title')).toEqual(['2']);
});
