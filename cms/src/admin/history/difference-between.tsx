import { Box, Loader, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { readDifference } from '../desk-client';
import type { DocumentKey, RevisionDifference } from '../desk-types';
import { Difference } from './difference';

interface DifferenceBetweenProps {
  documentKey: DocumentKey;
  from: number | 'published';
  to: number | 'draft';
}

/** Reads and shows what changed between two revisions. */
export const DifferenceBetween = ({ documentKey, from, to }: DifferenceBetweenProps) => {
  const { type, documentId, locale } = documentKey;
  const [difference, setDifference] = useState<RevisionDifference | null>(null);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    setDifference(null);
    setError(null);
    readDifference({ type, documentId, locale }, from, to).then(
      (read) => {
        if (!gone) setDifference(read);
      },
      (refusal: unknown) => {
        if (!gone) setError((refusal as Error).message);
      },
    );
    return () => {
      gone = true;
    };
  }, [type, documentId, locale, from, to]);
  if (error !== null) return <Typography textColor="danger600">{error}</Typography>;
  if (difference === null) return <Loader small>正在比较两稿</Loader>;
  return (
    <Box maxHeight="46vh" overflow="auto" tabIndex={0} role="region" aria-label="改动对照">
      <Difference fields={difference.fields} locale={locale} />
    </Box>
  );
};
