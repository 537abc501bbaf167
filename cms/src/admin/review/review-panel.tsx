import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { openDialog } from '../document/dialog-store';
import {
  keyOf,
  useFollowing,
  useOpenDocument,
  type EditViewProps,
} from '../document/use-open-document';
import type { DeskState } from '../desk-types';
import { LOCKED } from '../findings/field-notes-hook';
import { ShownWithdrawal } from '../withdrawal/shown-withdrawal';
import { CommentList } from './comment-list';
import { DeskDialogs } from './desk-dialogs';
import { StepList } from './step-list';
import { nextStepOf, stepsOf } from './steps';
import { usePermissions } from './use-permissions';

/** A document in review is closed to its author; the address says so to the form, which closes its fields. */
const useLock = (locked: boolean): void => {
  const [{ query }, setQuery] = useQueryParams<Record<string, string>>();
  const closed = query[LOCKED] === 'true';
  useEffect(() => {
    if (locked && !closed) setQuery({ [LOCKED]: 'true' }, 'push', true);
    if (!locked && closed) setQuery({ [LOCKED]: '' }, 'remove', true);
  }, [locked, closed, setQuery]);
};

const Others = ({ others }: Pick<DeskState, 'others'>) =>
  others === undefined || others.length === 0 ? null : (
    <Typography tag="p" variant="pi" textColor="warning700" role="status">
      {`${others.map(({ name }) => name).join('、')} 正在查看这篇内容`}
    </Typography>
  );

const Standing = ({ state, model }: { state: DeskState; model: string }) => {
  const writes = usePermissions(model).some((action) => action.endsWith('explorer.update'));
  const locked = writes && state.allowed.edit?.ok === false;
  useLock(locked);
  return (
    <>
      <Typography tag="p" fontWeight="bold" role="status">
        {nextStepOf(state)}
      </Typography>
      {locked && state.allowed.edit?.why !== undefined ? (
        <Box padding={3} background="neutral100" borderColor="neutral200" hasRadius width="100%">
          <Typography>{`不能修改：${state.allowed.edit.why}`}</Typography>
        </Box>
      ) : null}
      <Others others={state.others} />
      <StepList steps={stepsOf(state)} />
      <CommentList comments={state.comments} />
      <Flex gap={2} wrap="wrap">
        <Button
          variant="tertiary"
          size="S"
          onClick={() => {
            openDialog({ kind: 'history' });
          }}
        >
          历史版本
        </Button>
        {state.publishedRevision !== null && state.modifiedSincePublication ? (
          <Button
            variant="tertiary"
            size="S"
            onClick={() => {
              openDialog({ kind: 'changes' });
            }}
          >
            与已发布的对照
          </Button>
        ) : null}
      </Flex>
    </>
  );
};

const Review = (props: EditViewProps) => {
  useFollowing(props);
  const { key, state, error } = useOpenDocument();
  if (keyOf(props) === null)
    return <Typography textColor="neutral600">先保存草稿，再送审</Typography>;
  if (state === null || key === null)
    return (
      <Typography textColor={error === null ? 'neutral600' : 'danger600'}>
        {error ?? '正在读取审核进度'}
      </Typography>
    );
  return (
    <Flex direction="column" alignItems="flex-start" gap={3} width="100%">
      <Standing state={state} model={props.model} />
      <ShownWithdrawal documentKey={key} state={state} />
      <DeskDialogs documentKey={key} state={state} model={props.model} />
    </Flex>
  );
};

/** 审核进度: where the document stands, who is next, and what the reviewers want changed. */
export const ReviewPanel = (props: EditViewProps) =>
  props.activeTab === 'published' ? null : { title: '审核进度', content: <Review {...props} /> };
