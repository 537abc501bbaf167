import { Box, Flex, Typography } from '@strapi/design-system';
import { BarList } from './bar-list';
import { DayChart } from './day-chart';
import { monthInWords, totalOf, type DayCount, type MonthReport } from './report-types';

const compared = (total: number, before: number): string => {
  if (total === before) return '与上月持平';
  return `比上月${total > before ? '增加' : '减少'} ${String(Math.abs(total - before))} 篇`;
};

const lastKnown = (days: readonly DayCount[]): string => {
  const known = days.filter(({ count }) => count !== null);
  const last = known.at(-1);
  if (last === undefined) return '本月没有记录。每日运行时自动记录，关机期间无记录。';
  const most = Math.max(...known.map(({ count }) => count ?? 0));
  return `最近一次记录（${last.day}）为 ${String(last.count)}，本月最多时 ${String(most)}。`;
};

const Figure = ({ label, words }: { label: string; words: string }) => (
  <Box borderColor="neutral300" hasRadius padding={4} minWidth="140px">
    <Typography tag="p" variant="omega" textColor="neutral700">
      {label}
    </Typography>
    <Typography tag="p" variant="alpha">
      {words}
    </Typography>
  </Box>
);

const Reading = ({ reading }: Pick<MonthReport, 'reading'>) => {
  if (reading === null)
    return (
      <Typography tag="p" paddingTop={6} textColor="danger600">
        暂时无法读取阅读和搜索数据：接口服务没有应答。请稍后刷新。
      </Typography>
    );
  const reads = totalOf(reading.reads);
  const searches = totalOf(reading.searches);
  return (
    <>
      <DayChart
        title="每日阅读量"
        unit="次"
        days={reading.reads}
        summary={`网站和小程序共打开内容 ${String(reads)} 次。只计次数，不记录个人。`}
      />
      <DayChart
        title="每日搜索量"
        unit="次"
        days={reading.searches}
        summary={`共搜索 ${String(searches)} 次，其中 ${String(reading.nothingFound)} 次没有结果。`}
      />
      <BarList
        title="阅读最多的内容"
        unit="次"
        lines={reading.mostRead.map(({ type, id, title, count }) => ({
          key: `${type}/${id}`,
          label: title,
          count,
        }))}
        empty="本月还没有阅读记录。"
      />
    </>
  );
};

/** The report itself, as it is printed. */
export const ReportBody = ({ report }: { report: MonthReport }) => {
  const { published, reading, brokenLinks, lateColumns, work, month, madeAt } = report;
  const brokenNow = brokenLinks.filter(({ count }) => count !== null).at(-1)?.count;
  return (
    <Box background="neutral0" padding={8} hasRadius shadow="tableShadow" className="report-sheet">
      <Typography tag="h2" variant="alpha">
        {`${monthInWords(month)}内容发布月报`}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1} paddingBottom={5}>
        {`生成时间：${new Date(madeAt).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })}（北京时间）`}
      </Typography>
      <Flex gap={4} wrap="wrap" alignItems="stretch">
        <Figure label="新发布" words={`${String(published.total)} 篇`} />
        <Figure
          label="阅读"
          words={reading === null ? '—' : `${String(totalOf(reading.reads))} 次`}
        />
        <Figure
          label="搜索"
          words={reading === null ? '—' : `${String(totalOf(reading.searches))} 次`}
        />
        <Figure label="失效链接" words={brokenNow == null ? '—' : `${String(brokenNow)} 条`} />
      </Flex>
      <DayChart
        title="每日新发布"
        unit="篇"
        days={published.byDay}
        summary={`本月新发布 ${String(published.total)} 篇，${compared(published.total, published.before)}。`}
      />
      <BarList
        title="按内容类型"
        unit="篇"
        lines={published.byType.map(({ type, label, count }) => ({ key: type, label, count }))}
        empty="本月没有新发布的内容。"
      />
      <Reading reading={reading} />
      <DayChart title="失效链接" unit="条" days={brokenLinks} summary={lastKnown(brokenLinks)} />
      <DayChart
        title="超期或空白的栏目"
        unit="个"
        days={lateColumns}
        summary={lastKnown(lateColumns)}
      />
      <BarList
        title="编审工作"
        unit="次"
        lines={work.map(({ action, label, count }) => ({ key: action, label, count }))}
        empty="本月没有编审记录。"
      />
    </Box>
  );
};
