import { Typography } from '@strapi/design-system';
import type { DayCount } from './report-types';

interface DayTableProps {
  title: string;
  unit: string;
  days: DayCount[];
}

/** The numbers of a chart, folded away until somebody wants them. */
export const DayTable = ({ title, unit, days }: DayTableProps) => (
  <details className="report-numbers">
    <summary>
      <Typography variant="pi">查看数字</Typography>
    </summary>
    <table aria-label={title}>
      <thead>
        <tr>
          <th scope="col">
            <Typography variant="pi">日期</Typography>
          </th>
          <th scope="col">
            <Typography variant="pi">{`数量（${unit}）`}</Typography>
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, count }) => (
          <tr key={day}>
            <td>
              <Typography variant="pi">{day}</Typography>
            </td>
            <td style={{ textAlign: 'right', paddingLeft: 24 }}>
              <Typography variant="pi">{count === null ? '无记录' : String(count)}</Typography>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);
