import type { AnyDocument } from '../../content/any-document';
import { useReadingProgress } from '../../content/use-reading-progress';
import { useWords } from '../../words/use-words';
import { Tap } from '../tap';

/** Leads to where the reader stopped the last time. */
export const GoOn = ({ document }: { document: AnyDocument }) => {
  const { me } = useWords();
  const { before, goOn } = useReadingProgress(document);
  if (before === undefined) return null;
  return (
    <Tap className="button go-on" onTap={goOn}>
      {me.goOn(before)}
    </Tap>
  );
};
