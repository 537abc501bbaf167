import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCmsDoor } from './cms-door.ts';

let server: Server;
let status = 200;

const door = () => {
  const { port } = server.address() as AddressInfo;
  const cmsUrl = `http://127.0.0.1:${String(port)}`;
  return createCmsDoor({ cmsUrl, apiUrl: '', siteUrl: '', importToken: 'token' });
};

beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ results: [1], error: { message: 'wrong "field"' } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.close();
});

test('the results are given in the order in which the cms sent them', async () => {
  status = 200;
  expect(await door().send({ action: 'examine' })).toEqual([1]);
});

test.each([
  [401, 'IMPORT_TOKEN'],
  [403, 'IMPORT_TOKEN'],
  [404, 'CMS_URL'],
  [413, '200 MB'],
  [400, 'wrong'],
])('a %d of the cms is told with its remedy', async (answer, remedy) => {
  status = answer;
  await expect(door().send({ action: 'examine' })).rejects.toThrow(remedy);
});

test('a cms that is not running is told with the command that starts it', async () => {
  const away = { cmsUrl: 'http://127.0.0.1:9', apiUrl: '', siteUrl: '', importToken: 'token' };
  await expect(createCmsDoor(away).send({ action: 'examine' })).rejects.toThrow('npm start');
});
