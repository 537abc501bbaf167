import { parseArgs } from 'node:util';
import { startAutomatorServer } from './automator/server.ts';
import { openBrowser } from './browser.ts';
import { createHost } from './host.ts';
import { createTabs } from './view/chromium.ts';
import { createTelephone } from './wx/telephone.ts';

/** `https://api.example=http://127.0.0.1:4000,…`; `*` stands for every origin. */
const originsFrom = (text: string): Map<string, string> =>
  new Map(
    text
      .split(',')
      .filter((pair) => pair.includes('='))
      .map((pair): [string, string] => {
        const at = pair.lastIndexOf('=');
        return [pair.slice(0, at), pair.slice(at + 1)];
      }),
  );

/** `auto --project P --auto-port N`, as miniprogram-automator starts WeChat's own tool. */
const run = async (): Promise<void> => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      project: { type: 'string' },
      'auto-port': { type: 'string', default: '9420' },
      'auto-account': { type: 'string' },
      ticket: { type: 'string' },
      'trust-project': { type: 'boolean' },
    },
  });
  if (positionals[0] !== 'auto' || values.project === undefined)
    throw new Error('usage: weapp-host auto --project FOLDER --auto-port PORT');
  const { WEAPP_HOST_ORIGINS = '', WEAPP_HOST_CHROMIUM, WEAPP_HOST_PAGE } = process.env;
  const telephone = createTelephone();
  telephone.network.origins = originsFrom(WEAPP_HOST_ORIGINS);
  const browser = await openBrowser(WEAPP_HOST_CHROMIUM);
  const tabs = createTabs(browser);
  const { openTab } = tabs;
  const host = createHost({ project: values.project, telephone, openTab, dialogsWait: true });
  host.launch(WEAPP_HOST_PAGE);
  const exit = (): void => {
    void host
      .close()
      .then(() => browser.close())
      .finally(() => process.exit(0));
  };
  process.on('SIGTERM', exit);
  process.on('SIGINT', exit);
  await startAutomatorServer(host, { port: Number(values['auto-port']), exit });
};

await run();
