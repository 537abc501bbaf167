import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { timeInWords, type FactCheck, type FactCheckReply } from './preview-types';
import type { FactCheckActs } from './use-fact-checks';

const VERDICTS: Record<FactCheckReply['answers'][number]['verdict'], [string, string]> = {
  correct: ['属实', 'success600'],
  wrong: ['有误', 'danger600'],
  unsure: ['不确定', 'warning600'],
};

const Answer = ({
  question,
  answer,
}: {
  question: string;
  answer: FactCheckReply['answers'][number] | undefined;
}) => {
  if (answer === undefined) return null;
  const [words, colour] = VERDICTS[answer.verdict];
  return (
    <Box tag="li">
      <Typography variant="pi">{question} </Typography>
      <Typography variant="pi" fontWeight="bold" textColor={colour}>
        {words}
      </Typography>
      {answer.remark === '' ? null : (
        <Box style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          <Typography variant="pi">{answer.remark}</Typography>
        </Box>
      )}
    </Box>
  );
};

interface ReplyProps {
  check: FactCheck;
  reply: FactCheckReply;
  acts: FactCheckActs;
}

/** What an expert replied, question by question; open until an editor has dealt with it. */
export const FactCheckReplyView = ({ check, reply, acts }: ReplyProps) => (
  <Box background={reply.closedAt === null ? 'warning100' : 'neutral100'} padding={3} hasRadius>
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="pi" fontWeight="bold">
        {`${reply.name} ${timeInWords(reply.receivedAt)} 回复`}
      </Typography>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={1}>
        {check.questions.map((question, at) => (
          <Answer
            key={String(at)}
            question={`${String(at + 1)}. ${question}`}
            answer={reply.answers[at]}
          />
        ))}
      </Flex>
      {reply.overall === '' ? null : (
        <Box style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          <Typography variant="pi">{`其他意见：${reply.overall}`}</Typography>
        </Box>
      )}
      {reply.closedAt === null ? (
        <Button size="S" variant="tertiary" onClick={() => void acts.close(reply.id)}>
          标为已处理
        </Button>
      ) : (
        <Typography variant="pi" textColor="neutral600">
          {`${reply.closedBy} ${timeInWords(reply.closedAt)} 标为已处理`}
        </Typography>
      )}
    </Flex>
  </Box>
);
