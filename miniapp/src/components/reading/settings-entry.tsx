import { Text } from '@tarojs/components';
import { useSettings } from '../../content/settings';
import { useWords } from '../../words/use-words';
import { Tap } from '../tap';

/** Leads to the reading settings and says what is set, as a row of 我的. */
export const SettingsEntry = ({ onOpen }: { onOpen: () => void }) => {
  const { settings: said, languages } = useWords();
  const { elder, typeSize, lineSpacing, theme, locale } = useSettings();
  const set = [
    elder ? said.elder : `${said.typeSize} ${said.typeSizes[typeSize]}`,
    `${said.lineSpacing} ${said.lineSpacings[lineSpacing]}`,
    `${said.theme} ${said.themes[theme]}`,
    languages[locale],
  ];
  return (
    <Tap className="way-row" label={`${said.title}，${set.join('，')}`} onTap={onOpen}>
      <Text className="way-name">{said.title}</Text>
      <Text className="way-line">{set.join(' · ')}</Text>
    </Tap>
  );
};
