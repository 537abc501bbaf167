import { onSystemTheme, systemTheme, type Theme } from '../platform/theme';
import { useSettings } from './settings';
import { createStore, useStore } from './store';

const system = createStore<Theme>(systemTheme());

/** From now on what follows the system changes with it. */
export const followSystemTheme = (): void => {
  onSystemTheme(system.set);
};

/** The look that is shown: the chosen one, else the system's. */
export const useTheme = (): Theme => {
  const { theme } = useSettings();
  const followed = useStore(system);
  return theme === 'system' ? followed : theme;
};
