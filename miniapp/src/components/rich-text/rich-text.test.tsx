import type { RichText as Body } from '@minzong/content-types';
import { exampleDocuments } from '@minzong/content-types/examples';
import { renderToStaticMarkup } from 'react-dom/server';
import { RichText } from '.';

const show = (body: Body): string => renderToStaticMarkup(<RichText body={body} locale="zh-CN" />);

test('notes are numbered in reading order, wherever they stand, and follow the text', () => {
  const note = (text: string) => ({
    type: 'note' as const,
    children: [{ type: 'text' as const, text }],
  });
  const html = show([
    { type: 'quote', children: [{ type: 'paragraph', children: [note('甲')] }] },
    { type: 'table', rows: [{ cells: [{ children: [note('乙')] }] }] },
  ]);
  expect(html.indexOf('id="note-reference-1"')).toBeLessThan(html.indexOf('id="note-reference-2"'));
  expect(html.indexOf('id="note-reference-2"')).toBeLessThan(html.indexOf('id="note-1"'));
  expect(html).toMatch(/id="note-1".*甲.*id="note-2".*乙/s);
});

test('a run in another language is a node of its own with its own glyphs', () => {
  const html = show([
    {
      type: 'paragraph',
      children: [{ type: 'language', language: 'bo', children: [{ type: 'text', text: 'བོད་ཡིག' }] }],
    },
  ]);
  expect(html).toContain('<span class="language-bo">བོད་ཡིག</span>');
});

test('the number of an ordered list begins where the text says', () => {
  const item = (text: string) => ({
    children: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text }] }],
  });
  const html = show([{ type: 'list', ordered: true, start: 4, items: [item('甲'), item('乙')] }]);
  expect(html).toMatch(/4\..*甲.*5\..*乙/s);
});

test.each(exampleDocuments.map((one) => [`${one.type} ${one.locale} ${one.slug}`, one] as const))(
  'the whole text of the example %s is shown',
  (_, document) => {
    const body = 'body' in document ? document.body : [];
    const texts = [...JSON.stringify(body).matchAll(/"text":"([^"]+)"/g)].map(([, text]) => text);
    const html = show(body);
    for (const text of texts) expect(html).toContain(text);
  },
);
