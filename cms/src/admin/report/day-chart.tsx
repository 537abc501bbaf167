import { Box, Typography } from '@strapi/design-system';
import { DayTable } from './day-table';
import type { DayCount } from './report-types';

interface DayChartProps {
  title: string;
  /** 篇, 次 … */
  unit: string;
  days: DayCount[];
  /** the chart in one sentence, for those who do not see it */
  summary: string;
}

const WIDTH = 720;
const HEIGHT = 150;
const LEFT = 44;
const BASE = 122;
const TOP = 12;

/** A round number not below the highest bar. */
const ceilingOf = (days: readonly DayCount[]): number => {
  const highest = Math.max(1, ...days.map(({ count }) => count ?? 0));
  const magnitude = 10 ** Math.floor(Math.log10(highest));
  return Math.ceil(highest / magnitude) * magnitude;
};

const dayNumber = ({ day }: DayCount): number => Number(day.slice(-2));

/** Days of a month as bars, with the same numbers in a table below. */
export const DayChart = ({ title, unit, days, summary }: DayChartProps) => {
  const ceiling = ceilingOf(days);
  const step = (WIDTH - LEFT) / Math.max(1, days.length);
  const heightOf = (count: number): number => ((BASE - TOP) * count) / ceiling;
  return (
    <Box tag="section" paddingTop={6} aria-label={title} className="report-part">
      <Typography tag="h3" variant="delta">
        {title}
      </Typography>
      <Typography tag="p" variant="omega" textColor="neutral700" paddingTop={1} paddingBottom={2}>
        {summary}
      </Typography>
      <svg
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        role="img"
        aria-label={`${title}：${summary}`}
        style={{ width: '100%', maxWidth: WIDTH, color: '#8c1c13' }}
      >
        {[0, ceiling / 2, ceiling].map((mark) => (
          <g key={mark}>
            <line
              x1={LEFT}
              x2={WIDTH}
              y1={BASE - heightOf(mark)}
              y2={BASE - heightOf(mark)}
              stroke="#8e8ea9"
              strokeWidth={mark === 0 ? 1 : 0.4}
            />
            <text
              x={LEFT - 6}
              y={BASE - heightOf(mark) + 4}
              fontSize="11"
              textAnchor="end"
              fill="#666687"
            >
              {Number.isInteger(mark) ? String(mark) : ''}
            </text>
          </g>
        ))}
        {days.map((each, index) => (
          <g key={each.day}>
            <rect
              x={LEFT + index * step + step * 0.15}
              width={step * 0.7}
              y={BASE - heightOf(each.count ?? 0)}
              height={heightOf(each.count ?? 0)}
              fill="currentColor"
            >
              <title>{`${each.day}：${each.count === null ? '无记录' : `${String(each.count)} ${unit}`}`}</title>
            </rect>
            {dayNumber(each) === 1 || dayNumber(each) % 5 === 0 ? (
              <text
                x={LEFT + (index + 0.5) * step}
                y={BASE + 18}
                fontSize="11"
                textAnchor="middle"
                fill="#666687"
              >
                {`${String(dayNumber(each))}日`}
              </text>
            ) : null}
          </g>
        ))}
      </svg>
      <DayTable title={title} unit={unit} days={days} />
    </Box>
  );
};
