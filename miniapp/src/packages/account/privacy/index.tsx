import { Text, View } from '@tarojs/components';
import { Sessions } from '../../../components/account/sessions';
import { Screen } from '../../../components/screen';
import { Section } from '../../../components/section';
import { Tap } from '../../../components/tap';
import { deleteMyData, exportMyData } from '../../../content/account/my-data';
import { useSession } from '../../../content/account/session';
import { announce } from '../../../content/spoken';
import { confirm, copyText } from '../../../platform/actions';
import { notify } from '../../../platform/chrome';
import { openPrivacyGuideline } from '../../../platform/privacy';
import { useWords } from '../../../words/use-words';

const MyData = () => {
  const { account, failure } = useWords();
  const tell = (words: string): void => {
    notify(words);
    announce(words);
  };
  const copy = async (): Promise<void> => {
    try {
      await copyText(await exportMyData());
    } catch {
      tell(failure.offlineTitle);
    }
  };
  const remove = async (): Promise<void> => {
    if (!(await confirm(account.deleteQuestion))) return;
    try {
      const deleted = await deleteMyData();
      tell(
        deleted === undefined
          ? account.deletedHere
          : account.deleted(deleted.favourites, deleted.following),
      );
    } catch {
      tell(account.notDeleted);
    }
  };
  return (
    <Section title={account.myData}>
      <View className="my-data">
        <Tap className="button" onTap={() => void copy()}>
          {account.copyData}
        </Tap>
        <Tap className="button delete-data" onTap={() => void remove()}>
          {account.deleteData}
        </Tap>
      </View>
    </Section>
  );
};

/** What is kept, where, for how long, and how to have it deleted. */
export default function PrivacyPage() {
  const { account } = useWords();
  const session = useSession();
  return (
    <Screen title={account.privacy}>
      <View className="privacy-head">
        <Text className="document-title" aria-role="heading" aria-level="1">
          {account.privacyTitle}
        </Text>
      </View>
      {account.privacyParts.map(({ title, lines }) => (
        <Section key={title} title={title}>
          {lines.map((line) => (
            <Text key={line} className="privacy-line">
              {line}
            </Text>
          ))}
        </Section>
      ))}
      <View className="section">
        <Tap
          className="linked"
          role="link"
          onTap={() => {
            openPrivacyGuideline().catch(() => undefined);
          }}
        >
          {account.guideline}
        </Tap>
      </View>
      {session.status === 'signed-in' && <Sessions />}
      <MyData />
    </Screen>
  );
}
