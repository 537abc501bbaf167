import { ONLINE } from './online-guide';

export type Fields = Record<string, string | string[]>;

export const FORM = `${ONLINE}?step=form`;
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
);

export const formData = (fields: Fields, files: Record<string, File> = {}): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) form.append(name, one);
  for (const [name, file] of Object.entries(files)) form.append(name, file, file.name);
  return form;
};

const UNESCAPED: Record<string, string> = { '&quot;': '"', '&lt;': '<', '&amp;': '&' };
/** The hidden fields of a page, as a browser sends them back. */
export const hiddenOf = (html: string): Fields => {
  const main = html.slice(html.indexOf('<main'));
  const fields: Record<string, string[]> = {};
  for (const [, name = '', value = ''] of main.matchAll(
    /type="hidden" name="([^"]+)" value="([^"]*)"/g,
  )) {
    const text = value.replaceAll(/&(?:quot|lt|amp);/g, (sign) => UNESCAPED[sign] ?? sign);
    fields[name] = [...(fields[name] ?? []), text];
  }
  return fields;
};

export const COMPLETE: Fields = {
  'a-name': '张三',
  'a-identity': '11010519491231002x',
  'a-telephone': '13800138000',
  'p-home': '510000',
  'a-home': '513431',
  'a-applicant': 'adult',
  'a-reasons': ['father', 'mother'],
  'a-registered': '1990年3月5日',
  'a-household': '４',
  'a-words': '第一行\r\n第二行 <b>',
  'a-truth': 'yes',
  'a-consent': 'yes',
};

let senders = 0;

/** Sends a form to a page of a site as its own page does, each time from another address. */
export const sendForm = (url: string, body: FormData, headers: Record<string, string> = {}) => {
  senders += 1;
  const sender = `198.51.${String(senders >> 8)}.${String(senders & 255)}`;
  const { origin } = new URL(url);
  return fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, 'x-forwarded-for': sender, ...headers },
    body,
  });
};
