import type { ServiceGuide } from '@minzong/content-types';
import { callNumber, confirm, copyText } from '../../platform/actions';
import { notify } from '../../platform/chrome';
import { openPage } from '../../platform/navigation';
import { addressOfHref } from '../../content/addresses';
import { useWords } from '../../words/use-words';
import type { Words } from '../../words/zh-cn';
import { Tap } from '../tap';

type Entry = ServiceGuide['entry'];

/** Whose page it is. Written out, since WeChat's engines have no URL. */
const hostOf = (href: string): string => /^[a-z]+:\/\/([^/?#]+)/i.exec(href)?.[1] ?? href;

const follow = async (entry: Entry, said: Words['guide']): Promise<void> => {
  switch (entry.kind) {
    case 'telephone':
      callNumber(entry.number);
      return;
    case 'mini-program':
      await openPage(entry.path.startsWith('/') ? entry.path : `/${entry.path}`);
      return;
    default: {
      const address = addressOfHref(entry.href);
      if (address !== undefined) await openPage(address);
      else if (await confirm(said.outsideQuestion(hostOf(entry.href)))) {
        await copyText(entry.href);
        notify(said.outside);
      }
    }
  }
};

/** The main action of a guide, within reach of the thumb. */
export const GuideEntry = ({ entry }: { entry: Entry }) => {
  const { guide, failure } = useWords();
  return (
    <Tap
      className="button button-main guide-entry"
      label={
        entry.kind === 'telephone' ? `${entry.label}，${guide.call(entry.number)}` : entry.label
      }
      onTap={() => {
        follow(entry, guide).catch(() => {
          notify(failure.missingTitle);
        });
      }}
    >
      {entry.label}
    </Tap>
  );
};
