import { exampleDocuments } from '@minzong/content-types/examples';
import fc from 'fast-check';
import { delivery } from './delivery';
import { isSignedBy, signDelivery, type SignedRequest } from './delivery-signature';
import { documentDigest } from './document-digest';

const [document] = exampleDocuments;
if (document === undefined) throw new Error('There must be an example');

const request = (body: string, change: Partial<SignedRequest> = {}): SignedRequest => ({
  method: 'POST',
  path: '/publishing/deliveries',
  timestamp: 1_790_000_000,
  body: Buffer.from(body),
  ...change,
});

describe('a delivery signature', () => {
  it('is accepted for the very bytes it was made over, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (body) => {
        const signature = signDelivery(request(body), 'secret');
        expect(isSignedBy(request(body), signature, 'secret')).toBe(true);
      }),
    );
  });

  test.each([
    ['another body', request('b')],
    ['another path', request('a', { path: '/publishing/initialised' })],
    ['another method', request('a', { method: 'PUT' })],
    ['another time', request('a', { timestamp: 1_790_000_001 })],
  ])('is refused for %s', (_, changed) => {
    expect(isSignedBy(changed, signDelivery(request('a'), 'secret'), 'secret')).toBe(false);
  });

  test.each(['', 'v1=', 'v1=00', 'v2=' + '0'.repeat(64), 'v1=' + 'g'.repeat(64)])(
    'is refused when it reads %j',
    (signature) => {
      expect(isSignedBy(request('a'), signature, 'secret')).toBe(false);
    },
  );

  it('is refused with another secret', () => {
    expect(isSignedBy(request('a'), signDelivery(request('a'), 'other'), 'secret')).toBe(false);
  });
});

describe('a delivery', () => {
  it('carries a published document', () => {
    expect(delivery.safeParse({ action: 'publish', document }).success).toBe(true);
  });

  it('refuses a document with a field that its type does not have', () => {
    const extra = { ...document, draftNote: '内部意见' };
    expect(delivery.safeParse({ action: 'publish', document: extra }).success).toBe(false);
  });
});

describe('the digest of a document', () => {
  it('does not depend on the revision or on the order of keys', () => {
    const turned = Object.fromEntries(Object.entries({ ...document, revision: 9 }).reverse());
    expect(documentDigest(turned as typeof document)).toBe(documentDigest(document));
  });

  it('changes with the words', () => {
    expect(documentDigest({ ...document, title: '另一个标题' })).not.toBe(documentDigest(document));
  });
});
