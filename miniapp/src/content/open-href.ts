import { callNumber, copyText } from '../platform/actions';
import { openPage, scrollToId } from '../platform/navigation';
import { addressOfHref } from './addresses';

/**
 * Follows a link of a text: an anchor scrolls, a document of ours opens, a number is called. A
 * mini-program may not open other sites: their address goes to the clipboard.
 */
export const openHref = (href: string, anchorPrefix = ''): void => {
  if (href.startsWith('#')) {
    scrollToId(anchorPrefix + href.slice(1));
    return;
  }
  if (href.startsWith('tel:')) {
    callNumber(href.slice('tel:'.length));
    return;
  }
  const address = addressOfHref(href);
  if (address === undefined) void copyText(href.replace(/^mailto:/, ''));
  else void openPage(address);
};
