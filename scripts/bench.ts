import { install } from './setup/install.ts';

await install();
const { runBench } = await import('../tests/bench/main.ts');
await runBench();
