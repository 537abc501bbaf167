import type { ServiceFigures } from '@minzong/api-contract';
import type { ServiceAddress } from '../addresses';
import { ScrollBox } from '../components/rich-text/table';
import { Run, Say, useSay, useSurroundings } from '../layout/language';
import type { PageView } from '../layout/page-view';
import { timeText } from '../words/dates';
import { say, type Word } from '../words/say';
import { Bars } from './bars';

type Month = ServiceFigures['months'][number];
type Counted = Omit<Month, 'month'>;

const MOST_MONTHS = 12;
const GRADES = ['5', '4', '3', '2', '1'] as const;

const sumOf = (rows: readonly Counted[], of: (row: Counted) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0);

const Received = ({ months }: { months: readonly Month[] }) => (
  <Bars
    finding={
      <Say
        word="figuresReceived"
        values={{
          received: sumOf(months, ({ received }) => received),
          decided: sumOf(months, ({ decided }) => decided),
          inTime: sumOf(months, ({ decidedInTime }) => decidedInTime),
        }}
      />
    }
    series={(['received', 'decided'] as const).map((name) => ({
      word: `figures.${name}`,
      bars: months.map((one) => ({
        label: one.month,
        value: one[name],
        text: String(one[name]),
      })),
    }))}
  />
);

const daysText = (days: number | null): string => (days === null ? '—' : days.toFixed(1));

const Days = ({ months }: { months: readonly Month[] }) => {
  const last = months.findLast(({ averageWorkingDays }) => averageWorkingDays !== null);
  return last === undefined ? null : (
    <Bars
      finding={
        <Say
          word="figuresDays"
          values={{ month: last.month, days: daysText(last.averageWorkingDays) }}
        />
      }
      series={[
        {
          word: 'figures.days',
          bars: months.map(({ month, averageWorkingDays }) => ({
            label: month,
            value: averageWorkingDays ?? 0,
            text: daysText(averageWorkingDays),
          })),
        },
      ]}
    />
  );
};

const Ratings = ({ months }: { months: readonly Month[] }) => {
  const counts = GRADES.map((grade) => ({
    grade,
    count: sumOf(months, ({ ratings }) => ratings[Number(grade) - 1] ?? 0),
  }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const good = counts.reduce(
    (sum, { grade, count }) => (Number(grade) >= 3 ? sum + count : sum),
    0,
  );
  return total === 0 ? (
    <Say as="p" word="figuresNoRatings" />
  ) : (
    <Bars
      finding={
        <Say
          word="figuresRatings"
          values={{ n: total, percent: Math.round((good / total) * 100) }}
        />
      }
      series={[
        {
          word: 'figures.ratings',
          bars: counts.map(({ grade, count }) => ({
            label: <Say word={`grade.${grade}`} />,
            value: count,
            text: String(count),
          })),
        },
      ]}
    />
  );
};

const COLUMNS: readonly Word[] = [
  ...(['figures.received', 'figures.decided', 'figures.inTime'] as const),
  ...(['figures.days', 'figures.ratings'] as const),
];

const Cells = ({ row }: { row: Counted }) => (
  <>
    <td>{row.received}</td>
    <td>{row.decided}</td>
    <td>{row.decidedInTime}</td>
    <td>{daysText(row.averageWorkingDays)}</td>
    <td>{row.ratings.reduce((sum, count) => sum + count, 0)}</td>
  </>
);

interface TableProps {
  name: Word;
  first: Word;
  number: number;
  rows: readonly { key: string; head: string; lang: string; row: Counted }[];
}

/** The numbers behind the charts. */
const Table = ({ name, first, number, rows }: TableProps) => {
  const phrase = useSay()(name);
  return (
    <ScrollBox name={phrase.text} number={number} locale={phrase.lang}>
      <table class="figures">
        <Say as="caption" word={name} />
        <thead>
          <tr>
            {[first, ...COLUMNS].map((word) => (
              <Say as="th" key={word} word={word} scope="col" />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, lang, row }) => (
            <tr key={key}>
              <Run as="th" lang={lang} scope="row">
                {head}
              </Run>
              <Cells row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
};

const Figures = ({ figures }: { figures: ServiceFigures }) => {
  const { locale } = useSurroundings();
  const months = figures.months.slice(-MOST_MONTHS);
  const monthRows = months.map((row) => ({ key: row.month, head: row.month, lang: locale, row }));
  const guideRows = figures.guides.map((row) => ({
    ...{ key: row.guide, head: row.title, lang: 'zh-CN', row },
  }));
  return (
    <div class="service figures-page">
      <Say as="h1" word="service-figures" />
      <Say
        as="p"
        class="dateline"
        word="figuresAsOf"
        values={{ time: timeText(figures.asOf, locale) }}
      />
      {months.length === 0 ? (
        <Say as="p" word="figuresNone" />
      ) : (
        <>
          <Received months={months} />
          <Days months={months} />
          <Ratings months={months} />
          <Say as="h2" word="figuresTables" />
          <Table name="figuresByMonth" first="figures.month" number={1} rows={monthRows} />
          {guideRows.length === 0 ? null : (
            <Table name="figuresByGuide" first="caseService" number={2} rows={guideRows} />
          )}
        </>
      )}
    </div>
  );
};

/** What the office received, decided and was told about it: for everybody to see. */
export const figuresPage = (address: ServiceAddress, figures: ServiceFigures): PageView => {
  const title = say(address.locale, 'service-figures');
  return {
    ...{ status: 200, title, crumbs: [{ label: title }], address },
    main: <Figures figures={figures} />,
  };
};
