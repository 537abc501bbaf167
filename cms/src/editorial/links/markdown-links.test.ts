import fc from 'fast-check';
import { linksOfMarkdown, withOtherAddresses } from './markdown-links';

const OLD = 'https://old.example.org/a_b?x=1&y=(2)';
const NEW = 'https://new.example.org/页面_(1)';

const to = (text: string, next: string): string =>
  withOtherAddresses(text, (url) => (url === OLD ? next : undefined));

test.each([
  [`[文字](${OLD})。`, `[文字](<${NEW}>)。`],
  [`[文字](<${OLD}> "题")`, `[文字](<${NEW}> "题")`],
  [`[文字](${OLD} '题')`, `[文字](<${NEW}> '题')`],
  [`[**粗**𠀀](${OLD})`, `[**粗**𠀀](<${NEW}>)`],
  [`[](${OLD})`, `[](<${NEW}>)`],
  [`见<${OLD}>。`, `见<${NEW}>。`],
  [`见 ${OLD} 。`, `见 <${NEW}> 。`],
  [`[甲][x]、[乙][x]\n\n[x]: ${OLD} "题"`, `[甲][x]、[乙][x]\n\n[x]: <${NEW}> "题"`],
  [`| 甲 |\n| --- |\n| [乙](${OLD}) |`, `| 甲 |\n| --- |\n| [乙](<${NEW}>) |`],
  [`注[^1]\n\n[^1]: [乙](${OLD})`, `注[^1]\n\n[^1]: [乙](<${NEW}>)`],
  [`:lang[[藏](${OLD})]{lang=bo}`, `:lang[[藏](<${NEW}>)]{lang=bo}`],
  [`- > [甲](${OLD})\r\n- 乙`, `- > [甲](<${NEW}>)\r\n- 乙`],
  [`\`[甲](${OLD})\` [乙](https://x.cn)`, `\`[甲](${OLD})\` [乙](https://x.cn)`],
  [`![图](${OLD})`, `![图](${OLD})`],
])('%s', (before, after) => {
  expect(to(before, NEW)).toBe(after);
});

test('an address of this site takes the place of a bare one with words around it', () => {
  expect(to(`见 ${OLD} 。`, '/policies/a')).toBe(`见 [${OLD}](/policies/a) 。`);
});

test('escapes in an old address are read, and left alone where nothing is replaced', () => {
  const text = '[甲](https://old.example.org/a\\_b?x=1&amp;y=(2)) [乙](https://x.cn/\\_)';
  expect(to(text, 'https://n.cn')).toBe('[甲](https://n.cn) [乙](https://x.cn/\\_)');
});

test('only what is to be replaced changes, in any mixture of words and links', () => {
  const piece = fc.constantFrom(
    ...[
      '字',
      '𠀀',
      ' ',
      '\n',
      '**粗**',
      '*',
      '_',
      '(',
      ')',
      '[',
      ']',
      '<b',
      '\\',
      '&amp;',
      '- ',
      '> ',
    ],
    ...[
      `[链](${OLD})`,
      `<${OLD}>`,
      `[链](<${OLD}> "题")`,
      '[别](https://x.cn/a_b)',
      '![图](/uploads/a.png)',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const before = pieces.join('');
      const replaced = to(before, 'https://n.cn/1');
      const count = linksOfMarkdown(before).filter(({ url }) => url === OLD).length;
      const urls = linksOfMarkdown(replaced).map(({ url }) => url);
      expect(urls.filter((url) => url === 'https://n.cn/1')).toHaveLength(count);
      expect(urls).not.toContain(OLD);
      if (count === 0) expect(replaced).toBe(before);
      expect(withOtherAddresses(before, () => undefined)).toBe(before);
    }),
    { numRuns: 500 },
  );
});
