import { LineCounter, parseDocument } from 'yaml';
import { UnreadableSource } from './note';

export interface FrontMatter {
  fields: Record<string, unknown>;
  body: string;
  /** lines before the body, for messages that name a line */
  bodyLineOffset: number;
}

const OPENING = /^---[ \t]*\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// Every scalar stays as written (failsafe): `code: 01` keeps its zero until its field says what it is.
// Aliases are refused: a few lines of them can stand for gigabytes (the "billion laughs").
const valueOf = (yaml: string): unknown => {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    schema: 'failsafe',
    uniqueKeys: true,
  });
  const fault = document.errors[0];
  if (fault !== undefined) {
    const line = (fault.linePos?.[0].line ?? 1) + 1;
    throw new UnreadableSource(
      `文件开头的元数据第 ${String(line)} 行有误：${fault.code}，请检查缩进、冒号和引号`,
    );
  }
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new UnreadableSource('文件开头的元数据不能使用 YAML 引用（& 和 *），请直接写出内容');
  }
};

/**
 * Splits a Markdown source into its YAML front matter and its body. A source without front matter
 * is all body.
 * @throws UnreadableSource naming the line that is not YAML
 */
export const splitFrontMatter = (source: string): FrontMatter => {
  const opening = OPENING.exec(source);
  if (opening === null) return { fields: {}, body: source, bodyLineOffset: 0 };
  const rest = source.slice(opening[0].length);
  const closing = CLOSING.exec(rest);
  // A lone `---` is a thematic break of a text that has no front matter.
  if (closing === null) return { fields: {}, body: source, bodyLineOffset: 0 };
  const yaml = rest.slice(0, closing.index);
  const value = valueOf(yaml);
  const fields = value === null || value === '' ? {} : value;
  if (!isRecord(fields)) {
    throw new UnreadableSource('文件开头的元数据第 2 行有误：应为“字段: 值”的形式');
  }
  const body = rest.slice(closing.index + closing[0].length).replace(/^\n/, '');
  return { fields, body, bodyLineOffset: yaml.split('\n').length + 1 };
};
