import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a person does before listening. */
export interface Act {
  kind: 'focus' | 'type' | 'press' | 'wait';
  what: string;
}

/** One passage of docs/screen-reader: what is given to a screen reader at one place. */
export interface Script {
  file: string;
  title: string;
  path: string;
  /** CSS selector of the part of the page */
  part: string;
  acts: Act[];
  /** languages of the voices that the device has */
  voices: string[];
  text: string;
}

const FOLDER = join(__dirname, '..', '..', '..', '..', 'docs', 'screen-reader');
const HOW = /^```site\n([\s\S]*?)^```$/m;
const WHAT = /^```text\n([\s\S]*?)^```$/m;
const ACT_KINDS = ['focus', 'type', 'press', 'wait'] as const;

const readPassage = (file: string, passage: string): Script[] => {
  const [title = ''] = passage.split('\n', 1);
  const how = HOW.exec(passage)?.[1];
  const text = WHAT.exec(passage)?.[1];
  if (how === undefined || text === undefined) return [];
  const lines = how
    .trim()
    .split('\n')
    .map((line) => {
      const at = line.indexOf(' ');
      return [line.slice(0, at), line.slice(at + 1)] as const;
    });
  const one = (name: string): string => {
    const found = lines.find(([key]) => key === name);
    if (found === undefined) throw new Error(`${file}, ${title}: no line says ${name}`);
    return found[1];
  };
  const voices = lines.flatMap(([key, language]) => (key === 'voice' ? [language] : []));
  const acts = lines.flatMap(([key, what]) => {
    const kind = ACT_KINDS.find((known) => known === key);
    return kind === undefined ? [] : [{ kind, what }];
  });
  return [
    { file, title, path: one('open'), part: one('listen'), acts, voices, text: text.trimEnd() },
  ];
};

/**
 * The passages of docs/screen-reader/*.md: below a heading of level 2, a block `site` (where to go,
 * what to press, what to listen to) and a block `text` (what is announced, in order).
 */
export const readScripts = (): Script[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .sort()
    .flatMap((file) =>
      readFileSync(join(FOLDER, file), 'utf8')
        .split(/^## /m)
        .slice(1)
        .flatMap((passage) => readPassage(file, passage)),
    );
