import type { LinkedDocument, Notice } from '@minzong/api-contract';
import { Text, View } from '@tarojs/components';
import { documentAddress } from '../../content/addresses';
import { byWords, noticeWords, withdrawnWords, type WithStanding } from '../../content/standing';
import { openPage } from '../../platform/navigation';
import { useWords } from '../../words/use-words';
import { Tap } from '../tap';

const WayTo = ({ name, document }: { name: string; document: LinkedDocument }) => (
  <Tap
    className="standing-link"
    role="link"
    label={`${name} ${document.title}`}
    onTap={() => void openPage(documentAddress(document.type, document.slug))}
  >
    {`${name} ${document.title}`}
  </Tap>
);

const OneNotice = ({ notice }: { notice: Notice }) => {
  const words = useWords();
  const { policy, by } = notice;
  return (
    <View className="banner standing" aria-role="note">
      <Text className="standing-words">{noticeWords(notice, words)}</Text>
      {policy !== undefined && <WayTo name={words.standing.see} document={policy} />}
      {by.map((document) => (
        <WayTo key={document.id} name={byWords(notice, words)} document={document} />
      ))}
    </View>
  );
};

/** Everything that a reader must know before relying on a document. */
export const StandingBanner = ({ document }: { document: WithStanding }) => {
  const words = useWords();
  const { notices = [], withdrawn } = document;
  return (
    <>
      {withdrawn !== undefined && (
        <View className="banner standing" aria-role="note">
          <Text className="standing-words">{withdrawnWords(withdrawn, words)}</Text>
        </View>
      )}
      {notices.map((notice) => (
        <OneNotice
          key={`${notice.kind} ${notice.about} ${notice.policy?.id ?? ''} ${notice.on ?? ''}`}
          notice={notice}
        />
      ))}
    </>
  );
};
