import { Button, Text, View } from '@tarojs/components';
import { agreeToPrivacy, refusePrivacy, usePrivacyQuestion } from '../../content/privacy-question';
import { openPrivacyGuideline } from '../../platform/privacy';
import { PRIVACY_ADDRESS } from '../../content/account/addresses';
import { openPage } from '../../platform/navigation';
import { useWords } from '../../words/use-words';
import { Tap } from '../tap';

const AGREE = 'agree-to-privacy';

/** WeChat's guideline; where it cannot be shown, our own words about the same. */
const showGuideline = (): void => {
  openPrivacyGuideline().catch(() => openPage(PRIVACY_ADDRESS));
};

/** Lies over a page while WeChat waits for an answer to its privacy question. */
export const PrivacyQuestion = () => {
  const { account } = useWords();
  if (!usePrivacyQuestion()) return null;
  return (
    <View className="sheet">
      <View className="sheet-shade" aria-hidden />
      <View
        className="sheet-panel privacy-question"
        aria-role="dialog"
        aria-label={account.question}
        aria-live="polite"
      >
        <Text className="section-title" aria-role="heading" aria-level="2">
          {account.question}
        </Text>
        <Text className="quiet">{account.questionLines}</Text>
        <Tap className="text-button" role="link" onTap={showGuideline}>
          {account.guideline}
        </Tap>
        <View className="privacy-answers">
          <Tap className="button" onTap={refusePrivacy}>
            {account.refuse}
          </Tap>
          <Button
            id={AGREE}
            className="button button-main privacy-agree"
            openType="agreePrivacyAuthorization"
            aria-label={account.agree}
            onAgreePrivacyAuthorization={() => {
              agreeToPrivacy(AGREE);
            }}
          >
            {account.agree}
          </Button>
        </View>
      </View>
    </View>
  );
};
