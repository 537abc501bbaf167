import type { ServedDocument } from '@minzong/api-contract';
import { useEffect, useState } from 'react';
import { readDocument } from '../../../content/library';
import { useSettings } from '../../../content/settings';

type Issue = ServedDocument<'magazine-issue'>;

/** The issue that an article stands in; undefined while it is not there, which hinders nothing. */
export const useIssue = (slug: string | undefined): Issue | undefined => {
  const { locale } = useSettings();
  const [issue, setIssue] = useState<Issue>();
  useEffect(() => {
    if (slug === undefined) return undefined;
    let wanted = true;
    readDocument('magazine-issues', slug, locale).then(
      ({ value }) => {
        if (wanted) setIssue(value);
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [slug, locale]);
  return issue;
};
