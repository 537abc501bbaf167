import fc from 'fast-check';
import {
  COMPLETE,
  FORM,
  PNG,
  formData,
  hiddenOf,
  sendForm,
  type Fields,
} from '../testing/form-sender';
import { htmlFaults } from '../testing/html-faults';
import { ONLINE } from '../testing/online-guide';
import { startBoth, startSite } from '../testing/site-under-test';

jest.setTimeout(60_000);

let running: Awaited<ReturnType<typeof startBoth>>;
beforeAll(async () => {
  running = await startBoth();
}, 60_000);
afterAll(() => running.close());

const send = (path: string, body: FormData, headers: Record<string, string> = {}) =>
  sendForm(running.site.url + path, body, headers);

const opened = async (): Promise<Fields> => hiddenOf(await running.site.text(FORM));

describe('the door to a form', () => {
  it('stands on the guide, which says what can be handed in there', async () => {
    const guide = await running.site.text('/service-guides/example-online-guide');
    expect(guide).toContain(`href="${ONLINE}">在线办理</a>`);
    expect(guide).toContain('可在线提交');
    const without = await running.site.text('/service-guides/example-service-guide');
    expect(without).not.toContain('在线办理');
    expect((await running.site.get('/service-guides/example-service-guide/apply')).status).toBe(
      404,
    );
    expect((await running.site.get('/service-guides/no-such-guide/apply')).status).toBe(404);
  });

  it('says in every language what becomes of the data before anything is asked', async () => {
    const chinese = await running.site.text(ONLINE);
    expect(chinese).toContain('个人信息处理告知');
    expect(chinese).toContain('办结后 12 个月');
    const english = await running.site.text(`/en${ONLINE}`);
    expect(english).toContain('How your personal data is used');
    expect(english).toContain('<dd lang="zh-CN">办理民族成份变更</dd>');
  });
});

