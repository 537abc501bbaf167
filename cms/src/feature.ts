import type { Core } from '@strapi/strapi';
import type { CmsConfig } from './config';

/** One capability of the desk: it brings its tables and begins and ends with the cms. */
export interface Feature {
  /** tables of its own, as models of Strapi's schema */
  models?: readonly unknown[];
  /** before Strapi's plug-ins: document middlewares, routes */
  register?(strapi: Core.Strapi, config: CmsConfig): Promise<void> | void;
  /** once everything is up: permissions, timers */
  start?(strapi: Core.Strapi, config: CmsConfig): Promise<void> | void;
  /** finishes what is under way; the process has ten seconds */
  stop?(strapi: Core.Strapi): Promise<void> | void;
}
