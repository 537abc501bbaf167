import Taro from '@tarojs/taro';

/** WeChat waits for the reader's answer before it does what was asked. */
export interface PrivacyQuestion {
  /** @param buttonId of the button with open-type agreePrivacyAuthorization that was tapped */
  agree: (buttonId: string) => void;
  /** WeChat then refuses the one call that asked; everything else goes on. */
  refuse: () => void;
}

/**
 * Hears of each moment at which WeChat needs a yes to its privacy guideline: when something that it
 * counts as private is used for the first time, never before. Older telephones do not ask.
 */
export const onPrivacyQuestion = (ask: (question: PrivacyQuestion) => void): void => {
  try {
    Taro.onNeedPrivacyAuthorization((resolve) => {
      ask({
        agree: (buttonId) => {
          resolve({ event: 'agree', buttonId });
        },
        refuse: () => {
          resolve({ event: 'disagree' });
        },
      });
    });
  } catch {
    // Without the question WeChat decides by itself.
  }
};

/** Shows the guideline that is registered with WeChat. */
export const openPrivacyGuideline = (): Promise<void> =>
  new Promise((resolve, reject) => {
    Taro.openPrivacyContract({
      success: () => {
        resolve();
      },
      fail: () => {
        reject(new Error('openPrivacyContract:fail'));
      },
    });
  });
