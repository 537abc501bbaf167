import { Button, Flex, Typography } from '@strapi/design-system';

interface PagingProps {
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
}

/** Which part of the list is shown, and the way to the others. */
export const Paging = ({ page, pageSize, total, onPage }: PagingProps) => {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return (
    <Flex tag="nav" aria-label="翻页" gap={3} justifyContent="space-between">
      <Typography textColor="neutral600">{`共 ${String(total)} 条，第 ${String(page)} 页，共 ${String(pages)} 页`}</Typography>
      <Flex gap={2}>
        <Button
          variant="tertiary"
          disabled={page <= 1}
          onClick={() => {
            onPage(page - 1);
          }}
        >
          上一页
        </Button>
        <Button
          variant="tertiary"
          disabled={page >= pages}
          onClick={() => {
            onPage(page + 1);
          }}
        >
          下一页
        </Button>
      </Flex>
    </Flex>
  );
};
