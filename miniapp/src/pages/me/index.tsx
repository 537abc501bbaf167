import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { AccountSection } from '../../components/account/account-section';
import { ReadingHistory } from '../../components/reading/reading-history';
import { SettingsEntry } from '../../components/reading/settings-entry';
import { SettingsSheet } from '../../components/reading/settings-sheet';
import { Screen } from '../../components/screen';
import { Section } from '../../components/section';
import { SwitchRow } from '../../components/switch-row';
import { Tap } from '../../components/tap';
import { SHELF_ADDRESS } from '../../content/addresses';
import { forgetAll } from '../../content/kept';
import { emptyShelf } from '../../content/offline/shelf';
import { forgetSearches } from '../../content/past-searches';
import { forgetReading } from '../../content/reading-history';
import { changeSettings, useSettings } from '../../content/settings';
import { confirm } from '../../platform/actions';
import { notify } from '../../platform/chrome';
import { openPage } from '../../platform/navigation';
import { useWords } from '../../words/use-words';

const Privacy = () => {
  const { me } = useWords();
  const clear = async (): Promise<void> => {
    if (!(await confirm(me.clearQuestion))) return;
    forgetReading();
    forgetSearches();
    forgetAll();
    emptyShelf();
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
  const { elder } = useSettings();
  const [setting, setSetting] = useState(false);
  return (
    <Screen title={words.tabs.me} still={setting}>
      {/* While the sheet is open the screen reader stays inside of it. */}
      <View aria-hidden={setting}>
        <View className="settings">
          <SwitchRow
            name={words.settings.elder}
            explanation={words.settings.elderLine}
            on={elder}
            onChange={(on) => {
              changeSettings({ elder: on });
            }}
          />
          <SettingsEntry
            onOpen={() => {
              setSetting(true);
            }}
          />
        </View>
        <View className="settings">
          <Tap className="linked" role="link" onTap={() => void openPage(SHELF_ADDRESS)}>
            {words.offline.title}
          </Tap>
        </View>
        <AccountSection />
        <ReadingHistory />
        <Privacy />
      </View>
      {setting && (
        <SettingsSheet
          onClose={() => {
            setSetting(false);
          }}
        />
      )}
    </Screen>
  );
}
