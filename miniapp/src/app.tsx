import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { keepInSync } from './content/account/sync';
import { watchConnection } from './content/connection';
import { forgetOtherVersions } from './content/kept';
import { awaitPrivacyQuestions } from './content/privacy-question';
import { followSystemTheme } from './content/theme';
import './app.scss';

/** The mini-program. Pages are its children, put here by Taro. */
export default function App({ children }: { children?: ReactNode }) {
  useEffect(() => {
    watchConnection();
    forgetOtherVersions();
    awaitPrivacyQuestions();
    keepInSync();
  }, []);
  useEffect(followSystemTheme, []);
  return children;
}
