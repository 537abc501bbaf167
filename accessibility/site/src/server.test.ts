import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { readConfig } from './config';
import { listen } from './server';

/** The addresses of this machine that only it can reach; one without IPv6 has but the first. */
const ownAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ address }) => address === '127.0.0.1' || address === '::1')
    .map(({ family, address }) => (family === 'IPv6' ? `[${address}]` : address));

it('answers over IPv4 and over IPv6 unless it is told to listen at one address (inspection item D7)', async () => {
  const server = createServer((_, response) => response.end('heard'));
  await listen(server, readConfig({ SITE_PORT: '0' }));
  const { port } = server.address() as AddressInfo;
  const addresses = ownAddresses();
  expect(addresses).toContain('127.0.0.1');
  for (const address of addresses)
    expect(await (await fetch(`http://${address}:${String(port)}/`)).text()).toBe('heard');
  server.close();
  server.closeAllConnections();
});
