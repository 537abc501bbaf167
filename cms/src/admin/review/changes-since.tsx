import { Box, Typography } from '@strapi/design-system';
import type { DeskState, DocumentKey } from '../desk-types';
import { DifferenceBetween } from '../history/difference-between';

interface ChangesSinceProps {
  documentKey: DocumentKey;
  state: DeskState;
}

const baseOf = ({ lastReviewedRevision, publishedRevision }: DeskState) => {
  if (lastReviewedRevision !== null)
    return {
      from: lastReviewedRevision,
      words: `与上次审核的第 ${String(lastReviewedRevision)} 稿对照`,
    };
  if (publishedRevision !== null)
    return { from: 'published' as const, words: '与已发布的内容对照' };
  return null;
};

/** What the one who decides has to look at: the changes since the last review, or since publication. */
export const ChangesSince = ({ documentKey, state }: ChangesSinceProps) => {
  const base = baseOf(state);
  if (base === null)
    return <Typography>这是新稿，没有可以对照的旧稿，请通读全文后再决定。</Typography>;
  return (
    <Box>
      <Box paddingBottom={2}>
        <Typography tag="h2" variant="delta">
          {base.words}
        </Typography>
      </Box>
      <DifferenceBetween documentKey={documentKey} from={base.from} to="draft" />
    </Box>
  );
};
