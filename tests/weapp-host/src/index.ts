export { createHost, type Host, type HostOptions } from './host.ts';
export { createTelephone, type Telephone } from './wx/telephone.ts';
export type { HostPage } from './app-service/page.ts';
export type { ViewElement } from './view/view-element.ts';
export { elementsBelow, textOf } from './components/find.ts';
