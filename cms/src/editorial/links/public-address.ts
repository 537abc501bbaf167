import ipaddr from 'ipaddr.js';

/** Public by its range, but the address at which Azure tells its machines their secrets. */
const METADATA = new Set(['168.63.129.16']);

/** What is handed out to the world; everything else of IPv6 leads inside, to nobody or around. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address belongs to somebody out there. Private, loopback, link-local, shared (CGNAT),
 * multicast, reserved, translated and tunnelled addresses do not: through them a link in a text
 * could make the server ask its own neighbours (SSRF; ASVS 5.0.0, 1.3.6).
 * @param address IPv4 in four decimal parts or IPv6; anything else is not public
 */
export const isPublicAddress = (address: string): boolean => {
  if (ipaddr.IPv4.isValidFourPartDecimal(address))
    return ipaddr.IPv4.parse(address).range() === 'unicast' && !METADATA.has(address);
  if (!ipaddr.IPv6.isValid(address) || address.includes('%')) return false;
  const parsed = ipaddr.IPv6.parse(address);
  return parsed.range() === 'unicast' && parsed.match(GLOBAL_UNICAST);
};
