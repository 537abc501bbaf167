import {
  CASE_PATHS,
  newCase,
  newReceiptNumber,
  personActRequest,
  stageAfter,
  type CaseFile,
  type CaseState,
  type NewCase,
  type OwnCase,
  type PersonActRequest,
  type ServedForm,
} from '@minzong/api-contract';
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onlineGuide } from './online-guide';

interface Held {
  sent: NewCase;
  code: string;
  state: CaseState;
}

type Reply = { status: number; body?: unknown };
const NOT_FOUND: Reply = { status: 404, body: { title: '没有查到', code: 'not-found' } };

const bytesOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
};

const servedFormOf = (): ServedForm => {
  if (onlineGuide.type !== 'service-guide' || onlineGuide.form === undefined)
    throw new Error('The example has no form');
  const { id, slug, locale, title, implementingBody, form, materials } = onlineGuide;
  return {
    ...{ guide: id, slug, locale, title, implementingBody, version: 'a'.repeat(64) },
    ...{ isCurrent: true, form: { ...form, materials } },
  };
};

const stateOf = (): Omit<CaseState, 'number' | 'title' | 'guide' | 'locale'> => {
  const at = new Date().toISOString();
  return {
    ...{ stage: 'submitted', outcome: null, receivedAt: at, isOverdue: false, correction: null },
    due: { day: '2027-01-04', isAnnounced: false, basis: 'acceptance' },
    steps: [{ act: 'submit', at, stage: 'submitted', words: '' }],
    ...{ place: null, booking: null, openTimes: [], answer: '', result: null },
    ...{ mayWithdraw: true, mayRate: false, rating: null },
  };
};

/**
 * A double of the api's cases in front of a real api, for states into which only an office can bring
 * a case. It keeps to the contract and to the table of steps.
 */
