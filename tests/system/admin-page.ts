import type { Browser, Page } from 'playwright-core';
import type { System } from './system.ts';

/** The demo account of a role: 采编 is the one whose address is printed, the others are named after it. */
const addressOf = (system: System, role: string): string => {
  const writer = system.secrets['DEMO_EDITOR_EMAIL'] ?? '';
  return role === 'writer' ? writer : `${role}@${writer.split('@')[1] ?? ''}`;
};

/** The admin in a browser window of its own, signed in as the demo account of a role. */
export const signInToAdmin = async (
  browser: Browser,
  system: System,
  role: string,
): Promise<Page> => {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 1000 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${system.cms}/admin`);
  await page.fill('input[name="email"]', addressOf(system, role), { timeout: 60_000 });
  await page.fill('input[name="password"]', system.secrets['DEMO_EDITOR_PASSWORD'] ?? '');
  await page.click('button[type="submit"]');
  await page.waitForURL((url) => !url.pathname.includes('login'), { timeout: 60_000 });
  return page;
};

interface Answer {
  status: number;
  body: unknown;
}

/** Strapi keeps the token in the storage of the page or, without “记住我”, in a cookie. */
const tokenOf = async (page: Page): Promise<string> => {
  const { cookies, origins } = await page.context().storageState();
  const kept =
    origins.flatMap(({ localStorage }) => localStorage).find(({ name }) => name === 'jwtToken')
      ?.value ??
    cookies.find(({ name }) => name === 'jwtToken')?.value ??
    '';
  return decodeURIComponent(kept).replaceAll('"', '');
};

/** A request to the cms as the person who is signed in on the page. */
export const askAs = async (
  page: Page,
  method: string,
  path: string,
  body?: object,
): Promise<Answer> => {
  const response = await fetch(new URL(path, page.url()), {
    method,
    headers: {
      authorization: `Bearer ${await tokenOf(page)}`,
      'content-type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
};

/** Presses a button of the edit view and then the one of the dialog that opens. */
export const decide = async (page: Page, button: string, confirm: string): Promise<void> => {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: confirm, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
};

/** Waits until the page says this. */
export const says = (page: Page, words: string): Promise<void> =>
  page.getByText(words).first().waitFor();
