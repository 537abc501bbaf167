import {
  CASE_PATHS,
  type CaseFile,
  type CaseReceipt,
  type CaseState,
  type DeskCase,
  type DeskCaseList,
  type DeskCaseWhole,
  type ServedForm,
} from '@minzong/api-contract';
import { randomBytes } from 'node:crypto';
import type { ApiUnderTest } from './api-under-test';
import { ANSWERS } from './guide-with-form';

export const newKey = (): string => randomBytes(16).toString('hex');

type Api = Pick<ApiUnderTest, 'url' | 'sender'>;
type Numbered = Pick<CaseReceipt, 'number' | 'code'>;

/** Speaks to the api as people who apply and as the desk do. */
export const createCitizens = (api: () => Api) => {
  let senders = 0;
  const address = (): string => {
    senders += 1;
    return `203.0.${String((senders >> 8) & 255)}.${String(senders & 255)}`;
  };

  const post = (path: string, body: unknown, sender = address()): Promise<Response> =>
    fetch(api().url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': sender },
      body: JSON.stringify(body),
    });
  const posted = async <T>(path: string, body: unknown, expected = 200): Promise<T> => {
    const response = await post(path, body);
    if (response.status !== expected)
      throw new Error(`${path}: ${String(response.status)} ${await response.text()}`);
    return (await response.json()) as T;
  };
  const signed = async <T>(path: string, body: unknown): Promise<T> => {
    const response = await api().sender.post(path, body);
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return (await response.json()) as T;
  };

  const form = async (guide: string): Promise<ServedForm> =>
    (await (await fetch(`${api().url}${CASE_PATHS.forms}/${guide}`)).json()) as ServedForm;

  const filledIn = async (guide: string, answers: object = {}, rest: object = {}) => ({
    ...{ key: newKey(), guide, version: (await form(guide)).version, locale: 'zh-CN' },
    answers: { ...ANSWERS, ...answers },
    ...rest,
  });

  return {
    post,
    form,
    filledIn,
    submit: async (guide: string, answers: object = {}): Promise<CaseReceipt> =>
      posted(CASE_PATHS.submit, await filledIn(guide, answers), 201),
    state: ({ number, code }: Numbered): Promise<CaseState> =>
      posted(CASE_PATHS.state, { number, code }),
    act: ({ number, code }: Numbered, act: object): Promise<Response> =>
      post(CASE_PATHS.acts, { number, code, key: newKey(), ...act }),

    upload: async (
      target: { guide: string; material: string },
      bytes: Uint8Array,
      name = 'IMG_0001.JPG',
    ): Promise<Response> => {
      const body = new FormData();
      for (const [field, value] of Object.entries(target)) body.set(field, value);
      body.set('file', new Blob([Buffer.from(bytes)]), name);
      return await fetch(api().url + CASE_PATHS.files, {
        method: 'POST',
        headers: { 'x-forwarded-for': address() },
        body,
      });
    },
    uploaded: async (response: Promise<Response>): Promise<CaseFile> =>
      (await (await response).json()) as CaseFile,

    inbox: async (query = ''): Promise<DeskCaseList> => {
      const path = CASE_PATHS.desk + query;
      return (await (await api().sender.call({ method: 'GET', path })).json()) as DeskCaseList;
    },
    look: (number: string, id = 1): Promise<DeskCaseWhole> =>
      signed(`${CASE_PATHS.desk}/${number}/look`, { official: { id, name: `官员${String(id)}` } }),
    decideOn: (number: string, act: object): Promise<Response> =>
      api().sender.post(`${CASE_PATHS.desk}/${number}/acts`, {
        ...{ key: newKey(), official: { id: 1, name: '官员1' } },
        ...act,
      }),
    /** Does acts of an official one after the other, each on what the one before has made. */
    decideAll: async (number: string, ...acts: object[]): Promise<DeskCase> => {
      let { revision } = (
        await signed<DeskCaseWhole>(`${CASE_PATHS.desk}/${number}/look`, {
          official: { id: 1, name: '官员1' },
        })
      ).case;
      let last: DeskCase | undefined;
      for (const act of acts) {
        last = await signed<DeskCase>(`${CASE_PATHS.desk}/${number}/acts`, {
          ...{ key: newKey(), official: { id: 1, name: '官员1' }, revision },
          ...act,
        });
        revision = last.revision;
      }
      if (last === undefined) throw new Error('Nothing was done');
      return last;
    },
  };
};
