import { Run } from '../layout/language';
import { ItemFacts } from './item-facts';
import { type AnyItem } from './item-line';
import { TitleLink } from './title-link';
import { Picture } from './picture';

/** A document shown by its picture: products and covers of magazines. */
export const PictureCard = ({ item, heading = 'h2' }: { item: AnyItem; heading?: 'h2' | 'h3' }) => {
  const Heading = heading;
  return (
    <li class={`picture-card ${item.type}`}>
      <div>
        <Heading>
          <TitleLink item={item} />
        </Heading>
        <ItemFacts item={item} />
      </div>
      {item.cover === undefined ? (
        <span class="no-picture" aria-hidden="true" />
      ) : (
        <Run as="div" lang={item.locale} class="frame">
          <Picture image={item.cover} sizes="(min-width: 48em) 18em, 50vw" widest={640} />
        </Run>
      )}
    </li>
  );
};
