import { Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { saveAs } from '../clock/save-as';
import { faultInWords } from '../clock/use-clock';
import { DialogFrame } from '../document/dialog-frame';
import { Pages } from '../links/pages';
import { ImportDialog } from '../search/import-dialog';
import { Notice } from '../search/notice';
import { RemovedList } from '../search/removed-list';
import type { NamedDocument } from '../search/search-types';
import { useDeskData } from '../use-desk-data';
import { EntriesToolbar } from './entries-toolbar';
import { EntryTable } from './entry-table';
import type { Entry, EntryForm, EntryListing } from './lexicon-types';

const BASE = '/editorial/lexicon';
const TABLE = {
  name: '读音',
  hint: '第一列字词，第二列读音，第三列限用文档（“类型/编号”，留空为全部），第四列说明，如导出的表格那样。',
  importAt: `${BASE}/import`,
  removeAt: `${BASE}/entries/removal`,
};

const inWords = ({ written, reading }: Entry): string =>
  reading === '' ? written : `${written}（${reading}）`;

/** Sends what a button asks for and says what became of it. */
const useActs = (done: () => void) => {
  const { get, post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const attempt = async (act: () => Promise<unknown>, success?: string) => {
    try {
      await act();
      if (success !== undefined) toggleNotification({ type: 'success', message: success });
    } catch (error) {
      toggleNotification({ type: 'danger', message: faultInWords(error) });
    }
    done();
  };
  return {
    remove: ({ id }: Entry) =>
      attempt(() => post(TABLE.removeAt, { ids: [id] }), '已移除，可在“最近移除的”里恢复'),
    restore: ({ id }: { id: number }) =>
      attempt(() => post(`${BASE}/entries/${String(id)}/restoration`), '已恢复'),
    save: () =>
      attempt(async () => {
        const { data } = await get<Blob>(`${BASE}/csv`, { responseType: 'blob' });
        saveAs(data, `读音词库 ${new Date().toLocaleDateString('sv-SE')}.csv`);
      }),
  };
};

interface EntriesSectionProps {
  mayManage: boolean;
  /** counts up when something was saved elsewhere on the page */
  turn: number;
  /** only the entries of this one */
  document: NamedDocument | undefined;
  onForm: (form: EntryForm) => void;
  onChanged: () => void;
}

/** The lexicon: found, made, changed, taken back, as a file. */
export const EntriesSection = ({
  mayManage,
  turn,
  document,
  onForm,
  onChanged,
}: EntriesSectionProps) => {
  const [q, setQ] = useState('');
  const [page, setPage] = useState(1);
  const [removing, setRemoving] = useState<Entry>();
  const [importing, setImporting] = useState(false);
  const query = new URLSearchParams({ q, page: String(page) });
  if (document !== undefined) {
    query.set('type', document.type);
    query.set('id', document.id);
  }
  const { data, fault, reload } = useDeskData<EntryListing>(`${BASE}/entries?${String(query)}`);
  useEffect(() => void reload(), [turn, reload]);
  const done = () => {
    setRemoving(undefined);
    setImporting(false);
    void reload();
    onChanged();
  };
  const acts = useActs(done);
  const empty =
    q !== ''
      ? '没有这样的词条'
      : document === undefined
        ? '词库还是空的。系统读错的人名、地名和多音字，在这里改一次，盲文、朗读和拼音都跟着改。'
        : '这一篇没有单独规定读音';
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <EntriesToolbar
        mayManage={mayManage}
        q={q}
        onFind={(words) => {
          setQ(words);
          setPage(1);
        }}
        onExport={() => void acts.save()}
        onImport={() => {
          setImporting(true);
        }}
        onAdd={() => {
          onForm(document === undefined ? {} : { document });
        }}
      />
      {fault === undefined ? null : <Notice words={fault} isFault />}
      {data === undefined ? null : (
        <>
          {data.items.length === 0 ? (
            <Notice words={empty} />
          ) : (
            <EntryTable
              entries={data.items}
              actions={
                mayManage
                  ? {
                      onChange: (entry) => {
                        onForm({ entry });
                      },
                      onRemove: setRemoving,
                    }
                  : undefined
              }
            />
          )}
          <Pages page={page} total={data.total} pageSize={data.pageSize} onTurn={setPage} />
          <RemovedList
            rules={data.removed.map((entry) => ({ ...entry, words: inWords(entry) }))}
            onRestore={mayManage ? (entry) => void acts.restore(entry) : undefined}
          />
        </>
      )}
      {removing === undefined ? null : (
        <DialogFrame
          title="移除读音"
          onClose={() => {
            setRemoving(undefined);
          }}
          confirm={{
            label: '移除',
            busy: false,
            danger: true,
            onConfirm: () => void acts.remove(removing),
          }}
        >
          <Typography>{`“${inWords(removing)}”不再起作用。移除后可以恢复。`}</Typography>
        </DialogFrame>
      )}
      {importing ? (
        <ImportDialog
          table={TABLE}
          onClose={() => {
            setImporting(false);
          }}
          onDone={done}
        />
      ) : null}
    </Flex>
  );
};
