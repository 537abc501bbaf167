import type { Browser, Page } from 'playwright-core';
import { openBrowser, violationsOn } from '../testing/browser';
import { PROVINCES, divisionsWithin, type Division } from './divisions';
import { ONLINE } from '../testing/online-guide';
import { startBoth } from '../testing/site-under-test';

let running: Awaited<ReturnType<typeof startBoth>>;
let browser: Browser;
beforeAll(async () => {
  running = await startBoth();
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await running.close();
});

const focused = (page: Page): Promise<string> =>
  page.evaluate<string>('document.activeElement.id || document.activeElement.textContent.trim()');

/** Presses Tab until the focus is where `id` says, as somebody without a mouse does. */
const tabTo = async (page: Page, id: string): Promise<void> => {
  for (let steps = 0; steps < 90; steps += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === id) return;
  }
  throw new Error(`the keyboard does not lead to ${id}`);
};

const press = async (page: Page, button: string, anchor: RegExp): Promise<void> => {
  await tabTo(page, button);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  expect(page.url()).toMatch(anchor);
};

const type = async (page: Page, id: string, text: string): Promise<void> => {
  await tabTo(page, id);
  await page.keyboard.type(text);
};

/** Chooses the nth of a list by the arrow key. */
const choose = async (page: Page, id: string, nth: number): Promise<void> => {
  await tabTo(page, id);
  for (let step = 0; step < nth; step += 1) await page.keyboard.press('ArrowDown');
};

const nthOf = (divisions: readonly Division[], code: string): number =>
  divisions.findIndex((division) => division.code === code) + 1;

/** Fills in the whole form by keyboard, the region and the conditional field by their buttons. */
const fillIn = async (page: Page): Promise<void> => {
  await type(page, 'a-name', '李四');
  await type(page, 'a-identity', '11010519491231002X');
  await type(page, 'a-telephone', '0834-2345678');
  await choose(page, 'a-home', nthOf(PROVINCES, '510000'));
  await press(page, '显示下级', /#a-home$/);
  const counties = divisionsWithin('510000', 'county').flatMap(({ divisions }) => divisions);
  await choose(page, 'a-home-in', nthOf(counties, '513431'));
  await tabTo(page, 'a-applicant');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await press(page, '更新（显示相应的填写内容）', /#a-applicant$/);
  await type(page, 'a-guardian', '李大');
  await tabTo(page, 'a-reasons');
  await page.keyboard.press('Space');
  await type(page, 'a-registered', '2010年3月5日');
  await tabTo(page, 'a-truth');
  await page.keyboard.press('Space');
  await tabTo(page, 'a-consent');
  await page.keyboard.press('Space');
};

it('from the guide to the rating by keyboard alone, with script switched off', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${running.site.url}/service-guides/example-online-guide`);
  await press(page, '在线办理', /\/apply$/);
  await press(page, '开始填写', /step=form/);
  await press(page, '核对', /#Faults$/);
  expect(await page.title()).toMatch(/^错误：/);
  expect(await focused(page)).toBe('Faults');
  await fillIn(page);
  await press(page, '核对', /#Faults$/);
  expect(await page.locator('.answers').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining('四川省凉山彝族自治州昭觉县')]),
  );
  await press(page, '确认提交', /\/case\/receipt\?ticket=/);
  expect(await focused(page)).toBe('News');
  const [number = ''] = await page.locator('.digits').allInnerTexts();

  running.office.bring(number.replaceAll(' ', ''), {
    stage: 'correcting',
    correction: { until: '2027-01-05', items: [{ key: 'name', reason: '与身份证不一致' }] },
  });
  await press(page, '查看进度', /\/case#Faults$/);
  await press(page, '开始补正', /\/case#Faults$/);
  expect(await page.locator('.sheet input[id^="a-"]').count()).toBe(1);
  await type(page, 'a-name', '李四四');
  await press(page, '核对', /\/case#Faults$/);
  await press(page, '确认提交', /\/case#Faults$/);
  expect(await page.locator('main').innerText()).toContain('补正已经收到');

  running.office.bring(number.replaceAll(' ', ''), {
    ...{ stage: 'decided', outcome: 'approved', answer: '准予变更。', mayRate: true },
    mayWithdraw: false,
  });
  await press(page, '我提交的内容', /\/case#Faults$/);
  expect(await page.locator('main').innerText()).toContain('李四四');
  await press(page, '返回进度', /\/case#Faults$/);
  await press(page, '评价这次办事', /\/case#Faults$/);
  for (const score of ['overall', 'speed', 'guide', 'ease', 'platform']) {
    await tabTo(page, score);
    await page.keyboard.press('Space');
  }
  await press(page, '提交评价', /\/case#Faults$/);
  expect(await page.locator('main').innerText()).toContain('您已经评价过');
  await context.close();
}, 120_000);

const TIMES = [
  { place: 'hall', day: '2026-11-24', time: '09:00', left: 5 },
  { place: 'hall', day: '2026-11-24', time: '14:30', left: 2 },
];

it('every page that follows from the form is without violation and no wider than 320 pixels', async () => {
  const viewport = { width: 320, height: 700 };
  const page = await browser.newPage({ bypassCSP: true, viewport, colorScheme: 'dark' });
  const look = async (state: string): Promise<void> => {
    const overflow = await page.evaluate<number>(
      'document.documentElement.scrollWidth - innerWidth',
    );
    expect({ state, overflow, violations: await violationsOn(page) }).toEqual({
      ...{ state, overflow: 0, violations: [] },
    });
  };
  const click = async (button: string): Promise<void> => {
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('button', { name: button, exact: true }).first().click(),
    ]);
  };
  await page.goto(`${running.site.url}${ONLINE}?step=form`);
  await click('核对');
  await look('faults');
  await fillIn(page);
  await click('核对');
  await look('all answers');
  await click('确认提交');
  await look('the receipt');
  const [number = ''] = await page.locator('.digits').allInnerTexts();
  running.office.bring(number.replaceAll(' ', ''), {
    ...{ stage: 'decided', outcome: 'approved', answer: '准予变更。', mayRate: true },
    ...{ openTimes: TIMES, isOverdue: true },
  });
  await click('查看进度');
  await look('the state');
  for (const act of ['预约到窗口的时间', '评价这次办事', '我提交的内容', '撤回申请']) {
    await click(act);
    await look(act);
    await click('返回进度');
  }
  await page.close();
}, 120_000);
