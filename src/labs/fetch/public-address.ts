import ipaddr from 'ipaddr.js';

/** `::/96`, the retired "IPv4-compatible" block, which ipaddr.js calls unicast: `::127.0.0.1` would be let through. */
const COMPATIBLE = ipaddr.IPv6.parseCIDR('::/96');
/** Blocks that carry an IPv4 address or a local network, whatever the library calls them: NAT64 of a provider, site-local, documentation. */
const FORBIDDEN: readonly [ipaddr.IPv6, number][] = [
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '2002::/16',
  '2001::/23',
  'fec0::/10',
  '2001:db8::/32',
  '3fff::/20',
  '5f00::/16',
].map((block) => ipaddr.IPv6.parseCIDR(block));

/**
 * True only for an address that anybody on the internet may be reached at. Refuses private, loopback, link-local, carrier
 * (CGNAT), multicast, broadcast, reserved and documentation blocks, and every way of writing an IPv4 address inside IPv6.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  // A scope (`fe80::1%eth0`) has no business here.
  if (address.includes('%') || parsed.range() !== 'unicast') return false;
  if (parsed instanceof ipaddr.IPv4) return true;
  return !parsed.match(COMPATIBLE) && !FORBIDDEN.some((block) => parsed.match(block));
}
