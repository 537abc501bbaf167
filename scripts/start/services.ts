import { join } from 'node:path';
import { root } from '../root.ts';
import type { Secrets } from './secrets.ts';
import type { Environment, Settings } from './settings.ts';

/** A long-running process of the system. */
export interface Service {
  name: string;
  command: string;
  args: readonly string[];
  directory: string;
  environment: Readonly<Record<string, string>>;
  /** Answers 2xx once the process can work. */
  healthUrl: string;
  /** Without it the others still work. */
  optional: boolean;
}

/** Without it V8 lets the young objects of a busy search grow to some 150 MB before it looks at them. */
const API_FLAGS = ['--max-semi-space-size=8'];
/** Without it the C library keeps what was needed to make a search index: some 100 MB. */
const API_MEMORY = { MALLOC_ARENA_MAX: '2' };

/**
 * What a person may set for one process alone is passed on with the whole environment.
 * @param options.firstContent content is about to be imported: an empty CMS must not yet tell the
 *   api that it holds everything there is
 */
export function createServices(
  settings: Settings,
  secrets: Secrets,
  environment: Environment,
  { firstContent }: { firstContent: boolean },
): Service[] {
  const addresses = addressesOf(settings, environment);
  const common = {
    NODE_ENV: settings.production ? 'production' : 'development',
    DATA_DIRECTORY: settings.dataDirectory,
    SITE_URL: settings.siteUrl,
    API_URL: addresses.api,
  };
  const node = (
    name: string,
    script: string,
    own: Record<string, string>,
    flags: readonly string[] = [],
  ): Service => ({
    name,
    command: process.execPath,
    args: [...flags, join(root, script)],
    directory: root,
    environment: { ...common, ...own },
    healthUrl: `${addresses[name as 'api' | 'site']}/health/live`,
    optional: false,
  });
  const port = (service: keyof Settings['ports']): string => String(settings.ports[service]);
  return [
    node(
      'api',
      'api/dist/main.js',
      { ...apiSettings(settings, secrets), ...API_MEMORY, API_PORT: port('api') },
      API_FLAGS,
    ),
    node('site', 'accessibility/site/dist/main.js', {
      SITE_PORT: port('site'),
      FIGURES_SECRET: secrets['FIGURES_SECRET'] ?? '',
      // The one place that may show previews in a frame.
      CMS_URL: environment['CMS_URL'] ?? addresses.cms,
    }),
    {
      ...node('cms', 'node_modules/@strapi/strapi/bin/strapi.js', {
        ...secrets,
        STRAPI_TELEMETRY_DISABLED: 'true',
        CMS_PORT: port('cms'),
        // The demo content counts as reviewed; in production nothing does unless somebody says so.
        ...(!settings.production && {
          IMPORT_PUBLISHES: environment['IMPORT_PUBLISHES'] ?? 'without-review',
        }),
        ...(firstContent && { RECONCILE_AT_START: 'false' }),
      }),
      args: [join(root, 'node_modules/@strapi/strapi/bin/strapi.js'), 'start'],
      directory: join(root, 'cms'),
      healthUrl: `${addresses.cms}/_health`,
    },
  ];
}

function apiSettings(settings: Settings, secrets: Secrets): Record<string, string> {
  return {
    DELIVERY_SECRET: secrets['DELIVERY_SECRET'] ?? '',
    FIGURES_SECRET: secrets['FIGURES_SECRET'] ?? '',
    ACCOUNTS_SECRET: secrets['ACCOUNTS_SECRET'] ?? '',
    REPORTS_SECRET: secrets['REPORTS_SECRET'] ?? '',
    CASES_SECRET: secrets['CASES_SECRET'] ?? '',
    MEILISEARCH_URL: searchUrl(settings),
    MEILISEARCH_KEY: secrets['MEILISEARCH_KEY'] ?? '',
  };
}

export function searchUrl(settings: Settings): string {
  return settings.meilisearchUrl ?? `http://127.0.0.1:${String(settings.ports.meilisearch)}`;
}

/** Where each process is reached from this machine. */
export function addressesOf(
  { ports }: Settings,
  environment: Environment,
): { site: string; api: string; cms: string } {
  const address = (host: string | undefined, port: number): string => {
    const everywhere = !host || host === '0.0.0.0' || host === '::';
    return `http://${everywhere ? '127.0.0.1' : host}:${String(port)}`;
  };
  return {
    site: address(environment['SITE_HOST'], ports.site),
    api: address(environment['API_HOST'], ports.api),
    cms: address(environment['CMS_HOST'], ports.cms),
  };
}
