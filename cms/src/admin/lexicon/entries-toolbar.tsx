import { Box, Button, Flex, Searchbar, SearchForm } from '@strapi/design-system';

interface EntriesToolbarProps {
  mayManage: boolean;
  q: string;
  onFind: (words: string) => void;
  onExport: () => void;
  onImport: () => void;
  onAdd: () => void;
}

/** Finding, adding, and the way to and from a table. */
export const EntriesToolbar = ({
  mayManage,
  q,
  onFind,
  onExport,
  onImport,
  onAdd,
}: EntriesToolbarProps) => (
  <Flex gap={3} justifyContent="space-between" wrap="wrap">
    <Box width="320px">
      <SearchForm
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <Searchbar
          name="find-entry"
          value={q}
          clearLabel="清除"
          placeholder="字词、拼音或说明"
          onClear={() => {
            onFind('');
          }}
          onChange={(event) => {
            onFind(event.target.value);
          }}
        >
          查找读音
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
          <Button onClick={onAdd}>添加读音</Button>
        </>
      ) : null}
    </Flex>
  </Flex>
);
