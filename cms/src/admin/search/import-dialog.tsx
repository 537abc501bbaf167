import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useRef, useState, type ChangeEvent } from 'react';
import { faultInWords } from '../clock/use-clock';
import { DialogFrame } from '../document/dialog-frame';
import type { ImportLine } from './search-types';

const OUTCOMES: Record<ImportLine['outcome'], string> = {
  new: '将添加',
  same: '已有',
  fault: '不能导入',
};

/** The words of a table: UTF-8, or GB 18030, in which spreadsheets in China save. */
const textOf = (bytes: ArrayBuffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
};

const Lines = ({ lines }: { lines: ImportLine[] }) => {
  const counted = (outcome: ImportLine['outcome']): number =>
    lines.filter((line) => line.outcome === outcome).length;
  const told = lines.filter(({ outcome, message }) => outcome === 'fault' || message !== '');
  return (
    <Box role="status" paddingTop={4}>
      <Typography tag="p" fontWeight="bold">
        {`将添加 ${String(counted('new'))} 条，已有 ${String(counted('same'))} 条，不能导入 ${String(counted('fault'))} 条`}
      </Typography>
      <Box tag="ul" paddingTop={2} maxHeight="240px" overflow="auto">
        {told.map(({ line, outcome, words, message }) => (
          <li key={line}>
            <Typography textColor={outcome === 'fault' ? 'danger700' : 'neutral700'}>
              {`第 ${String(line)} 行，${OUTCOMES[outcome]}：${words === '' ? '' : `${words}　`}${message}`}
            </Typography>
          </li>
        ))}
      </Box>
    </Box>
  );
};

/** What the lines of a table become. */
export interface ImportedTable {
  /** e.g. 同义词 */
  name: string;
  /** which column is what */
  hint: string;
  importAt: string;
  removeAt: string;
  /** sent along with the table */
  more?: object;
}

interface ImportDialogProps {
  table: ImportedTable;
  onClose: () => void;
  onDone: () => void;
}

/** Takes decisions in from a table: first what would come of each line, then those that are new. */
export const ImportDialog = ({ table, onClose, onDone }: ImportDialogProps) => {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const [lines, setLines] = useState<ImportLine[]>();
  const [added, setAdded] = useState<number[]>();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const attempt = async (act: () => Promise<void>) => {
    setBusy(true);
    setError(undefined);
    await act().catch((refusal: unknown) => {
      setError(faultInWords(refusal));
    });
    setBusy(false);
  };
  const send = async (words: string, confirmed: boolean) => {
    const body = { ...table.more, text: words, confirmed };
    return (await post<{ lines: ImportLine[]; ids: number[] }>(table.importAt, body)).data;
  };
  const look = (file: File) =>
    attempt(async () => {
      const words = textOf(await file.arrayBuffer());
      setName(file.name);
      setText(words);
      setLines((await send(words, false)).lines);
    });
  const keep = () =>
    attempt(async () => {
      const { ids } = await send(text, true);
      setAdded(ids);
      toggleNotification({ type: 'success', message: `已导入 ${String(ids.length)} 条` });
    });
  const takeBack = (ids: number[]) =>
    attempt(async () => {
      await post(table.removeAt, { ids });
      toggleNotification({ type: 'success', message: '已撤销这次导入' });
      onDone();
    });
  const fresh = lines?.filter(({ outcome }) => outcome === 'new').length ?? 0;
  const confirm =
    added === undefined
      ? { label: `导入 ${String(fresh)} 条`, disabled: fresh === 0, onConfirm: () => void keep() }
      : { label: '撤销这次导入', danger: true, onConfirm: () => void takeBack(added) };
  return (
    <DialogFrame
      title={added === undefined ? `导入${table.name}` : '导入完成'}
      error={error}
      onClose={added === undefined ? onClose : onDone}
      confirm={{ busy, ...confirm }}
    >
      {added === undefined ? (
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Field.Root name="file" hint={table.hint}>
            <Field.Label>表格文件（CSV）</Field.Label>
            <input
              ref={input}
              type="file"
              accept=".csv,text/csv"
              hidden
              onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
                const [file] = target.files ?? [];
                // The same file, mended meanwhile, may be chosen again.
                target.value = '';
                if (file !== undefined) void look(file);
              }}
            />
            <Flex gap={3}>
              <Button variant="secondary" loading={busy} onClick={() => input.current?.click()}>
                选择文件
              </Button>
              <Typography>{name}</Typography>
            </Flex>
            <Field.Hint />
          </Field.Root>
        </Flex>
      ) : (
        <Typography role="status">{`已添加 ${String(added.length)} 条，几秒内生效。`}</Typography>
      )}
      {lines === undefined || added !== undefined ? null : <Lines lines={lines} />}
    </DialogFrame>
  );
};
