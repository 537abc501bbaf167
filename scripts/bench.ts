import { install } from './setup/install.ts';

await install();
const { runBench } = await import('../tests/bench/main.ts');
try {
  await runBench(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
