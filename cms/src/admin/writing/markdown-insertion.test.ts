import { fitted, insertMarkdown, isFormatted, withFreshNotes } from './markdown-insertion';

test('notes that come in keep clear of notes that are there', () => {
  const coming = '字[^footnote-1]\n\n[^footnote-1]: 注';
  expect(withFreshNotes(coming, '旧[^footnote-1]\n\n[^footnote-1]: 旧注')).toBe(
    '字[^footnote-1-2]\n\n[^footnote-1-2]: 注',
  );
  expect(withFreshNotes(coming, '')).toBe(coming);
});

test('one line goes into the line, blocks stand apart', () => {
  expect(fitted('几个字', '前', '后')).toBe('几个字');
  expect(fitted('## 标题', '前', '后')).toBe('\n\n## 标题\n\n');
  expect(fitted('甲\n\n乙', '', '')).toBe('甲\n\n乙\n');
});

test('an insertion is one step: the history is closed before and after it', () => {
  const steps: string[] = [];
  const editor = {
    getValue: () => '前后',
    getCursor: () => ({ line: 0, ch: 1 }),
    getLine: () => '前后',
    replaceSelection: (text: string) => steps.push(`insert ${text}`),
    setValue: () => steps.push('replace'),
    changeGeneration: () => steps.push('close'),
    operation: (act: () => void) => {
      act();
    },
    focus: () => undefined,
  };
  insertMarkdown(editor, '字');
  expect(steps).toEqual(['close', 'insert 字', 'close']);
  insertMarkdown({ ...editor, getValue: () => ' ' }, '字');
  expect(steps.at(-2)).toBe('replace');
});

test('plain words are left to the editor itself', () => {
  expect(isFormatted('<meta charset="utf-8"><span>字</span>')).toBe(false);
  expect(isFormatted('<p class=MsoNormal>字</p>')).toBe(true);
});
