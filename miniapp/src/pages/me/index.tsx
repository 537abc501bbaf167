import { Text, View } from '@tarojs/components';
import { Chips } from '../../components/chips';
import { Screen } from '../../components/screen';
import { Section } from '../../components/section';
import { Tap } from '../../components/tap';
import { documentAddress } from '../../content/addresses';
import { forgetAll } from '../../content/kept';
import { forgetSearches } from '../../content/past-searches';
import { forgetReading, useReadingHistory } from '../../content/reading-history';
import {
  changeSettings,
  CONTENT_LOCALES,
  TYPE_SIZES,
  useSettings,
  type TypeSize,
} from '../../content/settings';
import { confirm } from '../../platform/actions';
import { notify } from '../../platform/chrome';
import { openPage } from '../../platform/navigation';
import { useWords } from '../../words/use-words';

const SIZES = Object.keys(TYPE_SIZES) as TypeSize[];

const ReadingHistory = () => {
  const { me } = useWords();
  const history = useReadingHistory();
  return (
    <Section title={me.history}>
      {history.length === 0 && <Text className="quiet">{me.noHistory}</Text>}
      {history.map(({ type, slug, title }) => (
        <Tap
          key={`${type}/${slug}`}
          className="linked"
          role="link"
          onTap={() => void openPage(documentAddress(type, slug))}
        >
          {title}
        </Tap>
      ))}
    </Section>
  );
};

const Privacy = () => {
  const { me } = useWords();
  const clear = async (): Promise<void> => {
    if (!(await confirm(me.clearQuestion))) return;
    forgetReading();
    forgetSearches();
    forgetAll();
    notify(me.cleared);
  };
  return (
    <Section title={me.privacy}>
      <Text className="quiet">{me.privacyLine}</Text>
      <Tap className="button" onTap={() => void clear()}>
        {me.clear}
      </Tap>
    </Section>
  );
};

export default function Me() {
  const words = useWords();
  const { locale, typeSize } = useSettings();
  return (
    <Screen title={words.tabs.me}>
      <View className="settings">
        <Section title={words.me.typeSize}>
          <Chips
            name={words.me.typeSize}
            chips={SIZES.map((value) => ({ value, label: words.me.typeSizes[value] }))}
            chosen={typeSize}
            onChoose={(value) => {
              changeSettings({ typeSize: value });
            }}
          />
        </Section>
        <Section title={words.me.language}>
          <Chips
            name={words.me.language}
            chips={CONTENT_LOCALES.map((value) => ({ value, label: words.languages[value] }))}
            chosen={locale}
            onChoose={(value) => {
              changeSettings({ locale: value });
            }}
          />
        </Section>
      </View>
      <ReadingHistory />
      <Privacy />
    </Screen>
  );
}
