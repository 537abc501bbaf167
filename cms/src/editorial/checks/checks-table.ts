import { DOCUMENT_SCHEMAS, DOCUMENT_TYPES, type DocumentType } from '@minzong/content-types';
import type { Check, Example } from './check';
import { CHECKS } from './registry';

const BEGINNING = `# 发布前检查

送审和发布时，系统逐项检查稿件。**阻止**的必须改好才能送审和发布；**提醒**的由编辑和审核人员判断。问题显示在所在字段旁边。

本表由程序中的检查清单生成（\`npm run checks-table\`），每项检查的正例和反例同时也是它的测试。
`;

const SEVERITIES = { blocking: '阻止', warning: '提醒' } as const;

const cell = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replaceAll('\n', ' ');

const namesOf = (types: readonly DocumentType[]): string =>
  types.length === DOCUMENT_TYPES.length
    ? '全部'
    : types.map((type) => DOCUMENT_SCHEMAS[type].meta()?.title ?? type).join('、');

const wordsOf = (examples: readonly Example[]): string =>
  examples.map(({ words }) => cell(words)).join('；');

const lineOf = ({ id, title, severity, types, source, examples }: Check): string => {
  const cells = [
    `${title}<br>\`${id}\``,
    SEVERITIES[severity],
    namesOf(types),
    cell(source),
    wordsOf(examples.failing),
    wordsOf(examples.passing),
  ];
  return `| ${cells.join(' | ')} |`;
};

/** The table of all checks in Markdown, as it stands in docs/checks.zh-CN.md. */
export const checksTable = (): string => {
  const blocking = CHECKS.filter(({ severity }) => severity === 'blocking').length;
  return [
    BEGINNING,
    `共 ${String(CHECKS.length)} 项：阻止 ${String(blocking)} 项，提醒 ${String(CHECKS.length - blocking)} 项。`,
    '',
    '| 检查 | 结果 | 适用内容 | 依据 | 不通过的例子 | 通过的例子 |',
    '|---|---|---|---|---|---|',
    ...CHECKS.map(lineOf),
    '',
  ].join('\n');
};
