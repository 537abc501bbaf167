import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { beijingTime } from '../beijing-time';
import type { ReviewComment } from '../desk-types';
import { jumpToField } from '../findings/jump-to-field';

const Comment = ({ comment }: { comment: ReviewComment }) => (
  <Box tag="li" width="100%" padding={3} background="neutral100" hasRadius borderColor="neutral200">
    {comment.field === '' ? (
      <Typography fontWeight="bold">整篇</Typography>
    ) : (
      <TextButton
        onClick={() => {
          jumpToField(comment.field);
        }}
      >
        {`到“${comment.label}”处`}
      </TextButton>
    )}
    <Typography tag="p">{comment.text}</Typography>
    <Typography tag="p" variant="pi" textColor="neutral600">
      {`${comment.author} · ${beijingTime(comment.at)}`}
    </Typography>
  </Box>
);

/** What the reviewers asked for; each leads to the field that it is about. */
export const CommentList = ({ comments }: { comments: readonly ReviewComment[] }) => {
  const open = comments.filter(({ resolved }) => !resolved);
  if (open.length === 0) return null;
  return (
    <Box width="100%">
      <Typography tag="h3" variant="omega" fontWeight="bold">
        {`审核意见（${String(open.length)} 条）`}
      </Typography>
      <Flex tag="ul" direction="column" gap={2} paddingTop={2} width="100%">
        {open.map((comment) => (
          <Comment key={comment.id} comment={comment} />
        ))}
      </Flex>
    </Box>
  );
};
