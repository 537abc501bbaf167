/** The part of CodeMirror 5, Strapi's text editor, that inserting needs. */
export interface TextEditor {
  getValue(): string;
  getCursor(which: 'from' | 'to'): { line: number; ch: number };
  getLine(line: number): string;
  replaceSelection(text: string): void;
  setValue(text: string): void;
  /** what follows is a step of its own to undo */
  changeGeneration(close: boolean): number;
  operation(act: () => void): void;
  focus(): void;
}

/** Names of notes that the text does not use yet, for notes that come in with others. */
export const withFreshNotes = (markdown: string, existing: string): string => {
  const names = [...new Set([...markdown.matchAll(/\[\^([^\]\s]+)\]/g)].map(([, name]) => name))];
  const fresh = new Map<string, string>();
  for (const name of names) {
    if (name === undefined) continue;
    let free = name;
    for (let count = 2; existing.includes(`[^${free}]`); count += 1)
      free = `${name}-${String(count)}`;
    fresh.set(name, free);
  }
  return markdown.replace(
    /\[\^([^\]\s]+)\]/g,
    (_, name: string) => `[^${fresh.get(name) ?? name}]`,
  );
};

const isOneLine = (markdown: string): boolean =>
  !markdown.includes('\n') && !/^(?:#|[-*+>|]|\d+[.)]|!\[)/.test(markdown);

/** A text as it fits at a place: within a line when it is one, else as blocks of their own. */
export const fitted = (markdown: string, before: string, after: string): string => {
  if (isOneLine(markdown)) return markdown;
  return `${before.trim() === '' ? '' : '\n\n'}${markdown}${after.trim() === '' ? '\n' : '\n\n'}`;
};

/** Puts Markdown at the cursor, as one step that can be undone. */
export const insertMarkdown = (editor: TextEditor, markdown: string): void => {
  const text = withFreshNotes(markdown, editor.getValue());
  editor.changeGeneration(true);
  editor.operation(() => {
    if (editor.getValue().trim() === '') {
      editor.setValue(text);
      return;
    }
    const [from, to] = [editor.getCursor('from'), editor.getCursor('to')];
    const before = editor.getLine(from.line).slice(0, from.ch);
    const after = editor.getLine(to.line).slice(to.ch);
    editor.replaceSelection(fitted(text, before, after));
  });
  editor.changeGeneration(true);
  editor.focus();
};

/** Whether what is on the clipboard has more to it than plain words. */
export const isFormatted = (html: string): boolean =>
  /<(?:h[1-6]|p|ul|ol|li|table|img|a|b|strong|em|i|sup|blockquote|del|ins)\b/i.test(html);
