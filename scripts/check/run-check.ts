import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../root.ts';
import type { Check } from './checks.ts';

export interface Outcome {
  name: string;
  failed: boolean;
  tookMs: number;
  output: string;
}

export function runCheck({ name, command }: Check): Promise<Outcome> {
  const [script, ...args] = command;
  const began = Date.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (text: Buffer): void => {
      output += text.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ name, failed: code !== 0, tookMs: Date.now() - began, output });
    });
  });
}
