import { contextWith } from './context';
import { runChecks } from './run-checks';
import { image, sample, says } from './sample';

test('says once what the published shape refuses as well', () => {
  const document = sample('article', { cover: image('') });
  const faults = [
    { path: 'cover.alternativeText', message: '不能为空' },
    { path: 'body', message: '第 2 行：不能使用代码块，请改为普通段落' },
  ];
  const findings = runChecks(document, contextWith({ faults }));
  expect(findings.map(({ check, path }) => [check, path])).toEqual([
    ['shape', 'body'],
    ['alternative-text', 'cover.alternativeText'],
  ]);
});

test('tells what blocks before what warns', () => {
  const document = sample('article', { summary: undefined, source: undefined });
  const severities = runChecks(document, contextWith()).map(({ severity }) => severity);
  expect(severities).toEqual(['blocking', 'warning']);
});

// Patterns must not run wild on what no editor writes but somebody may paste.
test.each(['族', '县', '1', 'a', '@', '地图', '联系', '（', '《', '元'])(
  'reads %s a hundred thousand times in well under three seconds',
  (piece) => {
    const began = Date.now();
    runChecks(says(piece.repeat(100_000 / piece.length)), contextWith());
    expect(Date.now() - began).toBeLessThan(3000);
  },
);
