import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** WeChat refuses a package above 2 MB and a mini-program above 20 MB. */
export const MOST_BYTES_A_PACKAGE = 2_000_000;
export const MOST_BYTES = 20_000_000;

interface PackageSize {
  name: string;
  bytes: number;
}

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .filter((file) => file.isFile())
    .reduce((sum, { size }) => sum + size, 0);

/** How large the main package and each further one of a compiled mini-program is. */
export const packageSizes = (dist: string): PackageSize[] => {
  const { subPackages = [] } = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[];
  };
  const further = subPackages.map(({ root }) => ({ name: root, bytes: bytesIn(join(dist, root)) }));
  const rest = further.reduce((sum, { bytes }) => sum + bytes, 0);
  return [{ name: 'main', bytes: bytesIn(dist) - rest }, ...further];
};
