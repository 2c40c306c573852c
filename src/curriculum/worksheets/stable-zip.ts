import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The first moment that a zip can name; nobody reads it. */
const NO_DATE = '1980-01-01T12:00:00';

/**
 * The same zip without its making's date: the libraries write the hour into the directory and into docProps/core.xml, so that one
 * edition would give other bytes at every download.
 */
export function stableZip(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const stable: Record<string, [Uint8Array, { mtime: string }]> = {};
  for (const path of Object.keys(files).sort()) {
    const file = files[path];
    if (!file) continue;
    const dated = path === 'docProps/core.xml';
    stable[path] = [
      dated ? strToU8(strFromU8(file).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${NO_DATE}Z`)) : file,
      { mtime: NO_DATE },
    ];
  }
  return zipSync(stable, { level: 6 });
}