describe('a form', () => {
  it('comes back with every answer, and every fault tied to its field', async () => {
    const sent = { ...(await opened()), 'a-name': '“𠮷”<i>', 'a-identity': '110105194912310021' };
    const answer = await send(FORM, formData({ ...sent, 'a-registered': '2999-1-1', do: 'check' }));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('<title>错误：');
    expect(html).toContain('value="“𠮷”&lt;i>"');
    expect(html).toMatch(/href="#a-identity">身份证号：身份证号不对/);
    expect(html).toMatch(/href="#a-registered">首次登记日期：不能晚于今天/);
    expect(html).toContain('href="#a-reasons"');
    expect(await htmlFaults(html)).toEqual([]);
  });

  it('shows a field as soon as an answer asks for it, and forgets none', async () => {
    const before = await (
      await send(
        FORM,
        formData({ ...(await opened()), ...COMPLETE, 'a-applicant': 'minor', do: 'update' }),
      )
    ).text();
    expect(before).toContain('监护人姓名');
    expect(before).toContain('value="张三"');
    expect(before).toContain('第一行\n第二行 &lt;b></textarea>');
    expect(before).toContain('<option value="513431" selected>昭觉县</option>');
  });

  it('takes files whatever button is pressed, and lets go of them again', async () => {
    const file = new File([PNG], '户口簿.png', { type: 'image/png' });
    const first = await send(
      FORM,
      formData({ ...(await opened()), do: 'check' }, { 'u-booklet': file }),
    );
    const html = await first.text();
    const id = /name="a-booklet" value="([0-9a-f]{32})"/.exec(html)?.[1] ?? '';
    expect(html).toMatch(/户口簿\.\w+（/);
    const without = await (
      await send(FORM, formData({ ...hiddenOf(html), do: `remove-${id}` }))
    ).text();
    expect(without).not.toContain('name="a-booklet" value=');
    const disguised = new File(['<html>'], '照片.png', { type: 'image/png' });
    const refused = await send(FORM, formData(await opened(), { 'u-booklet': disguised }));
    expect([refused.status, (await refused.text()).includes('照片.png')]).toEqual([422, true]);
    const empty = new File([], '空.pdf', { type: 'application/pdf' });
    const emptied = await send(FORM, formData(await opened(), { 'u-booklet': empty }));
    expect((await emptied.text()).includes('空文件')).toBe(true);
  });

  it('is looked through before it is sent, and goes back without loss', async () => {
    const check = await (
      await send(FORM, formData({ ...(await opened()), ...COMPLETE, do: 'check' }))
    ).text();
    expect(check).toContain('四川省凉山彝族自治州昭觉县');
    expect(check).toContain('父亲的民族成份');
    expect(await htmlFaults(check)).toEqual([]);
    const again = await (await send(FORM, formData({ ...hiddenOf(check), do: 'change' }))).text();
    expect(again).toContain('value="11010519491231002x"');
    expect(again).toContain('第一行\n第二行 &lt;b></textarea>');
  });

  it('sent twice is one application, with one receipt', async () => {
    const fields = formData({ ...(await opened()), ...COMPLETE, do: 'send' });
    const answers = await Promise.all([send(FORM, fields), send(FORM, fields)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const [one, two] = await Promise.all(
      answers.map(({ headers }) => running.site.text(headers.get('location') ?? '')),
    );
    const digits = (html = '') => [...html.matchAll(/class="digits">([\d ]+)</g)].map(([, d]) => d);
    expect(digits(one)).toEqual(digits(two));
    expect(digits(one)).toHaveLength(2);
  });

  it('says that it was changed meanwhile, and keeps the answers by their keys', async () => {
    const old = { ...(await opened()), version: 'f'.repeat(64) };
    const answer = await send(FORM, formData({ ...old, ...COMPLETE, do: 'send' }));
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(html).toContain('这张表格刚刚作了修改');
    expect(html).toContain('value="张三"');
  });

  it('from another site is not taken', async () => {
    const stranger = { origin: 'https://evil.example' };
    const fields = formData({ ...(await opened()), ...COMPLETE, do: 'send' });
    const answer = await send(FORM, fields, stranger);
    expect([answer.status, (await answer.text()).includes('value="张三"')]).toEqual([403, true]);
  });

  it('can be kept and opened again by its link alone', async () => {
    const answer = await send(
      FORM,
      formData({ ...(await opened()), 'a-name': '草稿人', do: 'save' }),
    );
    const html = await answer.text();
    const href = /href="([^"]+draft=[\w-]{43})"/.exec(html)?.[1] ?? '';
    const draft = await running.site.get(href);
    expect(draft.headers.get('cache-control')).toBe('no-store');
    expect(await draft.text()).toContain('value="草稿人"');
    const over = await running.site.get(`${ONLINE}?draft=${'x'.repeat(43)}`);
    expect([over.status, (await over.text()).includes('已经过期')]).toEqual([404, true]);
  });

  it('shows any text as text, and never answers with a fault of its own', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x>',
        '\u202egnp.exe',
        '\u0000',
        '__proto__',
      ),
    );
    const name = fc.constantFrom(
      ...['a-name', 'a-identity', 'a-home', 'p-home', 'a-reasons', 'a-registered', 'a-household'],
      ...['a-booklet', 'a-consent', 'key', 'version', 'draft', 'a-constructor', 'f-x'],
    );
    const button = fc.constantFrom('check', 'update', 'change', 'remove-x', '<', 'correct');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(name, hostile), { maxLength: 6 }),
        button,
        async (pairs, act) => {
          const form = new FormData();
          for (const [field, value] of pairs) form.append(field, value.toWellFormed());
          form.append('do', act);
          const answer = await send(FORM, form);
          const html = await answer.text();
          expect([200, 409, 422]).toContain(answer.status);
          expect(html).not.toMatch(/<script>alert|<img src=x>/);
        },
      ),
      { numRuns: 30 },
    );
  });
});

it('without the api a form keeps everything, says whom to call, and answers 503', async () => {
  const site = await startSite('http://127.0.0.1:9', `${running.directory}/no-api`);
  const answer = await sendForm(site.url + FORM, formData({ ...COMPLETE, do: 'send' }));
  const html = await answer.text();
  await site.close();
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60']);
  expect(hiddenOf(html)).toMatchObject({ 'a-name': ['张三'], 'a-reasons': ['father', 'mother'] });
  expect(html).toContain('0800-0000000');
  expect(await htmlFaults(html)).toEqual([]);
});

it('the figures are there for everybody, as numbers behind charts', async () => {
  const html = await running.site.text('/service-figures');
  expect(html).toContain('办事数据');
  expect(await htmlFaults(html)).toEqual([]);
});
