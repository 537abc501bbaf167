import { Button } from '@tarojs/components';
import type { AnyDocument } from '../../content/any-document';
import { citationOf } from '../../content/citation';
import { posterAddress } from '../../content/addresses';
import { wordsOf } from '../../content/document-words';
import { copyText } from '../../platform/actions';
import { openPage } from '../../platform/navigation';
import { useWords } from '../../words/use-words';
import { Sheet } from '../sheet';
import { Tap } from '../tap';

/** The ways in which a document can be passed on. */
export const ShareSheet = ({
  document,
  onClose,
}: {
  document: AnyDocument;
  onClose: () => void;
}) => {
  const { share } = useWords();
  const ways: [string, () => unknown][] = [
    [share.poster, () => openPage(posterAddress(document.type, document.slug))],
    [share.citation, () => copyText(citationOf(document))],
    [share.text, () => copyText(wordsOf(document))],
  ];
  return (
    <Sheet title={share.title} onClose={onClose}>
      <Button className="button button-main share-way" openType="share" aria-label={share.friend}>
        {share.friend}
      </Button>
      {ways.map(([name, act]) => (
        <Tap
          key={name}
          className="button share-way"
          onTap={() => {
            onClose();
            act();
          }}
        >
          {name}
        </Tap>
      ))}
    </Sheet>
  );
};
