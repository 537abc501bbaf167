import type { Check, Example } from './check';
import { contextWith } from './context';
import { CHECKS } from './registry';

const NOW = new Date('2026-11-20T02:00:00.000Z');
const run = (check: Check, { document, context }: Example) =>
  check.run(document, contextWith({ now: NOW, ...context }));

test('names every check once', () => {
  const ids = CHECKS.map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
});

describe.each(CHECKS.map((check) => [check.id, check] as const))('%s', (_, check) => {
  test('has an example that passes and one that fails', () => {
    expect(check.examples.passing.length).toBeGreaterThan(0);
    expect(check.examples.failing.length).toBeGreaterThan(0);
    for (const { document } of [...check.examples.passing, ...check.examples.failing])
      expect(check.types).toContain(document.type);
  });

  test.each(check.examples.passing.map((example) => [example.words, example] as const))(
    'accepts %s',
    (_words, example) => {
      expect(run(check, example)).toEqual([]);
    },
  );

  test.each(check.examples.failing.map((example) => [example.words, example] as const))(
    'finds %s',
    (_words, example) => {
      const findings = run(check, example);
      expect(findings).not.toEqual([]);
      for (const finding of findings) {
        expect(finding.check).toBe(check.id);
        expect(finding.message).toMatch(/[\u4e00-\u9fff]/);
      }
      expect(findings.some(({ severity }) => severity === check.severity)).toBe(true);
    },
  );
});
