import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromiumPath } from '../system/browser.ts';

/**
 * Fetched when it is asked for: its 200 packages (185 MB) are not for everybody who builds the
 * project. Apache-2.0.
 */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const LARGEST_REPORT_BYTES = 50_000_000;

const run = promisify(execFile);

interface Report {
  categories: Record<
    (typeof CATEGORIES)[number],
    { score: number | null; auditRefs: { id: string; weight: number }[] }
  >;
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
}

export interface Scores {
  /** of 100, in the order performance, accessibility, best practices, search engines */
  categories: Record<(typeof CATEGORIES)[number], number>;
  /** what keeps a category below 100 */
  lost: string[];
}

const lostIn = ({ categories, audits }: Report): string[] =>
  CATEGORIES.flatMap((category) =>
    categories[category].auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id];
      if (weight === 0 || audit === undefined || audit.score === null || audit.score >= 0.995)
        return [];
      const value = audit.displayValue === undefined ? '' : `, ${audit.displayValue}`;
      return [`${category}: ${audit.title} (${audit.score.toFixed(2)}${value})`];
    }),
  );

/** Lighthouse on one page, as on a telephone with a slow connection. Takes about half a minute. */
export const runLighthouse = async (url: string): Promise<Scores> => {
  const { stdout } = await run(
    'npm',
    [
      ...['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', url],
      ...['--quiet', '--output=json', '--output-path=stdout'],
      `--only-categories=${CATEGORIES.join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    ],
    {
      env: { ...process.env, CHROME_PATH: chromiumPath(), PUPPETEER_SKIP_DOWNLOAD: '1' },
      maxBuffer: LARGEST_REPORT_BYTES,
    },
  );
  const report = JSON.parse(stdout) as Report;
  const scoreOf = (category: (typeof CATEGORIES)[number]): number =>
    Math.round((report.categories[category].score ?? 0) * 100);
  return {
    categories: {
      performance: scoreOf('performance'),
      accessibility: scoreOf('accessibility'),
      'best-practices': scoreOf('best-practices'),
      seo: scoreOf('seo'),
    },
    lost: lostIn(report),
  };
};
