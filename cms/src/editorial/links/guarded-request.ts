import ipaddr from 'ipaddr.js';
import { lookup as systemLookup } from 'node:dns/promises';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { LinkFailed, LinkRefused, failureOf } from './link-outcome';
import { isPublicAddress } from './public-address';

const TIMEOUT_MILLISECONDS = 10_000;
const MAXIMUM_HEADER_BYTES = 16_384;
const LONGEST_URL = 2000;

export interface GuardRules {
  /** names, or names with a port, that alone may be asked; names below them count too */
  allowedHosts?: readonly string[] | undefined;
  /** all addresses of a name */
  resolve?: (name: string) => Promise<string[]>;
  /** an address that may be asked although it is not public, on any port */
  alsoReach?: (address: string, port: number) => boolean;
  timeoutMilliseconds?: number;
  /** certificates to trust beside the system's own */
  certificates?: string;
}

export interface Answer {
  status: number;
  location: string | undefined;
}

const resolveName = async (name: string): Promise<string[]> =>
  (await systemLookup(name, { all: true })).map(({ address }) => address);

const portOf = ({ port, protocol }: URL): number =>
  port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);

const bareHost = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

const isBelow = (host: string, allowed: string): boolean =>
  host === allowed || host.endsWith(`.${allowed}`);

const sameAddress = (a: string, b: string): boolean =>
  ipaddr.isValid(a) && ipaddr.isValid(b) && ipaddr.process(a).toString() === b;

/** `node:net` asks for one address or for all; it gets the one that was checked, whatever the name. */
const pinned =
  (address: string): LookupFunction =>
  (_name, options, callback) => {
    const family = isIP(address);
    if (options.all === true) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };

/**
 * Sends single requests into the world and nowhere else: the name is resolved here, every address
 * of it must be public, and the connection goes to exactly the address that was checked, so that a
 * name which resolves differently a moment later (DNS rebinding) gains nothing.
 */
export class GuardedRequest {
  constructor(private readonly rules: GuardRules = {}) {}

  /**
   * Asks once, without following redirects, without cookies, and hangs up after the headers.
   * @throws LinkRefused when the address may not be asked, LinkFailed when there is no answer
   */
  async send(url: URL, method: 'HEAD' | 'GET', signal: AbortSignal): Promise<Answer> {
    this.refuseByForm(url);
    const milliseconds = this.rules.timeoutMilliseconds ?? TIMEOUT_MILLISECONDS;
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]);
    try {
      const address = await this.addressOf(url, deadline);
      return await this.exchange(url, method, address, deadline);
    } catch (error) {
      if (error instanceof LinkRefused) throw error;
      if (deadline.aborted)
        throw new LinkFailed('网站没有及时回应', signal.aborted ? 'ours' : 'answer');
      throw failureOf(error);
    }
  }

  private refuseByForm(url: URL): void {
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
      throw new LinkRefused('只检查 http 和 https 网址');
    if (url.username !== '' || url.password !== '')
      throw new LinkRefused('网址里带有用户名或密码，请改用不带密码的网址');
    if (url.href.length > LONGEST_URL) throw new LinkRefused('网址过长');
    this.refuseByHost(url);
  }

  private refuseByHost(url: URL): void {
    const host = bareHost(url);
    const withPort = `:${String(portOf(url))}`;
    const allowed = this.rules.allowedHosts?.map((name) => name.toLowerCase());
    const byPort = allowed?.some(
      (name) => name.endsWith(withPort) && isBelow(host, name.slice(0, -withPort.length)),
    );
    const isUsual = url.port === '';
    if (allowed !== undefined && byPort !== true)
      if (!isUsual || !allowed.some((name) => isBelow(host, name)))
        throw new LinkRefused('不在允许检查的网站名单内，请人工核对');
    if (allowed === undefined && !isUsual && this.rules.alsoReach === undefined)
      throw new LinkRefused(`网址使用了非常用端口 ${url.port}，请人工核对`);
  }

  private mayReach(address: string, port: number): boolean {
    return isPublicAddress(address) || (this.rules.alsoReach?.(address, port) ?? false);
  }

  private async addressOf(url: URL, deadline: AbortSignal): Promise<string> {
    const host = bareHost(url);
    const addresses = isIP(host) === 0 ? await this.resolved(host, deadline) : [host];
    if (addresses.length === 0) throw new LinkFailed('域名不存在');
    if (!addresses.every((address) => this.mayReach(address, portOf(url))))
      throw new LinkRefused('网址指向内部网络地址，公众无法打开');
    const [first = ''] = addresses.toSorted((a, b) => isIP(a) - isIP(b));
    return first;
  }

  private async resolved(host: string, deadline: AbortSignal): Promise<string[]> {
    const late = new Promise<never>((_, reject) => {
      deadline.addEventListener('abort', () => {
        reject(new LinkFailed('网站没有及时回应'));
      });
    });
    return Promise.race([(this.rules.resolve ?? resolveName)(host), late]);
  }

  private exchange(
    url: URL,
    method: 'HEAD' | 'GET',
    address: string,
    signal: AbortSignal,
  ): Promise<Answer> {
    const options: RequestOptions & { ca?: string } = {
      method,
      signal,
      // One connection for one request: none is kept under a name that was checked earlier.
      agent: false,
      lookup: pinned(address),
      maxHeaderSize: MAXIMUM_HEADER_BYTES,
      headers: {
        accept: '*/*',
        'user-agent': 'Mozilla/5.0 (compatible; MinzongLinkCheck/1.0)',
        ...(method === 'GET' ? { range: 'bytes=0-4095' } : {}),
      },
      ...(this.rules.certificates === undefined ? {} : { ca: this.rules.certificates }),
    };
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    return new Promise((resolve, reject) => {
      const asked = send(url, options, (response: IncomingMessage) => {
        const { statusCode = 0, headers } = response;
        response.destroy();
        resolve({ status: statusCode, location: headers.location });
      });
      asked.on('socket', (socket) =>
        socket.once('connect', () => {
          if (!sameAddress(socket.remoteAddress ?? '', address))
            asked.destroy(new LinkRefused('网址指向内部网络地址，公众无法打开'));
        }),
      );
      asked.on('error', reject);
      asked.end();
    });
  }
}
