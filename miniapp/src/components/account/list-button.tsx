import { MOST_SAVED } from '@minzong/api-client';
import type { PersonalListName } from '@minzong/api-contract';
import { isOn, setOn, usePersonalEntries, type Listable } from '../../content/account/lists';
import { notify } from '../../platform/chrome';
import { useWords } from '../../words/use-words';
import { Tap } from '../tap';

interface ListButtonProps {
  list: PersonalListName;
  document: Listable;
  className: string;
  /** says of which document, where several stand below each other */
  isNamed?: boolean;
}

/** Puts a document on one of the reader's lists and takes it off again; works without network. */
export const ListButton = ({ list, document, className, isNamed = false }: ListButtonProps) => {
  const { account } = useWords();
  const on = isOn(usePersonalEntries(), list, document);
  const words = list === 'favourites' ? account.favourite : account.follow;
  const change = (): void => {
    const outcome = setOn(list, document, !on);
    if (outcome === 'full') notify(account.full(MOST_SAVED));
    else if (outcome === 'not-kept') notify(account.notKept);
    else notify((on ? account.removed : account.added)[list]);
  };
  return (
    <Tap
      role="checkbox"
      className={on ? `${className} on-list` : className}
      label={isNamed ? `${words.off}，${document.title}` : words.off}
      checked={on}
      onTap={change}
    >
      {on ? words.on : words.off}
    </Tap>
  );
};
