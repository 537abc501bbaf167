import type { Address } from '../addresses';
import { hrefOf } from '../addresses';
import { Labelled, Say, useSurroundings } from '../layout/language';

interface PaginationProps {
  address: Address;
  page: number;
  pageSize: number;
  total: number;
}

/** Previous and next, and where one is. Nothing when everything fits on one page. */
export const Pagination = ({ address, page, pageSize, total }: PaginationProps) => {
  const { locale } = useSurroundings();
  const pages = Math.ceil(total / pageSize);
  if (pages <= 1) return null;
  const at = (number: number) =>
    hrefOf(locale, address.path, {
      ...address.query,
      page: number === 1 ? undefined : number,
    });
  return (
    <Labelled as="nav" label="pages_" class="pagination">
      {page > 1 ? <Say as="a" rel="prev" word="previousPage" href={at(page - 1)} /> : <span />}
      <Say as="span" word="pageOf" values={{ page, pages }} />
      {page < pages ? <Say as="a" rel="next" word="nextPage" href={at(page + 1)} /> : <span />}
    </Labelled>
  );
};
