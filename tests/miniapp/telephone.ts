import { DIST } from '../weapp-host/places';
import { createHost, type Host } from './host';

const open = new Set<Host>();
afterEach(async () => {
  for (const host of open) await host.weapp.close();
  open.clear();
});

/** The compiled mini-program, opened at `url` on a new telephone. */
export const openMiniProgram = (apiUrl: string, url?: string): Host => {
  const host = createHost({ dist: DIST, apiUrl });
  open.add(host);
  host.weapp.launch(url);
  return host;
};
