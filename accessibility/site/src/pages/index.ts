import type { PageAddress } from '../addresses';
import type { PageView } from '../layout/page-view';
import type { Settings } from '../settings';
import { braillePagesPage } from './braille-pages/braille-pages-page';
import { brailleProofPage } from './braille-proof/braille-proof-page';
import { detailPage } from './detail';
import { downloadPage } from './download';
import { frontPage } from './front/front-page';
import { gatewayPage } from './front/gateway';
import { openGovernmentPage } from './government/open-government';
import { homePage } from './home';
import { listPage } from './list';
import { isOwnSite } from '../own-site';
import type { PageRequest } from './page-request';
import { searchPage } from './search/search-page';
import { settingsPage } from './settings';
import { siteMapPage } from './site-map';
import { statementPage } from './statement';

/** Makes the page at an address. Asks the api for what it needs; draws nothing yet. */
export const pageFor = async (
  request: Omit<PageRequest, 'address'>,
  address: PageAddress,
  settings: Settings,
): Promise<PageView> => {
  switch (address.kind) {
    case 'home':
      return isOwnSite(address.locale)
        ? frontPage({ ...request, address })
        : homePage({ ...request, address });
    case 'open-government':
      return openGovernmentPage({ ...request, address });
    case 'about':
    case 'culture':
    case 'visiting':
      return gatewayPage({ ...request, address });
    case 'list':
      return listPage({ ...request, address });
    case 'detail':
      return detailPage({ ...request, address }, settings);
    case 'download':
      return downloadPage({ ...request, address });
    case 'braille-proof':
      return brailleProofPage({ ...request, address });
    case 'braille-pages':
      return braillePagesPage({ ...request, address });
    case 'search':
      return searchPage({ ...request, address });
    case 'settings':
      return settingsPage({ ...request, address }, settings);
    case 'site-map':
      return siteMapPage({ ...request, address });
    case 'accessibility':
      return statementPage({ ...request, address });
  }
};
