import { addressOfHref, documentAddress, listAddress } from './addresses';

test('a document opens on the page of its type', () => {
  expect(documentAddress('policy', 'example', 'clause-3')).toBe(
    '/pages/document/index?collection=policies&slug=example&anchor=clause-3',
  );
  expect(documentAddress('ancient-text', 'example')).toBe(
    '/packages/ancient/text/index?slug=example',
  );
});

test('a list carries its filter and nothing empty', () => {
  expect(listAddress('articles', { topic: 'a', region: undefined })).toBe(
    '/pages/list/index?collection=articles&topic=a',
  );
});

test.each([
  ['/policies/example#clause-3', documentAddress('policy', 'example', 'clause-3')],
  ['/en/articles/example', documentAddress('article', 'example')],
  ['/bo/ancient-texts/example', documentAddress('ancient-text', 'example')],
])('the site’s address %s opens inside', (href, address) => {
  expect(addressOfHref(href)).toBe(address);
});

test.each([
  'https://example.cn/policies/a',
  '/unknown/a',
  '/__proto__/a',
  '/',
  '#clause-1',
  '/policies/',
])('the address %s is not one of ours', (href) => {
  expect(addressOfHref(href)).toBeUndefined();
});
