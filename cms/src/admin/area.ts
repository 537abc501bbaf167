import type { StrapiApp } from '@strapi/strapi/admin';

/** One area of the desk's face: pages, panels, actions and widgets that belong together. */
export interface Area {
  /** pages (`app.addMenuLink`), home widgets (`app.widgets.register`) */
  register?(app: StrapiApp): void;
  /** what needs other plug-ins: panels, actions and hooks of the content manager */
  bootstrap?(app: StrapiApp): void;
}

/** The part of the content manager's interface that the desk uses. */
export interface ContentManagerApis {
  addEditViewSidePanel(panels: unknown): void;
  addDocumentAction(actions: unknown): void;
  addDocumentHeaderAction(actions: unknown): void;
  addBulkAction(actions: unknown): void;
}

export const contentManagerOf = (app: StrapiApp): ContentManagerApis =>
  (app.getPlugin('content-manager') as unknown as { apis: ContentManagerApis }).apis;
