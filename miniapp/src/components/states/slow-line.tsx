import { Text } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useWords } from '../../words/use-words';

const SLOW_AFTER_MILLISECONDS = 4000;

/** After a while tells those who wait that nothing has stopped. */
export const SlowLine = () => {
  const { offline } = useWords();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSlow(true);
    }, SLOW_AFTER_MILLISECONDS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return slow ? (
    <Text className="slow-line" aria-role="status" aria-live="polite">
      {offline.slow}
    </Text>
  ) : null;
};
