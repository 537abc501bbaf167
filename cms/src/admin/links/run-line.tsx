import { Flex, ProgressBar, Typography } from '@strapi/design-system';
import { momentWords } from './link-words';
import type { LinkRun } from './link-types';

const progressWords = ({ total, done, startedBy }: LinkRun): string =>
  total === 0
    ? `正在收集链接（${startedBy}）`
    : `正在检查：${String(done)} / ${String(total)}（${startedBy}）`;

interface RunLineProps {
  run: LinkRun | null;
  lastRun: LinkRun | null;
}

/** How far the check has come, or when the last one was. */
export const RunLine = ({ run, lastRun }: RunLineProps) => {
  if (run !== null)
    return (
      <Flex gap={4} role="status" alignItems="center">
        <ProgressBar
          value={run.total === 0 ? 0 : Math.round((run.done / run.total) * 100)}
          aria-label="检查进度"
        />
        <Typography>{progressWords(run)}</Typography>
      </Flex>
    );
  const words =
    lastRun?.finishedAt == null
      ? '还没有检查过。每天夜里自动检查，也可以现在检查。'
      : `上次检查：${momentWords(lastRun.finishedAt)}，共 ${String(lastRun.total)} 个外部链接（${lastRun.startedBy}）`;
  return (
    <Typography textColor="neutral600" role="status">
      {words}
    </Typography>
  );
};
