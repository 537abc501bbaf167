import { canFollow, type Listable } from '../../content/account/lists';
import { ListButton } from './list-button';

/** 收藏, and 关注 for what goes on. */
export const ListButtons = ({ document }: { document: Listable }) => (
  <>
    <ListButton list="favourites" document={document} className="action" />
    {canFollow(document.type) && (
      <ListButton list="following" document={document} className="action" />
    )}
  </>
);
