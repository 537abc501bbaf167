import { Box, Flex, Typography } from '@strapi/design-system';
import type { ServiceFigures } from './case-types';

type Month = ServiceFigures['months'][number];

const WIDTH = 720;
const HEIGHT = 190;
const BASE = 160;
const TOP = 22;

const SERIES = [
  ['received', 'currentColor'],
  ['decided', 'none'],
] as const;

/** Received and decided month by month: filled and outlined bars, so that no colour is needed. */
export const MonthBars = ({ months }: { months: readonly Month[] }) => {
  const highest = Math.max(1, ...months.flatMap(({ received, decided }) => [received, decided]));
  const step = WIDTH / Math.max(1, months.length);
  const heightOf = (count: number): number => ((BASE - TOP) * count) / highest;
  const total = (name: 'received' | 'decided'): number =>
    months.reduce((sum, month) => sum + month[name], 0);
  const summary = `共收件 ${String(total('received'))} 件，办结 ${String(total('decided'))} 件`;
  return (
    <Box tag="section" aria-label="每月收件和办结">
      <Typography tag="h3" variant="delta">
        每月收件和办结
      </Typography>
      <Flex gap={4} paddingTop={1}>
        <Typography>{summary}</Typography>
        <Typography variant="pi" textColor="neutral600">
          实心为收件，空心为办结
        </Typography>
      </Flex>
      <Box color="primary600">
        <svg
          viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
          role="img"
          aria-label={`每月收件和办结：${summary}，数字见下表`}
          style={{ width: '100%', maxWidth: WIDTH }}
        >
          {months.map((month, at) => (
            <g key={month.month}>
              {SERIES.map(([name, fill], index) => (
                <g key={name}>
                  <rect
                    x={at * step + step * (0.14 + index * 0.37)}
                    width={step * 0.32}
                    y={BASE - heightOf(month[name])}
                    height={heightOf(month[name])}
                    fill={fill}
                    stroke="currentColor"
                  />
                  <text
                    x={at * step + step * (0.3 + index * 0.37)}
                    y={BASE - heightOf(month[name]) - 4}
                    fontSize="11"
                    textAnchor="middle"
                    fill="currentColor"
                  >
                    {String(month[name])}
                  </text>
                </g>
              ))}
              <text
                x={(at + 0.5) * step}
                y={BASE + 18}
                fontSize="11"
                textAnchor="middle"
                fill="currentColor"
              >
                {month.month}
              </text>
            </g>
          ))}
        </svg>
      </Box>
    </Box>
  );
};