export const startCasesDouble = async (apiUrl: string) => {
  const form = servedFormOf();
  const held = new Map<string, Held>();
  const files = new Map<string, { file: CaseFile; bytes: Buffer }>();
  const drafts = new Map<string, unknown>();

  const find = ({ number, code }: { number?: string; code?: string }): Held | undefined =>
    [...held.values()].find((one) => one.state.number === number && one.code === code);

  const submit = (body: unknown): Reply => {
    const sent = newCase.parse(body);
    const before = held.get(sent.key);
    const { guide, title, locale } = form;
    const state = before?.state ?? {
      number: newReceiptNumber(),
      guide,
      title,
      locale,
      ...stateOf(),
    };
    const code = before?.code ?? '12345678';
    held.set(sent.key, { sent, code, state });
    const { number, receivedAt, due } = state;
    return { status: 201, body: { number, code, receivedAt, due } };
  };

  const changed = (before: CaseState, request: PersonActRequest): CaseState => {
    const stage = stageAfter({ stage: before.stage, reviews: 1 }, request.act) ?? before.stage;
    const step = { act: request.act, at: new Date().toISOString(), stage, words: '' };
    const state = { ...before, stage, steps: [...before.steps, step] };
    if (request.act === 'book') return { ...state, booking: request.booking };
    if (request.act === 'rate') return { ...state, rating: request.rating, mayRate: false };
    return { ...state, correction: null, mayWithdraw: stage !== 'withdrawn' };
  };

  const act = (body: unknown): Reply => {
    const request = personActRequest.parse(body);
    const found = find(request);
    if (found === undefined) return NOT_FOUND;
    found.state = changed(found.state, request);
    if (request.act === 'correct')
      found.sent = { ...found.sent, answers: { ...found.sent.answers, ...request.answers } };
    return { status: 200, body: found.state };
  };

  const own = ({ sent }: Held): OwnCase => {
    const ids = new Set(Object.values(sent.answers).flat());
    const handedIn = [...files.values()].map(({ file }) => file).filter(({ id }) => ids.has(id));
    return { form, answers: sent.answers, files: handedIn, looks: [] };
  };

  const upload = async (request: IncomingMessage): Promise<Reply> => {
    const headers = { 'content-type': request.headers['content-type'] ?? '' };
    const body = new Uint8Array(await bytesOf(request));
    const file = (await new Response(body, { headers }).formData()).get('file');
    if (!(file instanceof File)) return { status: 400, body: {} };
    const bytes = Buffer.from(await file.arrayBuffer());
    if (bytes.subarray(1, 4).toString() !== 'PNG') return { status: 415, body: {} };
    const id = randomBytes(16).toString('hex');
    const made: CaseFile = { id, name: file.name, mime: 'image/jpeg', sizeBytes: bytes.length };
    files.set(id, { file: made, bytes });
    return { status: 201, body: made };
  };

  const drafted = (path: string, body: { token?: string }): Reply => {
    if (path === CASE_PATHS.drafts) {
      const token = body.token ?? randomBytes(32).toString('base64url');
      drafts.set(token, body);
      return { status: 201, body: { token, keptUntil: new Date(Date.now() + 2e9).toISOString() } };
    }
    const draft = drafts.get(body.token ?? '');
    return draft === undefined ? NOT_FOUND : { status: 200, body: draft };
  };

  const answer = async (request: IncomingMessage, path: string): Promise<Reply | undefined> => {
    if (path.startsWith(`${CASE_PATHS.forms}/`))
      return path === `${CASE_PATHS.forms}/${form.guide}` ? { status: 200, body: form } : NOT_FOUND;
    if (path === CASE_PATHS.figures) return { status: 200, body: FIGURES };
    if (path === CASE_PATHS.files) return upload(request);
    if (!/^\/v1\/(?:cases|case-|registers)/.test(path)) return undefined;
    const body = JSON.parse((await bytesOf(request)).toString()) as Record<string, string>;
    if (path === CASE_PATHS.submit) return submit(body);
    if (path === CASE_PATHS.acts) return act(body);
    if (path.startsWith(CASE_PATHS.drafts)) return drafted(path, body);
    if (path === CASE_PATHS.fileDeletion) return { status: 204 };
    if (path === CASE_PATHS.lookUp) return { status: 200, body: { isMatch: false } };
    const found = find(body);
    if (found === undefined) return NOT_FOUND;
    if (path === CASE_PATHS.own) return { status: 200, body: own(found) };
    if (path === CASE_PATHS.erasure) held.delete(found.sent.key);
    return path === CASE_PATHS.erasure ? { status: 204 } : { status: 200, body: found.state };
  };

  const passOn = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET' } = request;
    const body =
      method === 'GET' || method === 'HEAD' ? {} : { body: new Uint8Array(await bytesOf(request)) };
    const headers = Object.entries(request.headers)
      .filter(
        ([name]) =>
          !/^(?:host|connection|content-length|transfer-encoding|accept-encoding)$/.test(name),
      )
      .map(([name, value]): [string, string] => [name, String(value)])
      // What comes back is passed on as it is, with its length.
      .concat([['accept-encoding', 'identity']]);
    const passed = await fetch(apiUrl + (request.url ?? '/'), {
      method,
      headers,
      redirect: 'manual',
      ...body,
    });
    const kept = PASSED_ON.flatMap((name) => {
      const value = passed.headers.get(name);
      return value === null ? [] : [[name, value] as const];
    });
    response.writeHead(passed.status, Object.fromEntries(kept));
    response.end(Buffer.from(await passed.arrayBuffer()));
  };

  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    void answer(request, path)
      .then((reply) => {
        if (reply === undefined) return passOn(request, response);
        response.writeHead(reply.status, { 'content-type': 'application/json' });
        response.end(reply.body === undefined ? undefined : JSON.stringify(reply.body));
        return undefined;
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    /** Brings the case into a state, as an office does. */
    bring: (number: string, change: Partial<CaseState>): void => {
      for (const one of held.values())
        if (one.state.number === number) one.state = { ...one.state, ...change };
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const PASSED_ON = [
  ...['content-type', 'content-length', 'content-range', 'accept-ranges'],
  ...['etag', 'location', 'cache-control'],
];

const month = (name: string, received: number, decided: number, days: number) => ({
  ...{ month: name, received, decided, decidedInTime: decided - 1, averageWorkingDays: days },
  ratings: [1, 2, 6, received - 20, decided - 12],
});
const FIGURES = {
  asOf: '2026-11-22T01:00:00.000Z',
  months: [
    month('2026-09', 42, 38, 7.4),
    month('2026-10', 35, 39, 6.1),
    month('2026-11', 28, 24, 5.8),
  ],
  guides: [
    {
      ...{ guide: onlineGuide.id, title: onlineGuide.title, received: 105, decided: 101 },
      ...{ decidedInTime: 98, averageWorkingDays: 6.5, ratings: [3, 6, 18, 45, 65] },
    },
  ],
};
