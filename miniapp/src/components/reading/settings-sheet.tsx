import {
  changeSettings,
  CONTENT_LOCALES,
  LINE_SPACINGS,
  THEMES,
  TYPE_SIZES,
  useSettings,
  type Settings,
  type TypeSize,
} from '../../content/settings';
import { announce } from '../../content/spoken';
import { useWords } from '../../words/use-words';
import { Choice } from '../choice';
import { Sheet } from '../sheet';
import { SwitchRow } from '../switch-row';

const SIZES = Object.keys(TYPE_SIZES) as TypeSize[];

/** How pages look to this reader. Every choice takes effect at once, also below the sheet. */
export const SettingsSheet = ({ onClose }: { onClose: () => void }) => {
  const { settings: said, languages } = useWords();
  const settings = useSettings();
  const change = (changed: Partial<Settings>, words: string): void => {
    changeSettings(changed);
    announce(words);
  };
  return (
    <Sheet title={said.title} onClose={onClose}>
      <SwitchRow
        name={said.elder}
        explanation={said.elderLine}
        on={settings.elder}
        onChange={(elder) => {
          change({ elder }, `${said.elder}：${elder ? said.on : said.off}`);
        }}
      />
      <Choice
        name={said.typeSize}
        values={SIZES}
        chosen={settings.typeSize}
        labelOf={(value) => said.typeSizes[value]}
        onChoose={(typeSize) => {
          change({ typeSize }, `${said.typeSize}：${said.typeSizes[typeSize]}`);
        }}
      />
      <Choice
        name={said.lineSpacing}
        values={LINE_SPACINGS}
        chosen={settings.lineSpacing}
        labelOf={(value) => said.lineSpacings[value]}
        onChoose={(lineSpacing) => {
          change({ lineSpacing }, `${said.lineSpacing}：${said.lineSpacings[lineSpacing]}`);
        }}
      />
      <Choice
        name={said.theme}
        values={THEMES}
        chosen={settings.theme}
        labelOf={(value) => said.themes[value]}
        onChoose={(theme) => {
          change({ theme }, `${said.theme}：${said.themes[theme]}`);
        }}
      />
      <Choice
        name={said.language}
        className="language-names"
        values={CONTENT_LOCALES}
        chosen={settings.locale}
        labelOf={(value) => languages[value]}
        onChoose={(locale) => {
          change({ locale }, languages[locale]);
        }}
      />
    </Sheet>
  );
};
