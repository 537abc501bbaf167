import { Box, Button, Flex, Searchbar, SearchForm } from '@strapi/design-system';
import { KINDS } from './rule-words';
import type { RuleKind } from './search-types';

interface RulesToolbarProps {
  kind: RuleKind;
  mayManage: boolean;
  q: string;
  onFind: (words: string) => void;
  onExport: () => void;
  onImport: () => void;
  onAdd: () => void;
}

/** Finding, adding, and the way to and from a table. */
export const RulesToolbar = ({
  kind,
  mayManage,
  q,
  onFind,
  onExport,
  onImport,
  onAdd,
}: RulesToolbarProps) => (
  <Flex gap={3} justifyContent="space-between" wrap="wrap">
    <Box width="320px">
      <SearchForm
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <Searchbar
          name={`find-${kind}`}
          value={q}
          clearLabel="清除"
          placeholder="查找"
          onClear={() => {
            onFind('');
          }}
          onChange={(event) => {
            onFind(event.target.value);
          }}
        >
          {`查找${KINDS[kind].name}`}
        </Searchbar>
      </SearchForm>
    </Box>
    <Flex gap={2}>
      <Button variant="tertiary" onClick={onExport}>
        导出表格
      </Button>
      {mayManage ? (
        <>
          <Button variant="tertiary" onClick={onImport}>
            导入表格
          </Button>
          <Button onClick={onAdd}>{`添加${KINDS[kind].name}`}</Button>
        </>
      ) : null}
    </Flex>
  </Flex>
);
