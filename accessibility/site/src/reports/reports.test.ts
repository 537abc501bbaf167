import { REPORT_PATHS, type ReportProgress, type WaitingReport } from '@minzong/api-contract';
import fc from 'fast-check';
import { htmlFaults } from '../testing/html-faults';
import { startBoth, startSite } from '../testing/site-under-test';

jest.setTimeout(30_000);

let running: Awaited<ReturnType<typeof startBoth>>;
let senders = 0;
beforeAll(async () => {
  running = await startBoth();
}, 60_000);
afterAll(() => running.close());

type Fields = Record<string, string>;

const send = (
  path: string,
  fields: Fields | string,
  headers: Fields = {},
  url = running.site.url,
) => {
  senders += 1;
  return fetch(url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: url,
      'x-forwarded-for': `198.51.${String(senders >> 8)}.${String(senders & 255)}`,
      ...headers,
    },
    body: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
  });
};
/** The hidden fields of a form, as a browser sends them back. */
const hiddenOf = (html: string): Fields =>
  Object.fromEntries(
    [...html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  ) as Fields;
const correction = (rest: Fields = {}): Fields => ({
  ...{ fault: 'wording', page: '/articles/example-article', text: '“𠮷祥”误为“吉祥”' },
  ...rest,
});
const waiting = async (): Promise<WaitingReport[]> =>
  ((await running.api.cms.get(REPORT_PATHS.door)) as { reports: WaitingReport[] }).reports;
const reported = async (text: string) =>
  (await waiting()).find(({ report }) => report.text === text);
const numbersOn = (html: string): string[] =>
  [...html.matchAll(/<dd>([\d ]{9,12})<\/dd>/g)].map(([, digits]) => digits ?? '');

describe('a form', () => {
  it('names the page one came from, by the link or by the browser', async () => {
    const article = await running.site.text('/articles/example-article');
    const href = /href="(\/feedback\?about=[^"]+)"/.exec(article)?.[1] ?? '';
    expect(await running.site.text(href)).toContain('value="/articles/example-article"');
    expect(await running.site.text('/en/articles/example-article')).toContain(
      'href="/en/feedback?about=%2Fen%2Farticles%2Fexample-article"',
    );
    const lost = { referer: `${running.site.url}/no-such-page?x=1` };
    expect(await running.site.text('/feedback', lost)).toContain('value="/no-such-page?x=1"');
    const elsewhere = { referer: 'https://elsewhere.example/secret' };
    expect(await running.site.text('/feedback', elsewhere)).not.toContain('secret');
  });

  it('is for one person: kept nowhere, with a key of its own each time', async () => {
    const keys: string[] = [];
    for (let time = 0; time < 2; time += 1) {
      const response = await running.site.get('/contact');
      expect(response.headers.get('cache-control')).toBe('no-store');
      keys.push(hiddenOf(await response.text())['key'] ?? '');
    }
    expect(new Set(keys).size).toBe(2);
  });

  it('goes to the desk once, however often it is sent, and leads to a receipt', async () => {
    const hidden = hiddenOf(await running.site.text('/feedback'));
    const fields = { ...hidden, ...correction({ text: '按了两次\r\n第二行' }) };
    const answers = await Promise.all([send('/feedback', fields), send('/feedback', fields)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const places = answers.map(({ headers }) => headers.get('location') ?? '');
    const pages = await Promise.all(places.map((place) => running.site.text(place)));
    const [number, code] = numbersOn(pages[0] ?? '');
    expect(numbersOn(pages[1] ?? '')).toEqual([number, code]);
    expect(places.join()).not.toContain(number?.replaceAll(' ', ''));
    const held = (await waiting()).filter(({ report }) => report.text === '按了两次\n第二行');
    expect(held).toHaveLength(1);
    expect(held[0]?.report).toMatchObject({
      kind: 'correction',
      locale: 'zh-CN',
      fault: 'wording',
    });
  });

  it('comes back with all that was written and every fault, the first word of the title', async () => {
    const sent = { ...correction({ fault: '' }), telephone: '打给我', suggestion: '<b>“改”</b>&' };
    const answer = await send('/feedback', sent);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('<title>错误：我为政府网站找错');
    expect(html).toContain('href="#fault"');
    expect(html).toContain('aria-describedby="telephone-error"');
    expect(html).toContain('value="打给我"');
    expect(html).toContain('&lt;b>“改”&lt;/b>&amp;');
    expect(await htmlFaults(html)).toEqual([]);
    const english = await (await send('/en/contact', { subject: 'x' })).text();
    expect(english).toContain('<title>Error: Contact us');
    expect(await htmlFaults(english)).toEqual([]);
  });

  it('gives back what is too long instead of cutting it off', async () => {
    const text = '长'.repeat(6000);
    const answer = await send('/feedback', correction({ text }));
    const html = await answer.text();
    expect([answer.status, html.includes(text)]).toEqual([422, true]);
    expect(html).toContain('不能超过 5000 个字符，现在有 6000 个');
    const huge = await send('/feedback', `text=${'x'.repeat(2_000_000)}`);
    expect([huge.status, (await huge.text()).includes('内容太多')]).toEqual([413, true]);
  });

  it('from another site is not taken, and nothing of it is lost', async () => {
    const strangers: Fields[] = [
      { origin: 'https://evil.example' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of strangers) {
      const answer = await send('/feedback', correction({ text: '别处来的' }), headers);
      expect([answer.status, (await answer.text()).includes('别处来的')]).toEqual([403, true]);
    }
    expect(await reported('别处来的')).toBeUndefined();
  });

  it('filled in by a program is marked, not refused; people are neither', async () => {
    const drawn = (secondsAgo: number) => String(Date.now() - secondsAgo * 1000);
    const cases: [string, Fields, boolean][] = [
      ['人写的', { drawn: drawn(20) }, false],
      ['太快了', { drawn: drawn(0) }, true],
      ['填了陷阱', { drawn: drawn(20), website: 'https://spam.example' }, true],
      ['没有时间', {}, true],
    ];
    for (const [text, rest, suspect] of cases) {
      expect((await send('/feedback', correction({ text, ...rest }))).status).toBe(303);
      expect([text, (await reported(text))?.report.suspect]).toEqual([text, suspect]);
    }
  });

  it('shows any text as text, and never answers with a fault of its own', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<script>alert(1)</script>', '"><img src=x>', '\u202egnp.exe', '%', '\u0000'),
    );
    const name = fc.constantFrom('fault', 'page', 'text', 'name', 'email', 'key', 'drawn', 'x');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, hostile), { maxLength: 5 }), async (pairs) => {
        const body = pairs.map(
          ([field, value]) => `${field}=${encodeURIComponent(value.toWellFormed())}`,
        );
        const answer = await send('/feedback', body.join('&'));
        const html = await answer.text();
        expect([303, 422]).toContain(answer.status);
        expect(html).not.toMatch(/<script>alert|<img src=x>/);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what has become of it', () => {
  it('is told to who has both numbers, in any spelling, and to nobody else', async () => {
    const answer = await send('/contact', {
      ...{ subject: '开放时间', text: '阅览室几点开门？', email: 'reader@example.org' },
    });
    const receipt = await running.site.text(answer.headers.get('location') ?? '');
    const [number = '', code = ''] = numbersOn(receipt);
    const progress: ReportProgress = {
      ...{ stage: 'answered', answer: '每天 9:00 开门。\n节假日照常。', outcome: null },
      ...{ at: new Date().toISOString(), revision: 1 },
    };
    await running.api.cms.put(`${REPORT_PATHS.progress}/${number.replaceAll(' ', '')}`, progress);
    const found = await send('/receipt', { number: number.replace(' ', '－'), code });
    const html = await found.text();
    expect(html).toContain('已答复');
    expect(html).toContain('<p dir="auto">节假日照常。</p>');
    expect(await htmlFaults(html)).toEqual([]);
    const wrong = await send('/receipt', { number, code: '00000000' });
    expect([wrong.status, (await wrong.text()).includes('每天')]).toEqual([404, false]);
    const slip = await send('/receipt', { number: `1${number.slice(1)}1`, code });
    expect([slip.status, (await slip.text()).includes('受理编号应为 10 位数字')]).toEqual([
      422,
      true,
    ]);
  });

  it('a receipt that is over, or was never given, shows no numbers', async () => {
    const html = await running.site.text('/receipt?ticket=v1.00000000.AAAA.AAAA.AAAA');
    expect(html).toContain('回执页面只保留一小时');
    expect(numbersOn(html)).toEqual([]);
  });
});

it('without the api a form keeps everything, says whom to call, and answers 503', async () => {
  const site = await startSite('http://127.0.0.1:9', `${running.directory}/alone`);
  expect((await site.get('/feedback')).status).toBe(200);
  const answer = await send('/feedback', correction({ text: '不能丢' }), {}, site.url);
  const html = await answer.text();
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60']);
  expect(html).toContain('不能丢');
  expect(html).toContain('暂时没有送达');
  expect(html).toContain('0800-0000000');
  await site.close();
}, 30_000);
