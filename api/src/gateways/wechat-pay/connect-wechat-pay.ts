import type { Log } from '../../log';
import { startWechatPaySimulator } from './simulator/simulator';
import { createWechatPay, type WechatPay, type WechatPayAccount } from './wechat-pay';

export interface ConnectedWechatPay extends WechatPay {
  close(): Promise<void>;
}

export interface ConnectParts {
  /** of the mini-program, for the simulator */
  appId: string;
  /** where this process takes notifies, for the simulator */
  notifyUrl: string;
  log: Pick<Log, 'info' | 'warn'>;
  now: () => number;
}

const nothing = (): Promise<void> => Promise.resolve();

/**
 * WeChat Pay for this process: the real gateway, or a simulator that is started beside it.
 * Undefined without a merchant: then nothing can be paid.
 */
export const connectWechatPay = async (
  account: WechatPayAccount | 'simulator' | undefined,
  { appId, notifyUrl, log, now }: ConnectParts,
): Promise<ConnectedWechatPay | undefined> => {
  if (account === undefined) return undefined;
  if (account !== 'simulator') {
    const real = createWechatPay(account, now);
    // Notifies cannot be checked before; without certificates nothing is asked.
    real.refreshKeys().catch((error: unknown) => {
      log.warn({ err: error }, 'the certificates of WeChat Pay cannot be had yet');
    });
    return { ...real, close: nothing };
  }
  const simulator = await startWechatPaySimulator({ appId, notifyUrl, now });
  log.info({ url: simulator.url }, 'a simulator stands in for WeChat Pay: nobody really pays');
  return { ...createWechatPay(simulator.account, now), close: () => simulator.close() };
};
