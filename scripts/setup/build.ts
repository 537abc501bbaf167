import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { fingerprint } from './fingerprint.ts';
import { runStep } from './step.ts';
import { stampAt } from './stamp.ts';

/** One build: made again only when what it reads has changed or what it makes is gone. */
export interface Build {
  name: string;
  title: string;
  expectedSeconds?: number;
  inputs: readonly string[];
  outputs: readonly string[];
  /** Removed before building, where a builder would believe its own notes and make nothing. */
  clears?: readonly string[];
  command: readonly [script: string, ...args: string[]];
  directory?: string;
  environment?: Readonly<Record<string, string>>;
}

/**
 * Runs lanes of builds side by side, the builds of one lane in their order; says nothing about
 * those that are up to date. The first failure stops the other lanes.
 */
export async function buildAll(lanes: readonly Build[][], stop?: AbortSignal): Promise<void> {
  const failure = new AbortController();
  const signal = stop ? AbortSignal.any([stop, failure.signal]) : failure.signal;
  const runs = lanes.map(async (lane) => {
    for (const build of lane) await buildOne(build, signal);
  });
  let first: unknown;
  for (const run of runs) {
    run.catch((error: unknown) => {
      first ??= error;
      failure.abort();
    });
  }
  await Promise.allSettled(runs);
  if (first) throw first as Error;
}

async function buildOne(build: Build, stop?: AbortSignal): Promise<void> {
  const stamp = stampAt(`.cache/builds/${build.name}`);
  const wanted = fingerprint([...build.inputs, 'package-lock.json']) + settingsOf(build);
  const isThere = build.outputs.every((output) => existsSync(join(root, output)));
  if (isThere && stamp.matches(wanted)) return;
  stamp.remove();
  if (!isThere) for (const path of build.clears ?? []) removeFrom(path);
  const [script, ...args] = build.command;
  await runStep({
    title: build.title,
    ...(build.expectedSeconds && { expectedSeconds: build.expectedSeconds }),
    command: process.execPath,
    args: [join(root, script), ...args],
    directory: join(root, build.directory ?? '.'),
    environment: build.environment ?? {},
    log: `build-${build.name}`,
    stop,
  });
  stamp.write(wanted);
}

function settingsOf(build: Build): string {
  return JSON.stringify([build.command, build.environment, process.versions.node.split('.')[0]]);
}

function removeFrom(path: string): void {
  rmSync(join(root, path), { recursive: true, force: true });
}
