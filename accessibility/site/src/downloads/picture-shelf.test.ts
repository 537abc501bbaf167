import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPictureShelves } from './picture-shelf';

let api: Server;
let url: string;
let asked: string[] = [];

beforeAll(async () => {
  api = createServer(({ method = '', url: path = '' }, response) => {
    asked.push(`${method} ${path}`);
    if (path === '/media/hangs') return;
    const status = { '/media/there': 200, '/media/ill': 503 }[path] ?? 404;
    response.writeHead(status, { 'content-length': '5' });
    response.end(method === 'HEAD' ? undefined : 'bytes');
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${String((api.address() as AddressInfo).port)}`;
});
beforeEach(() => {
  asked = [];
});
afterAll(() => {
  api.close();
  api.closeAllConnections();
});

it('asks for a size once, whatever number of books show the picture', async () => {
  const shelves = createPictureShelves(url, Date.now);
  expect(await shelves().shelf.sizeOf('/media/there')).toBe(5);
  expect(await shelves().shelf.sizeOf('/media/there')).toBe(5);
  expect(asked).toEqual(['HEAD /media/there']);
});

it('tells a picture that is not there from one that cannot be had for the moment', async () => {
  const shelves = createPictureShelves(url, Date.now);
  const [gone, ill] = [shelves(), shelves()];
  expect(await gone.shelf.sizeOf('/media/gone')).toBeUndefined();
  expect(gone.wasAway()).toBe(false);
  expect(await ill.shelf.read('/media/ill')).toBeUndefined();
  expect(ill.wasAway()).toBe(true);
});

it('waits for an api that hangs once, and then leaves it alone for a while', async () => {
  let now = 0;
  const { shelf, wasAway } = createPictureShelves(url, () => now)();
  expect(await shelf.sizeOf('/media/hangs')).toBeUndefined();
  const began = performance.now();
  expect(await shelf.sizeOf('/media/there')).toBeUndefined();
  expect(performance.now() - began).toBeLessThan(100);
  expect([wasAway(), asked]).toEqual([true, ['HEAD /media/hangs']]);
  now += 60_000;
  expect(await shelf.sizeOf('/media/there')).toBe(5);
});
