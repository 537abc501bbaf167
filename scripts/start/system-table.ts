import { join } from 'node:path';
import { root } from '../root.ts';
import type { RunningSystem } from '../running-system.ts';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

/** The other demo accounts, one per ready-made role of cms/src/setup/roles.ts. */
const DEMO_ROLES = [
  ['first-reviewer', 'second-reviewer', 'final-reviewer'],
  ['administrator', 'auditor'],
  ['writer-en', 'writer-bo', 'writer-ii'],
  ['case-handler', 'case-reviewer'],
];

const addressesAt = (editor: string, names: readonly string[]): string =>
  names.map((name) => `${name}${editor.slice(editor.indexOf('@'))}`).join('  ');

/** The one table that a person needs after `npm start`. */
export function systemTable(
  settings: Settings,
  system: RunningSystem,
  secrets: Secrets,
  searches: boolean,
): string {
  const { DEMO_EDITOR_EMAIL: email, DEMO_EDITOR_PASSWORD: password } = secrets;
  const rows: [string, string][] = [
    ['Web site', settings.siteUrl],
    ['API', `${system.apiUrl}/openapi.json`],
    ['CMS admin', `${system.cmsUrl}/admin`],
    ...(email && password
      ? ([
          ['  demo writer', `${email}   password, for all of them: ${password}`],
          ...DEMO_ROLES.map((names) => ['', addressesAt(email, names)] as [string, string]),
        ] as [string, string][])
      : []),
    ['Mini-program', `${join(root, 'miniapp/dist')} (open in WeChat DevTools)`],
    ['Search', searches ? 'Meilisearch' : 'degraded: from the database, no Meilisearch here'],
    ['Data and logs', settings.dataDirectory],
  ];
  const width = Math.max(...rows.map(([title]) => title.length));
  const lines = rows.map(([title, value]) => `  ${title.padEnd(width)}  ${value}`);
  const rule = `  ${'-'.repeat(width + 2 + Math.max(...rows.map(([, value]) => value.length)))}`;
  return [rule, ...lines, rule].join('\n');
}
