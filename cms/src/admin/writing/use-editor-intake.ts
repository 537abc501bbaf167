import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { insertMarkdown, isFormatted, type TextEditor } from './markdown-insertion';
import {
  placeOf,
  refusalOf,
  wordFileAmong,
  wordRequest,
  type WritingReport,
} from './writing-report';

type TakenIn = Omit<WritingReport, 'source'> & { markdown: string };

interface CodeMirrorFrame extends Element {
  CodeMirror?: TextEditor;
}

const FRAME = '.CodeMirror';

/** The text editor around an element of the page. */
const editorAround = (target: EventTarget | null): TextEditor | undefined => {
  const frame = target instanceof Element ? target.closest<CodeMirrorFrame>(FRAME) : null;
  return frame === null ? undefined : frame.CodeMirror;
};

/** The first text editor of the page, for a file that is chosen by button. */
const firstEditor = (): TextEditor | undefined => editorAround(document.querySelector(FRAME));

const addressOf = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(new Error('unreadable'));
    reader.readAsDataURL(file);
  });

/** What is on the clipboard as HTML; a picture alone becomes one. */
const htmlOn = async (html: string, pictures: File[]): Promise<string> => {
  if (isFormatted(html)) return html;
  const addresses = await Promise.all(pictures.map(addressOf));
  return addresses.map((address) => `<p><img alt="" src="${address}"></p>`).join('');
};

const picturesOf = (data: DataTransfer): File[] =>
  [...data.files].filter(({ type }) => /^image\/(?:png|jpeg|webp|gif|avif)$/.test(type));

export interface Intake {
  busy: boolean;
  report: WritingReport | undefined;
  chooseWord: (file: File) => void;
}

/**
 * Takes over pasting and dropping in the text editors of the edit view. Ctrl+Shift+V pastes plain
 * words as ever: then the browser gives no HTML and nothing is taken over.
 */
export const useEditorIntake = (model: string): Intake => {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<WritingReport>();

  const take = async (editor: TextEditor, source: string, path: string, body: unknown) => {
    setBusy(true);
    try {
      const { data } = await post<TakenIn>(path, body);
      insertMarkdown(editor, data.markdown);
      setReport({ ...data, source });
      const dropped = data.report.filter(({ kind }) => kind !== 'recognised').length;
      const more = dropped > 0 ? `，有 ${String(dropped)} 项请看右侧说明` : '';
      toggleNotification({
        type: dropped > 0 ? 'info' : 'success',
        message: `${source}已完成${more}`,
      });
    } catch (error) {
      toggleNotification({ type: 'danger', message: refusalOf(error), timeout: 12_000 });
    } finally {
      setBusy(false);
    }
  };

  const takeWord = (editor: TextEditor, file: File) =>
    take(editor, '从 Word 导入', '/editorial/writing/word', wordRequest(model, file));

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const editor = editorAround(event.target);
      const data = event.clipboardData;
      if (editor === undefined || data === null) return;
      const [html, pictures] = [data.getData('text/html'), picturesOf(data)];
      if (!isFormatted(html) && pictures.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      void htmlOn(html, pictures).then((text) =>
        take(editor, '粘贴', '/editorial/writing/html', { ...placeOf(model), html: text }),
      );
    };
    const drop = (event: DragEvent) => {
      const editor = editorAround(event.target);
      const file = wordFileAmong(event.dataTransfer?.files);
      if (editor === undefined || file === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      void takeWord(editor, file);
    };
    document.addEventListener('paste', paste, true);
    document.addEventListener('drop', drop, true);
    return () => {
      document.removeEventListener('paste', paste, true);
      document.removeEventListener('drop', drop, true);
    };
  });

  return {
    busy,
    report,
    chooseWord: (file) => {
      const editor = firstEditor();
      if (editor !== undefined) void takeWord(editor, file);
    },
  };
};
