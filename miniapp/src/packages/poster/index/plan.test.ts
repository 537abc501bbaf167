import { MARGIN, planPoster, WIDTH, type Type } from './plan';

const sizeOf = ({ font }: Type): number => Number(/(\d+)px/.exec(font)?.[1]);
const measure = (text: string, type: Type): number => Array.from(text).length * sizeOf(type);

const poster = {
  kind: '政策文件',
  title: '示范州公共阅读促进办法'.repeat(4),
  summary: '保障各族群众平等享有公共阅读服务。'.repeat(20),
  source: '示范州民族宗教事务委员会  2026-11-02',
  siteName: '民族宗教事务',
  way: '长按识别小程序码',
};

test.each([true, false])('everything stands inside of the margins, code %s', (withCode) => {
  const plan = planPoster(poster, withCode, measure);
  for (const { text, x, y, type } of plan.words) {
    expect(x).toBe(MARGIN);
    expect(x + measure(text, type)).toBeLessThanOrEqual(WIDTH - MARGIN);
    expect(y).toBeLessThan(plan.height);
  }
  expect(plan.code === undefined).toBe(!withCode);
  const beside = plan.words.filter(({ y }) => y > (plan.lines[0] ?? 0));
  for (const { text, type } of beside)
    if (plan.code) expect(MARGIN + measure(text, type)).toBeLessThan(plan.code.x);
});

test('lines stand below each other, and a long summary ends with …', () => {
  const { words } = planPoster(poster, true, measure);
  words.slice(1).forEach(({ y }, index) => {
    expect(y).toBeGreaterThan(words[index]?.y ?? 0);
  });
  expect(words.some(({ text }) => text.endsWith('…'))).toBe(true);
});

test('a poster without a summary is shorter, with nothing in its place', () => {
  const whole = planPoster(poster, true, measure);
  const short = planPoster({ ...poster, summary: undefined }, true, measure);
  expect(short.height).toBeLessThan(whole.height);
});
