import { richText, type Block, type Inline } from '@minzong/content-types';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { renderToString } from 'preact-render-to-string';
import { readConfig } from '../../config';
import { InPage } from '../../layout/language';
import { RichText } from './rich-text';

const { organisation } = readConfig({});

const html = (tree: Block[]): string =>
  renderToString(
    <InPage surroundings={{ locale: 'en', organisation }}>
      <RichText tree={tree} locale="zh-CN" />
    </InPage>,
  );
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const words = (text: string): Inline => ({ type: 'text', text });

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: { 'text-content': 'off', 'void-style': 'off' },
});

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((value) => value.trim() !== '' && richText.safeParse([paragraph(words(value))]).success);
const href = fc.constantFrom('https://example.org/?a=1&b="', '/policies/x', '#clause-1', 'tel:123');
const anchor = fc.constantFrom('clause-1', 'section-1', 'section-2');

const { blocks } = fc.letrec<{ inlines: Inline[]; inline: Inline; blocks: Block[]; block: Block }>(
  (tie) => ({
    inlines: fc.array(tie('inline'), { maxLength: 3, depthIdentifier: 'inline' }),
    inline: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'inline' },
      fc.record({ type: fc.constant('text' as const), text }),
      fc.constant({ type: 'break' as const }),
      fc.record({ type: fc.constant('ruby' as const), base: text, annotation: text }),
      fc.record({ type: fc.constant('link' as const), href, children: tie('inlines') }),
      fc.record({ type: fc.constant('note' as const), children: tie('inlines') }),
      fc.record({
        type: fc.constant('language' as const),
        language: fc.constantFrom('bo', 'ii', 'ar', 'sa-Latn'),
        children: tie('inlines'),
      }),
    ),
    blocks: fc.array(tie('block'), { maxLength: 4, depthIdentifier: 'block' }),
    block: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'block' },
      fc.record({ type: fc.constant('paragraph' as const), anchor, children: tie('inlines') }),
      fc.record({
        type: fc.constant('heading' as const),
        level: fc.constantFrom(2 as const, 3 as const, 4 as const),
        anchor,
        children: tie('inlines'),
      }),
      fc.record({
        type: fc.constant('list' as const),
        ordered: fc.boolean(),
        items: fc.array(fc.record({ children: tie('blocks') }), { maxLength: 3 }),
      }),
      fc.record({ type: fc.constant('quote' as const), children: tie('blocks') }),
      fc.record({
        type: fc.constant('table' as const),
        caption: tie('inlines'),
        rows: fc.array(
          fc.record({
            cells: fc.array(
              fc.record({
                header: fc.constantFrom('column' as const, 'row' as const, undefined),
                children: tie('inlines'),
              }),
              { minLength: 2, maxLength: 2 },
            ),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
    ),
  }),
) as { blocks: fc.Arbitrary<Block[]> };

const faultsOf = async (markup: string): Promise<string[]> => {
  const { results } = await validator.validateString(markup);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId} ${message}`),
  );
};

describe('rich text', () => {
  it('the validator that these tests rest on sees a nested link and a doubled id', async () => {
    expect(await faultsOf('<a href="/a"><a href="/b">x</a></a>')).not.toEqual([]);
    expect(await faultsOf('<p id="a">x</p><p id="a">x</p>')).not.toEqual([]);
  });

  it('draws any valid tree as well-formed HTML', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (tree) => {
        fc.pre(richText.safeParse(tree).success);
        expect(await faultsOf(html(tree))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps every character of the text and lets none become markup', () => {
    fc.assert(
      fc.property(
        fc.oneof(text, fc.constantFrom('<script>', '&lt;', '"><img onerror=x>')),
        (value) => {
          const shown = html([paragraph(words(value))]);
          const inside = /<p>([\s\S]*)<\/p>/.exec(shown)?.[1] ?? '';
          expect(inside).not.toMatch(/<\w/);
          expect(
            inside
              .replaceAll('&lt;', '<')
              .replaceAll('&gt;', '>')
              .replaceAll('&quot;', '"')
              .replaceAll('&amp;', '&'),
          ).toBe(value);
        },
      ),
    );
  });

  it('gathers notes at the end, each with a way back', () => {
    const shown = html([paragraph(words('毕摩'), { type: 'note', children: [words('传承者')] })]);
    expect(shown).toMatch(/<a href="#Note-1" id="Reference-1">/);
    expect(shown).toMatch(/<li id="Note-1">传承者.*href="#Reference-1"/s);
  });

  it('never skips a level of heading', () => {
    const heading = (level: 2 | 3 | 4, name: string): Block => ({
      ...{ type: 'heading', level, anchor: name },
      children: [words(name)],
    });
    expect(html([heading(2, 'a'), heading(4, 'b'), heading(3, 'c')])).toMatch(/<h2.*<h3.*<h3/s);
  });

  it('gives the names of columns and rows their scope, in a box that the keyboard can scroll', () => {
    const shown = html([
      {
        type: 'table',
        caption: [words('开放时间')],
        rows: [
          {
            cells: [
              { header: 'column', children: [words('日期')] },
              { header: 'column', children: [words('时间')] },
            ],
          },
          { cells: [{ header: 'row', children: [words('周一')] }, { children: [words('9:00')] }] },
        ],
      },
    ]);
    expect(shown).toContain('<th scope="col">日期</th>');
    expect(shown).toContain('<th scope="row">周一</th>');
    expect(shown).toMatch(/<section class="scroll" tabindex="0" aria-label="开放时间"/);
  });

  it('keeps links to pages of the site in the language of the page', () => {
    const link: Inline = { type: 'link', href: '/policies/x#clause-2', children: [words('办法')] };
    expect(html([paragraph(link)])).toContain('href="/en/policies/x#clause-2"');
  });
});
