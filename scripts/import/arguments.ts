import { parseArgs } from 'node:util';

/** What the caller of `npm run import` asks for. */
export interface ImportArguments {
  paths: string[];
  publish: boolean;
  overwrite: boolean;
  type: string | undefined;
  locale: string | undefined;
}

export const USAGE = `用法：npm run import -- [--publish] [--overwrite] [--type 类型] [--locale 语言] <文件或文件夹 …>

把 .md、.html、.docx 和 .txt 文件导入为 CMS 草稿。
  --publish    随后发布，并等到读者能看到为止
  --overwrite  编辑在上次导入后改过的草稿也覆盖
  --type       文件自己没有注明时的类型，如 article、policy
  --locale     文件自己没有注明时的语言：zh-CN、en、bo、ii`;

/** @throws Error that says what is wrong with the command line */
export function readArguments(words: string[]): ImportArguments {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      publish: { type: 'boolean', default: false },
      overwrite: { type: 'boolean', default: false },
      type: { type: 'string' },
      locale: { type: 'string' },
    },
  });
  if (positionals.length === 0) throw new Error('没有指定要导入的文件或文件夹');
  const { publish, overwrite, type, locale } = values;
  return { paths: positionals, publish, overwrite, type, locale };
}
