import { contentsOf, neighboursOf, type IssueArticle } from './neighbours';

const article = (slug: string, section?: string): IssueArticle =>
  ({ slug, id: slug, title: slug, ...(section !== undefined && { section }) }) as IssueArticle;

const issue = [article('a', '卷首'), article('b', '文化'), article('c', '文化'), article('d')];

test('an article knows the one before and the one after', () => {
  expect(neighboursOf(issue, 'b')).toMatchObject({
    at: 1,
    previous: { slug: 'a' },
    next: { slug: 'c' },
  });
  expect(neighboursOf(issue, 'a')?.previous).toBeUndefined();
  expect(neighboursOf(issue, 'd')?.next).toBeUndefined();
});

test('an article that has left its issue has no neighbours', () => {
  expect(neighboursOf(issue, 'x')).toBeUndefined();
});

test('the contents keep the order of the issue and name each section once', () => {
  expect(
    contentsOf(issue).map(({ section, articles }) => [section, articles.map(({ slug }) => slug)]),
  ).toEqual([
    ['卷首', ['a']],
    ['文化', ['b', 'c']],
    [undefined, ['d']],
  ]);
});
