import { Button, Flex, Typography } from '@strapi/design-system';

interface PagesProps {
  page: number;
  total: number;
  pageSize: number;
  onTurn: (page: number) => void;
}

/** Turns the pages of a long list; nothing for a short one. */
export const Pages = ({ page, total, pageSize, onTurn }: PagesProps) => {
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (last === 1) return null;
  return (
    <Flex tag="nav" gap={3} justifyContent="center" alignItems="center" aria-label="翻页">
      <Button
        variant="tertiary"
        disabled={page === 1}
        onClick={() => {
          onTurn(page - 1);
        }}
      >
        上一页
      </Button>
      <Typography>{`第 ${String(page)} 页，共 ${String(last)} 页`}</Typography>
      <Button
        variant="tertiary"
        disabled={page >= last}
        onClick={() => {
          onTurn(page + 1);
        }}
      >
        下一页
      </Button>
    </Flex>
  );
};
