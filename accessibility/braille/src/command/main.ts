import { readFileSync } from 'node:fs';
import { loadDictionary } from '../load';
import { readArguments, USAGE } from './arguments';
import { runCommand } from './command';

const STANDARD_INPUT = 0;
const WRONG_USE = 2;

/**
 * The command line: text in on standard input, braille and nothing else out.
 * @param given the arguments after the command's name
 * @returns the exit code: 0, or 2 for wrong arguments
 */
export const main = (given: readonly string[]): number => {
  if (given.includes('--help')) {
    process.stderr.write(`${USAGE}\n`);
    return 0;
  }
  try {
    const args = readArguments(given);
    const text = readFileSync(STANDARD_INPUT, 'utf8');
    const output = runCommand(args, text, loadDictionary(), new Date());
    // A reader that has seen enough, as `head`, is no fault.
    process.stdout.on('error', () => undefined);
    process.stdout.write(output);
    return 0;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}\n\n${USAGE}\n`);
    return WRONG_USE;
  }
};
