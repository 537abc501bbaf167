import { linesOf } from '../layout/lines';
import { loadDictionary } from '../load';
import { createTranslator } from '../translate';

/**
 * How fast one process turns a text into lines of braille, as JSON on standard output: the text,
 * one paragraph on each line, comes on standard input.
 */
const WIDTH = 30;
const began = performance.now();
const translator = createTranslator({ dictionary: loadDictionary() });
const loadMs = performance.now() - began;
const chunks: Buffer[] = [];
process.stdin.on('data', (chunk: Buffer) => chunks.push(chunk));
process.stdin.on('end', () => {
  const paragraphs = Buffer.concat(chunks).toString('utf8').split('\n');
  const start = performance.now();
  let characters = 0;
  for (const paragraph of paragraphs) {
    characters += paragraph.length;
    linesOf(translator.translate(paragraph).words, { width: WIDTH });
  }
  const seconds = (performance.now() - start) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ loadMs, charactersPerSecond: characters / seconds, megabytes }));
});
