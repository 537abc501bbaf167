import { statSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from './files.ts';
import type { Project } from './project.ts';

export interface PackageWeight {
  /** root of the subpackage; empty for the main package */
  name: string;
  bytes: number;
}

/** WeChat's limits: 2 MB for a package, 20 MB for all of them. */
const PACKAGE_LIMIT_BYTES = 2 * 1024 * 1024;
const WHOLE_LIMIT_BYTES = 20 * 1024 * 1024;

/** The weight of every package. */
export const weigh = ({ root, app }: Project): PackageWeight[] => {
  const names = (app.subPackages ?? app.subpackages ?? []).map(({ root: name }) => name);
  const weights = new Map(['', ...names].map((name) => [name, 0]));
  for (const file of filesBelow(root)) {
    const owner = names.find((name) => file.startsWith(`${name.replace(/\/$/, '')}/`)) ?? '';
    weights.set(owner, (weights.get(owner) ?? 0) + statSync(path.join(root, file)).size);
  }
  return [...weights].map(([name, bytes]) => ({ name, bytes }));
};

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(2);

/** What WeChat would say of packages that are too heavy. */
export const weightWarnings = (weights: PackageWeight[]): string[] => {
  const heavy = weights
    .filter(({ bytes }) => bytes > PACKAGE_LIMIT_BYTES)
    .map(({ name, bytes }) => {
      const title = name === '' ? '主包' : `分包 ${name}`;
      return `${title} 大小为 ${megabytes(bytes)} MB，超过 2 MB 限制`;
    });
  const whole = weights.reduce((sum, { bytes }) => sum + bytes, 0);
  return whole > WHOLE_LIMIT_BYTES
    ? [...heavy, `整包大小为 ${megabytes(whole)} MB，超过 20 MB 限制`]
    : heavy;
};
