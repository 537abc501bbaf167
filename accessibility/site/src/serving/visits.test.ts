import {
  FIGURES_PATHS,
  SIGNATURE_HEADER,
  TIMESTAMP_HEADER,
  isSignedBy,
  type VisitReport,
} from '@minzong/api-contract';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createVisits, type Visits } from './visits';

const SECRET = 'a secret between the site and the api';
const PERSON = { 'user-agent': 'Mozilla/5.0 (Linux; Android 9)' };

let api: Server;
let visits: Visits;
let status = 204;
const reports: { report: VisitReport; signed: boolean }[] = [];

beforeAll(async () => {
  api = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const timestamp = Number(request.headers[TIMESTAMP_HEADER]);
      const call = { method: 'POST', path: FIGURES_PATHS.visits, timestamp, body };
      const signed = isSignedBy(call, String(request.headers[SIGNATURE_HEADER]), SECRET);
      reports.push({ report: JSON.parse(body.toString()) as VisitReport, signed });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  const { port } = api.address() as AddressInfo;
  visits = createVisits(`http://127.0.0.1:${String(port)}`, SECRET);
});

beforeEach(() => {
  reports.length = 0;
  status = 204;
});

afterAll(async () => {
  await visits.close();
  api.close();
});

const open = (url: string, headers: object = PERSON, answer = 200, method = 'GET'): void => {
  visits.note({ method, url, headers: headers as typeof PERSON }, answer);
};

it('tells the api, signed, how often each document was opened, whatever the language', async () => {
  open('/articles/reading-room');
  open('/articles/reading-room');
  open('/en/articles/reading-room');
  open('/policies/a-rule');
  await visits.report();
  expect(reports).toEqual([
    {
      signed: true,
      report: {
        visits: [
          { type: 'article', slug: 'reading-room', count: 3 },
          { type: 'policy', slug: 'a-rule', count: 1 },
        ],
      },
    },
  ]);
});

it('counts neither lists nor machines, faults, or looks without the page', async () => {
  open('/articles');
  open('/');
  open('/articles/x', { 'user-agent': 'Googlebot/2.1' });
  open('/articles/x', {});
  open('/articles/x', PERSON, 404);
  open('/articles/x', PERSON, 200, 'HEAD');
  open('/articles/../../etc/passwd');
  await visits.report();
  expect(reports).toEqual([]);
});

it('never tells the same visit twice, not even when the api answered with a fault', async () => {
  status = 500;
  open('/articles/x');
  await visits.report();
  await visits.report();
  expect(reports).toHaveLength(1);
});
