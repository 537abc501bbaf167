import { exampleDocuments } from '@minzong/content-types/examples';
import { exampleOf } from '../../../testing/documents';
import { documentText } from './document-text';

const textAt = (text: string, { start, end }: { start: number; end: number }) =>
  text.slice(start, end);
const paragraph = (text: string, anchor?: string) => ({
  type: 'paragraph' as const,
  ...(anchor === undefined ? {} : { anchor }),
  children: [{ type: 'text' as const, text }],
});
const heading = (text: string, anchor: string) => ({
  type: 'heading' as const,
  level: 2 as const,
  anchor,
  children: [{ type: 'text' as const, text }],
});

it.each(exampleDocuments.map((document) => [`${document.type} ${document.locale}`, document]))(
  'keeps the places of the example %s in order, apart, and inside of its text',
  (_, document) => {
    const { text, places } = documentText(document);
    expect(text.isWellFormed()).toBe(true);
    let end = 0;
    for (const place of places) {
      expect(place.start).toBeGreaterThanOrEqual(end);
      expect(place.end).toBeGreaterThan(place.start);
      expect(place.label).not.toBe('');
      end = place.end;
    }
    expect(end).toBeLessThanOrEqual(text.length);
  },
);

it('makes a place of each clause, with the blocks that follow it', () => {
  const { text, places } = documentText(
    exampleOf('policy', {
      clauses: [
        { number: 1, label: '第一条', anchor: 'clause-1' },
        { number: 2, label: '第二条', anchor: 'clause-2' },
      ],
      body: [
        paragraph('序言'),
        paragraph('第一条 为了阅读。', 'clause-1'),
        paragraph('（一）书屋；'),
        paragraph('第二条 即日施行。', 'clause-2'),
      ],
    }),
  );
  expect(places.map((place) => [place.label, textAt(text, place)])).toEqual([
    ['第一条', '第一条 为了阅读。\n（一）书屋；'],
    ['第二条', '第二条 即日施行。'],
  ]);
  expect(text.startsWith('序言\n')).toBe(true);
});

it('makes a place of each heading of a long text, and of none of a short one', () => {
  const long = '很长的一段话。'.repeat(80);
  const body = [heading('背景', 'section-1'), paragraph(long), heading('做法', 'section-2')];
  const places = (tree: typeof body | [(typeof body)[0]]) =>
    documentText(exampleOf('page', { body: tree })).places.map(({ anchor }) => anchor);
  expect(places([...body, paragraph(long)] as typeof body)).toEqual(['section-1', 'section-2']);
  expect(places([heading('背景', 'section-1')])).toEqual([]);
});

it('makes a place of each line of a leaf, with its transliteration and translations', () => {
  const { text, places } = documentText(exampleOf('ancient-text'));
  const [first] = places;
  expect(first?.anchor).toBe('leaf-1-line-1');
  expect(first?.label).toMatch(/^叶.+ 行.+$/);
  const [line] = exampleOf('ancient-text').leaves[0]?.lines ?? [];
  const words = [
    line?.text,
    line?.transliteration,
    ...(line?.translations ?? []).map((one) => one.text),
  ].join('\n');
  expect(first === undefined ? '' : textAt(text, first)).toBe(words);
});

it('cuts a text of any length between characters', () => {
  const body = [paragraph('𠮷'.repeat(150_000))];
  const { text } = documentText(exampleOf('page', { body }));
  expect(text.length).toBeLessThanOrEqual(200_001);
  expect(text.isWellFormed()).toBe(true);
});
