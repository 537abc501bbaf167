import type { ListItem } from '@minzong/api-contract';
import type { DocumentType } from '@minzong/content-types';
import { Run } from '../layout/language';
import { Day } from './date';
import { ItemFacts } from './item-facts';
import { TitleLink } from './title-link';

/** A list item of any type. */
export type AnyItem = { [T in DocumentType]: ListItem<T> }[DocumentType];

interface ItemLineProps {
  item: AnyItem;
  /** lists under a heading of the page use h3; lists that are the page use h2 */
  heading?: 'h2' | 'h3';
  withSummary?: boolean;
  withDay?: boolean;
}

/** One line of a list: title, what kind of thing it is, what it says, and how new it is. */
export const ItemLine = ({ item, heading = 'h2', withSummary, withDay = true }: ItemLineProps) => {
  const Heading = heading;
  return (
    <li class="line">
      <div>
        <Heading>
          <TitleLink item={item} />
        </Heading>
        <ItemFacts item={item} />
        {withSummary === true && item.summary !== undefined ? (
          <Run as="p" lang={item.locale} class="summary">
            {item.summary}
          </Run>
        ) : null}
      </div>
      {withDay ? <Day moment={item.publishedAt} /> : null}
    </li>
  );
};
