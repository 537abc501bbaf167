import { clientAddress, trustedProxies } from './client-address';

const trusted = trustedProxies('127.0.0.0/8, ::1, 10.1.0.0/16');

test.each([
  ['nobody in between', '203.0.113.9', undefined, '203.0.113.9'],
  ['a stranger who invents a way', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['one proxy', '127.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['one proxy and an invention', '127.0.0.1', '1.2.3.4, 203.0.113.9', '203.0.113.9'],
  ['two proxies', '::ffff:127.0.0.1', '203.0.113.9, 10.1.2.3', '203.0.113.9'],
  ['an address of version 6', '::1', '2001:db8::1', '2001:db8::1'],
  ['a proxy that says nothing', '127.0.0.1', undefined, '127.0.0.1'],
  ['a proxy that talks nonsense', '127.0.0.1', 'unknown', '127.0.0.1'],
])('sees through %s', (_, peer, forwarded, client) => {
  expect(clientAddress(peer, forwarded, trusted)).toBe(client);
});

it('refuses what is neither an address nor a network', () => {
  for (const wrong of ['localhost', '10.0.0.0/x', '', '10.0.0.0/33'])
    expect(() => trustedProxies(wrong)).toThrow();
});
