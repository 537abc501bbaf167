import { Button, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { CasePage } from './case-page';
import { FiguresView } from './figures-view';
import { Inbox } from './inbox';
import { TemplatesView } from './templates-view';

const VIEWS = [
  ['inbox', '收件箱', Inbox],
  ['figures', '统计', FiguresView],
  ['templates', '答复模板', TemplatesView],
] as const;

/** 办件: the inbox, the figures, the texts for answers, or the case that the address names. */
const CasesPage = () => {
  const [search, setSearch] = useSearchParams();
  const number = search.get('number');
  if (number !== null) return <CasePage key={number} number={number} />;
  const view = VIEWS.find(([name]) => name === search.get('view')) ?? VIEWS[0];
  const [current, , View] = view;
  return (
    <Page.Main>
      <Page.Title>办件</Page.Title>
      <Layouts.Header
        title="办件"
        subtitle="网上提交的申请、咨询和报名；个人信息只在打开办件时显示，每次查看都记入审计"
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          <Flex gap={2} role="group" aria-label="办件">
            {VIEWS.map(([name, words]) => (
              <Button
                key={name}
                variant={name === current ? 'default' : 'tertiary'}
                aria-pressed={name === current}
                onClick={() => {
                  setSearch(name === 'inbox' ? {} : { view: name });
                }}
              >
                {words}
              </Button>
            ))}
          </Flex>
          <View />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

export default CasesPage;
