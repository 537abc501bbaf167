import { Flex, Link, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import { DeliveryLine } from '../search/delivery-line';
import type { NamedDocument } from '../search/search-types';
import { useDeskData } from '../use-desk-data';
import { EntriesSection } from './entries-section';
import { EntryDialog } from './entry-dialog';
import type { EntryForm, LexiconStatus } from './lexicon-types';

const DELIVERY_WORDS = {
  arrived: '词库已在公众页面生效',
  underWay: '词库正在送往内容服务，一般几秒内生效',
};

/** The document named in the page's address: one comes from its edit view. */
const useChosenDocument = () => {
  const [query] = useSearchParams();
  const type = query.get('type');
  const id = query.get('id');
  return useDeskData<NamedDocument>(
    type === null || id === null
      ? undefined
      : `/editorial/lexicon/documents/${encodeURIComponent(type)}/${encodeURIComponent(id)}`,
  );
};

const ChosenLine = ({ document }: { document: NamedDocument }) => (
  <Flex gap={3} wrap="wrap">
    <Typography>{`只看“${document.title}”的读音；添加的读音也只用于这一篇。`}</Typography>
    <Link tag={RouterLink} to="/lexicon">
      查看全部
    </Link>
  </Flex>
);

const Desk = ({ status, onChanged }: { status: LexiconStatus; onChanged: () => void }) => {
  const { post } = useFetchClient();
  const [form, setForm] = useState<EntryForm>();
  const [turn, setTurn] = useState(0);
  const chosen = useChosenDocument();
  if (chosen.fault !== undefined) return <Page.Error content={chosen.fault} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
      <DeliveryLine
        status={status}
        words={DELIVERY_WORDS}
        onDeliver={() => {
          void post('/editorial/lexicon/delivery').finally(onChanged);
        }}
      />
      {chosen.data === undefined ? null : <ChosenLine document={chosen.data} />}
      <EntriesSection
        key={chosen.data?.id ?? ''}
        mayManage={status.mayManage}
        turn={turn}
        document={chosen.data}
        onForm={setForm}
        onChanged={onChanged}
      />
      {form === undefined ? null : (
        <EntryDialog
          form={form}
          onClose={() => {
            setForm(undefined);
          }}
          onSaved={() => {
            setForm(undefined);
            setTurn(turn + 1);
            onChanged();
          }}
        />
      )}
    </Flex>
  );
};

/** 读音词库: words that machines read wrongly, corrected once for braille, speech and pinyin. */
const LexiconPage = () => {
  const { data, fault, reload } = useDeskData<LexiconStatus>(
    '/editorial/lexicon',
    ({ delivery }) => !delivery.delivered,
  );
  if (fault !== undefined) return <Page.Error content={fault} />;
  if (data === undefined) return <Page.Loading>正在读取</Page.Loading>;
  return (
    <Page.Main>
      <Page.Title>读音词库</Page.Title>
      <Layouts.Header
        title="读音词库"
        subtitle={`盲文、朗读和拼音都按这里的读音，共 ${String(data.count)} 条`}
      />
      <Layouts.Content>
        <Desk status={data} onChanged={() => void reload()} />
      </Layouts.Content>
    </Page.Main>
  );
};

export default LexiconPage;
