import { Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { saveAs } from '../clock/save-as';
import { faultInWords } from '../clock/use-clock';
import { DialogFrame } from '../document/dialog-frame';
import { Pages } from '../links/pages';
import { ImportDialog, type ImportedTable } from './import-dialog';
import { Notice } from './notice';
import { RemovedList } from './removed-list';
import { RuleTable } from './rule-table';
import { RulesToolbar } from './rules-toolbar';
import { KINDS } from './rule-words';
import type { Rule, RuleForm, RuleKind, RuleListing } from './search-types';
import { useSearchData } from './use-search';

const tableOf = (kind: RuleKind): ImportedTable => ({
  name: KINDS[kind].name,
  hint: KINDS[kind].table,
  importAt: '/editorial/search/import',
  removeAt: '/editorial/search/rules/removal',
  more: { kind },
});

/** Sends what a button asks for and says what became of it. */
const useActs = (kind: RuleKind, done: () => void) => {
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
  const rules = '/editorial/search/rules';
  return {
    remove: ({ id }: Rule) =>
      attempt(() => post(`${rules}/removal`, { ids: [id] }), '已移除，可在“最近移除的”里恢复'),
    restore: ({ id }: Rule) => attempt(() => post(`${rules}/${String(id)}/restoration`), '已恢复'),
    undo: ({ id }: Rule) => attempt(() => post(`${rules}/${String(id)}/undoing`), '已撤回修改'),
    save: () =>
      attempt(async () => {
        const address = `/editorial/search/csv?kind=${kind}`;
        const { data } = await get<Blob>(address, { responseType: 'blob' });
        saveAs(data, `${KINDS[kind].name} ${new Date().toLocaleDateString('sv-SE')}.csv`);
      }),
  };
};

interface RulesSectionProps {
  kind: RuleKind;
  mayManage: boolean;
  /** counts up when something was decided elsewhere on the page */
  turn: number;
  onForm: (form: RuleForm) => void;
  onChanged: () => void;
}

/** The decisions of one kind: found, made, changed, taken back, as a file. */
export const RulesSection = ({ kind, mayManage, turn, onForm, onChanged }: RulesSectionProps) => {
  const [q, setQ] = useState('');
  const [page, setPage] = useState(1);
  const [removing, setRemoving] = useState<Rule>();
  const [importing, setImporting] = useState(false);
  const path = `/rules?kind=${kind}&page=${String(page)}&q=${encodeURIComponent(q)}`;
  const { data, fault, reload } = useSearchData<RuleListing>(path);
  useEffect(() => void reload(), [turn, reload]);
  const done = () => {
    setRemoving(undefined);
    setImporting(false);
    void reload();
    onChanged();
  };
  const acts = useActs(kind, done);
  const { name, means, empty } = KINDS[kind];
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="p" textColor="neutral600">
        {means}
      </Typography>
      <RulesToolbar
        kind={kind}
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
          onForm({ kind });
        }}
      />
      {fault === undefined ? null : <Notice words={fault} isFault />}
      {data === undefined ? null : (
        <>
          {data.items.length === 0 ? (
            <Notice words={empty} />
          ) : (
            <RuleTable
              kind={kind}
              rules={data.items}
              actions={
                mayManage
                  ? {
                      onChange: (rule) => {
                        onForm({ kind, rule });
                      },
                      onUndo: (rule) => void acts.undo(rule),
                      onRemove: setRemoving,
                    }
                  : undefined
              }
            />
          )}
          <Pages page={page} total={data.total} pageSize={data.pageSize} onTurn={setPage} />
          <RemovedList
            rules={data.removed}
            onRestore={mayManage ? (rule) => void acts.restore(rule) : undefined}
          />
        </>
      )}
      {removing === undefined ? null : (
        <DialogFrame
          title={`移除${name}`}
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
          <Typography>{`“${removing.words}”不再起作用。移除后可以恢复。`}</Typography>
        </DialogFrame>
      )}
      {importing ? (
        <ImportDialog
          table={tableOf(kind)}
          onClose={() => {
            setImporting(false);
          }}
          onDone={done}
        />
      ) : null}
    </Flex>
  );
};
