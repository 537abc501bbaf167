import { COMPLETE, FORM, formData, hiddenOf, sendForm, type Fields } from '../testing/form-sender';
import { htmlFaults } from '../testing/html-faults';
import { startBoth } from '../testing/site-under-test';

jest.setTimeout(60_000);

let running: Awaited<ReturnType<typeof startBoth>>;
beforeAll(async () => {
  running = await startBoth();
}, 60_000);
afterAll(() => running.close());

const send = (path: string, body: FormData, headers: Record<string, string> = {}) =>
  sendForm(running.site.url + path, body, headers);

const opened = async (): Promise<Fields> => hiddenOf(await running.site.text(FORM));

/** Applies, and gives the address of the receipt with number and code. */
const applied = async (more: Fields = {}) => {
  const answer = await send(
    FORM,
    formData({ ...(await opened()), ...COMPLETE, do: 'send', ...more }),
  );
  const place = answer.headers.get('location') ?? '';
  const html = await running.site.text(place);
  const [number = '', code = ''] = [...html.matchAll(/class="digits">([\d ]+)</g)].map(
    ([, digits]) => (digits ?? '').replaceAll(' ', ''),
  );
  return { status: answer.status, place, html, number, code };
};

describe('a case', () => {
  it('is followed by number and code, which stand in no address', async () => {
    const { number, code, place } = await applied();
    expect(place).not.toContain(number);
    const answer = await send('/case', formData({ number, code }));
    const html = await answer.text();
    expect(html).toContain('已提交，等待受理');
    expect(await htmlFaults(html)).toEqual([]);
    const wrong = await send('/case', formData({ number, code: '00000000' }));
    expect([wrong.status, (await wrong.text()).includes('没有查到')]).toEqual([404, true]);
  });

  it('opens in a correction what was asked for, and what a corrected choice brings with it', async () => {
    const { number, code } = await applied();
    const items = [{ key: 'applicant', reason: '未满十八周岁' }];
    running.office.bring(number, {
      stage: 'correcting',
      correction: { until: '2027-01-05', items },
    });
    const begun = await (await send('/case', formData({ number, code, do: 'correct' }))).text();
    expect([begun.includes('name="a-applicant"'), begun.includes('name="a-name"')]).toEqual([
      true,
      false,
    ]);
    const chosen = { ...hiddenOf(begun), 'a-applicant': 'minor' };
    const asked = await send('/case', formData({ ...chosen, do: 'correct-check' }));
    expect([asked.status, (await asked.text()).includes('name="a-guardian"')]).toEqual([422, true]);
    const sent = { ...chosen, 'a-guardian': '张大' };
    const done = await (await send('/case', formData({ ...sent, do: 'correct-send' }))).text();
    expect(done).toContain('补正已经收到');
    const own = await (await send('/case', formData({ number, code, do: 'own' }))).text();
    expect([own.includes('张大'), own.includes('张三')]).toEqual([true, true]);
  });

  it('has a slip for the printer in large type, and in braille', async () => {
    const { place, number, code } = await applied();
    const ticket = new URL(place, 'http://x').searchParams.get('ticket') ?? '';
    const print = await running.site.text(`/case/receipt?ticket=${ticket}&print=large`);
    expect(print).toContain('data-print="large"');
    expect(await htmlFaults(print)).toEqual([]);
    const braille = await running.site.get(`/case/slip-30.brf?ticket=${ticket}`);
    const brf = await braille.text();
    expect(braille.headers.get('content-disposition')).toContain('slip-30.brf');
    const digits = (text: string) => Array.from(text, (d) => 'JABCDEFGHI'[Number(d)]).join('');
    const plain = brf.replaceAll(/[\s#]/g, '');
    expect([plain.includes(digits(number)), plain.includes(digits(code))]).toEqual([true, true]);
    expect((await running.site.get('/case/slip-30.brf')).status).toBe(200);
  });

  it('is withdrawn after one more question, shown whole, and erased', async () => {
    const { number, code } = await applied();
    const ask = await (await send('/case', formData({ number, code, do: 'withdraw' }))).text();
    expect(ask).toContain('确定撤回');
    const done = await send('/case', formData({ ...hiddenOf(ask), do: 'withdraw-yes' }));
    expect(await done.text()).toContain('您已经撤回');
    const own = await (await send('/case', formData({ number, code, do: 'own' }))).text();
    expect(own).toContain('张三');
    expect(await htmlFaults(own)).toEqual([]);
    const file = await send('/case', formData({ number, code, do: 'export' }));
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect(await file.json()).toMatchObject({ number, answers: { name: '张三' } });
    const erased = await send('/case', formData({ number, code, do: 'erase-yes' }));
    expect(await erased.text()).toContain('已经删除');
    expect((await send('/case', formData({ number, code }))).status).toBe(404);
  });
});
