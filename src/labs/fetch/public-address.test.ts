import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPublicAddress } from './public-address.ts';
import { hostOf, readTarget } from './read-target.ts';

const codeOf = (run: () => unknown): string => {
  try {
    run();
    return 'none';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test.each([
  '93.184.216.34',
  '8.8.8.8',
  '1.1.1.1',
  '172.15.255.255',
  '172.32.0.1',
  '100.63.255.255',
  '100.128.0.1',
  '2606:4700:4700::1111',
  '2a00:1450:4001:81b::200e',
])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ['loopback', '127.0.0.1'],
  ['loopback, far end', '127.255.255.254'],
  ['this network', '0.0.0.0'],
  ['private 10', '10.1.2.3'],
  ['private 172', '172.16.0.1'],
  ['private 192', '192.168.1.1'],
  ['link-local, cloud metadata', '169.254.169.254'],
  ['CGNAT', '100.64.0.1'],
  ['CGNAT, far end', '100.127.255.255'],
  ['benchmark', '198.18.0.1'],
  ['documentation', '192.0.2.1'],
  ['documentation 2', '203.0.113.9'],
  ['protocol assignments', '192.0.0.8'],
  ['6to4 relay', '192.88.99.1'],
  ['multicast', '224.0.0.1'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['IPv6 loopback', '::1'],
  ['IPv6 unspecified', '::'],
  ['IPv4-compatible loopback', '::127.0.0.1'],
  ['IPv4-compatible public', '::8.8.8.8'],
  ['IPv4-mapped loopback', '::ffff:127.0.0.1'],
  ['IPv4-mapped public', '::ffff:8.8.8.8'],
  ['IPv4-mapped in hexadecimal', '::ffff:7f00:1'],
  ['6to4', '2002:7f00:1::'],
  ['NAT64', '64:ff9b::7f00:1'],
  ['NAT64, local', '64:ff9b:1::7f00:1'],
  ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  ['IPv4-translated', '::ffff:0:127.0.0.1'],
  ['unique local', 'fd00::1'],
  ['link-local', 'fe80::1'],
  ['link-local with scope', 'fe80::1%eth0'],
  ['site-local', 'fec0::1'],
  ['IPv6 multicast', 'ff02::1'],
  ['IPv6 documentation', '2001:db8::1'],
  ['IPv6 documentation 2', '3fff::1'],
  ['discard', '100::1'],
  ['no address', 'localhost'],
  ['nothing', ''],
])('%s (%s) is not public', (_name, address) => {
  expect(isPublicAddress(address)).toBe(false);
});

describe('hosts in disguise are seen through by the parser of addresses', () => {
  test.each([
    '0177.0.0.1',
    '0x7f.0.0.1',
    '0x7f000001',
    '2130706433',
    '127.1',
    '127.0.1',
    '①②⑦.⓪.⓪.①',
    '１２７.０.０.１',
    '127。0。0。1',
    '[::ffff:127.0.0.1]',
    '[::127.0.0.1]',
    '127.0.0.1.',
  ])('%s', (host) => {
    expect(isPublicAddress(hostOf(readTarget(`http://${host}/`)))).toBe(false);
  });
});

test.each([
  ['', 'fetch-address-malformed'],
  ['library', 'fetch-address-malformed'],
  ['http://', 'fetch-address-malformed'],
  ['http://[x/', 'fetch-address-malformed'],
  [`http://x.example/${'a'.repeat(2000)}`, 'fetch-address-malformed'],
  ['ftp://x.example/', 'fetch-scheme'],
  ['file:///etc/passwd', 'fetch-scheme'],
  ['javascript:alert(1)', 'fetch-scheme'],
  ['gopher://x.example/', 'fetch-scheme'],
  ['http://me@x.example/', 'fetch-credentials'],
  ['http://me:secret@x.example/', 'fetch-credentials'],
  ['http://x.example:22/', 'fetch-port'],
  ['https://x.example:8443/', 'fetch-port'],
  ['http://x.example:443/', 'none'],
  ['https://x.example:80/', 'none'],
  [' https://x.example/a#b ', 'none'],
])('%s → %s', (address, code) => {
  expect(codeOf(() => readTarget(address))).toBe(code);
});

test('no four numbers from a private block get through, however they are written', () => {
  const byte = fc.integer({ min: 0, max: 255 });
  const inBlock = fc.oneof(
    fc.tuple(fc.constantFrom(10, 127, 0), byte, byte, byte),
    fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
    fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
    fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
  );
  const write = (style: number, [a, b, c, d]: [number, number, number, number]): string =>
    [
      `${a}.${b}.${c}.${d}`,
      String(((a * 256 + b) * 256 + c) * 256 + d),
      `0x${(((a * 256 + b) * 256 + c) * 256 + d).toString(16)}`,
      `0${a.toString(8)}.${b}.${c}.${d}`,
      `[::ffff:${a}.${b}.${c}.${d}]`,
      `[64:ff9b::${a}.${b}.${c}.${d}]`,
      `[2002:${a.toString(16).padStart(2, '0')}${b.toString(16).padStart(2, '0')}:${c.toString(16)}${d.toString(16).padStart(2, '0')}::]`,
      `${a}.${b}.${c * 256 + d}`,
    ][style]!;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7 }), inBlock, (style, numbers) => {
      expect(isPublicAddress(hostOf(readTarget(`http://${write(style, numbers)}/`)))).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
