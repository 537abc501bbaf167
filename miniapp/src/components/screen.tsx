import { View } from '@tarojs/components';
import { useEffect, useRef, type ReactNode } from 'react';
import { typeFactor, useSettings, type Settings } from '../content/settings';
import { useSpoken } from '../content/spoken';
import { useTheme } from '../content/theme';
import { setTabWords, setTitle, systemTypeScale } from '../platform/chrome';
import { PageFrame } from '../platform/page-frame';
import { useHidden, useShown } from '../platform/page-events';
import { paintBars, type Theme } from '../platform/theme';
import themes from '../theme.json';
import { useWords } from '../words/use-words';
import { PrivacyQuestion } from './account/privacy-question';
import { ConnectionBanner } from './states/connection-banner';
import { FailureNotice } from './states/failure-notice';
import { RenderGuard } from './states/render-guard';

/** 1rem in pixels at normal size; the body is 1.125rem, that is 18 px. */
const ROOT_PIXELS = 16;
/** Both scales together: beyond it a line of a narrow telephone holds fewer than eight characters. */
const MOST_ROOT_PIXELS = 32;

interface ScreenProps {
  /** in the navigation bar */
  title: string;
  className?: string;
  /** true while something lies over the page: what is below does not scroll */
  still?: boolean;
  children: ReactNode;
}

/** Once a look was forced the bars no longer follow the system by themselves. */
let forced = false;

/** What belongs to WeChat's own bars. Only the page that is shown may set them: they are shared. */
const useBars = (title: string, look: Theme, chosen: Settings['theme']): void => {
  const { tabs } = useWords();
  const shown = useRef(true);
  const set = (): void => {
    if (!shown.current) return;
    setTitle(title);
    setTabWords([tabs.home, tabs.policies, tabs.reading, tabs.products, tabs.me]);
    forced ||= chosen !== 'system';
    if (forced) paintBars(themes[look]);
  };
  useEffect(set, [title, look, chosen, tabs]);
  useShown(() => {
    shown.current = true;
    set();
  });
  useHidden(() => {
    shown.current = false;
  });
};

const classOf = ({ locale, elder, lineSpacing, theme }: Settings): string =>
  [
    'screen',
    `language-${locale.toLowerCase()}`,
    `spacing-${lineSpacing}`,
    elder ? 'elder' : '',
    theme === 'system' ? '' : `theme-${theme}`,
  ].join(' ');

/** The frame of every page: what the reader set, in WeChat and here, title and words of the tabs. */
export const Screen = ({ title, className = '', still = false, children }: ScreenProps) => {
  const settings = useSettings();
  const look = useTheme();
  const rootSize = Math.min(
    MOST_ROOT_PIXELS,
    Math.round(ROOT_PIXELS * systemTypeScale() * typeFactor(settings)),
  );
  useBars(title, look, settings.theme);
  return (
    <PageFrame rootSize={rootSize} paper={themes[look].paper} still={still}>
      <View className={`${classOf(settings)} ${className}`}>
        <ConnectionBanner />
        <RenderGuard
          instead={(again) => <FailureNotice failure={{ kind: 'trouble' }} retry={again} />}
        >
          {children}
        </RenderGuard>
        <PrivacyQuestion />
        <View className="spoken" aria-role="status" aria-live="polite">
          {useSpoken()}
        </View>
      </View>
    </PageFrame>
  );
};
