import { richText } from '@minzong/content-types';
import { exampleDocuments } from '@minzong/content-types/examples';
import { bookOf, edition, exampleOf } from '../testing/example-book';
import { createOneTree } from './create-one-tree';

const wordsOf = (tree: unknown): string =>
  [...JSON.stringify(tree).matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text).join('|');

describe('a document as one tree', () => {
  it.each(exampleDocuments.map((document) => [document.type, document.locale, document] as const))(
    'is a body that could be published itself (%s, %s)',
    (_type, _locale, document) => {
      const { title, body } = createOneTree(bookOf(document), edition);
      expect(title.text).toBe(document.title);
      expect(richText.safeParse(body).error).toBeUndefined();
    },
  );

  it('says the facts, the leaves and the lines, each leaf under the heading of its chapter', () => {
    const { body } = createOneTree(bookOf(exampleOf('ancient-text')), edition);
    expect(wordsOf(body)).toContain('holdingInstitution|：|');
    expect(wordsOf(body)).toMatch(/line 1\|：\|ཡོངས་ཁྱབ[^]*世界人权宣言/);
    const levels = body.flatMap((block) => (block.type === 'heading' ? [block.level] : []));
    expect(levels).toEqual(expect.arrayContaining([2, 3]));
    expect(Math.min(...levels)).toBe(2);
  });

  it('holds the articles of an issue one level below their titles', () => {
    const article = exampleOf('magazine-article');
    const { body } = createOneTree(bookOf(exampleOf('magazine-issue'), [article]), edition);
    const at = body.findIndex(
      (block) => block.type === 'heading' && wordsOf(block) === article.title,
    );
    expect(body[at]).toMatchObject({ type: 'heading', level: 2 });
    const deeper = body.slice(at + 1).flatMap((one) => (one.type === 'heading' ? [one.level] : []));
    for (const level of deeper) expect(level).toBeGreaterThan(2);
    expect(wordsOf(body.slice(at))).toContain('一针一线绣出家乡的山水。');
  });

  it('marks the words of a part that is in another language than the whole', () => {
    const issue = exampleOf('magazine-issue');
    const english = { ...exampleOf('magazine-article'), locale: 'en' as const };
    const { body } = createOneTree(bookOf(issue, [english]), edition);
    const story = body.find(
      (block) => block.type === 'paragraph' && wordsOf(block).includes('一针一线'),
    );
    expect(story).toMatchObject({ children: [{ type: 'language', language: 'en' }] });
  });
});
