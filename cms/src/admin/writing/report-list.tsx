import { Flex, Typography } from '@strapi/design-system';
import type { ReportLine, WritingReport } from './writing-report';

const LABELS: Record<ReportLine['kind'], string> = {
  attention: '请核对',
  'left-out': '未带入',
  recognised: '已识别',
};

const COLOURS: Record<ReportLine['kind'], 'warning700' | 'neutral800' | 'success700'> = {
  attention: 'warning700',
  'left-out': 'neutral800',
  recognised: 'success700',
};

const ORDER: ReportLine['kind'][] = ['attention', 'left-out', 'recognised'];

const Group = ({ kind, lines }: { kind: ReportLine['kind']; lines: ReportLine[] }) =>
  lines.length === 0 ? null : (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography variant="pi" fontWeight="bold" textColor={COLOURS[kind]}>
        {LABELS[kind]}
      </Typography>
      {lines.map(({ text }) => (
        <Typography key={text} variant="pi" textColor="neutral700">
          {text}
        </Typography>
      ))}
    </Flex>
  );

/** What came in with a file or a paste, and what did not, in groups. */
export const ReportList = ({ report }: { report: WritingReport }) => (
  <Flex direction="column" alignItems="stretch" gap={3} width="100%" role="status">
    <Typography variant="omega" fontWeight="bold">
      {`${report.source}已完成${report.pictures > 0 ? `，图片 ${String(report.pictures)} 张已存入媒体库` : ''}`}
    </Typography>
    {report.title === '' ? null : (
      <Typography variant="pi" textColor="neutral700">{`原文标题：${report.title}`}</Typography>
    )}
    {ORDER.map((kind) => (
      <Group key={kind} kind={kind} lines={report.report.filter((line) => line.kind === kind)} />
    ))}
  </Flex>
);
