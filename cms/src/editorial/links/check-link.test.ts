import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createTcpServer, type AddressInfo, type Server as Tcp } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkLink } from './check-link';
import { GuardedRequest, type GuardRules } from './guarded-request';

const opened: (Server | Tcp)[] = [];
const asked: string[] = [];

const portOf = async (server: Server | Tcp): Promise<number> => {
  opened.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

afterAll(async () => {
  for (const server of opened) {
    if ('closeAllConnections' in server) server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

const redirects: Record<string, [number, string]> = {
  '/moved': [301, '/moved-again'],
  '/moved-again': [308, '/page#new'],
  '/later': [302, '/page'],
  '/moved-then-later': [301, '/later'],
  '/loop': [302, '/loop-back'],
  '/loop-back': [302, '/loop'],
  '/nowhere': [302, 'http://'],
  '/to-metadata': [302, 'http://169.254.169.254/latest/meta-data/'],
  '/to-loopback': [301, 'http://127.0.0.1:1/'],
  '/to-loopback-six': [307, 'http://[::1]/'],
  '/to-mapped': [302, 'http://[::ffff:127.0.0.1]/'],
  '/to-hexadecimal': [302, 'http://0x7f.1/'],
  '/to-decimal': [302, 'http://2130706433/'],
  '/to-octal': [302, 'http://0177.0.0.1/'],
  '/to-private': [302, 'http://intern.example/'],
  '/to-file': [302, 'file:///etc/passwd'],
  '/to-ftp': [302, 'ftp://example.org/'],
  '/to-password': [302, 'http://root:root@example.org/'],
};

const site: RequestListener = (request, response) => {
  const path = request.url ?? '';
  asked.push(`${request.method ?? ''} ${path} ${request.headers.cookie ?? ''}`.trim());
  const redirect = redirects[path];
  const chained = /^\/chain-(\d+)$/.exec(path)?.[1];
  if (redirect !== undefined)
    response.writeHead(redirect[0], { location: redirect[1], 'set-cookie': 'a=b' }).end();
  else if (chained !== undefined)
    response
      .writeHead(302, {
        location: chained === '1' ? '/page' : `/chain-${String(Number(chained) - 1)}`,
      })
      .end();
  else if (path === '/endless') {
    response.writeHead(200);
    const timer = setInterval(() => response.write('a'.repeat(65_536)), 1);
    response.on('close', () => {
      clearInterval(timer);
    });
  } else if (path === '/huge-header')
    response.writeHead(200, { 'x-huge': 'a'.repeat(20_000) }).end();
  else if (path === '/no-head') response.writeHead(request.method === 'HEAD' ? 501 : 200).end('ok');
  else if (path === '/slow') asked.push('and waits');
  else if (path === '/reset') request.socket.destroy();
  else response.writeHead(path === '/page' ? 200 : Number(path.slice(1))).end();
};

describe('checkLink', () => {
  let port = 0;
  let rules: GuardRules;
  const names: Record<string, string[]> = {
    'site.example': ['127.0.0.1'],
    'intern.example': ['10.0.0.1'],
    'both.example': ['93.184.216.34', '192.168.0.1'],
  };

  beforeAll(async () => {
    port = await portOf(createServer(site));
    rules = {
      resolve: (name) => {
        const found = names[name];
        if (found !== undefined) return Promise.resolve(found);
        return Promise.reject(Object.assign(new Error(name), { code: 'ENOTFOUND' }));
      },
      alsoReach: (address, asking) => address === '127.0.0.1' && asking === port,
      timeoutMilliseconds: 700,
    };
  });

  const look = (url: string, more: GuardRules = {}) =>
    checkLink(new GuardedRequest({ ...rules, ...more }), url, new AbortController().signal);
  const at = (path: string) => look(`http://site.example:${String(port)}${path}`);

  test.each([
    ['/page', 'ok', '正常'],
    ['/206', 'ok', '正常'],
    ['/no-head', 'ok', '正常'],
    ['/endless', 'ok', '正常'],
    ['/404', 'failed', '页面不存在（404）'],
    ['/410', 'failed', '页面已删除（410）'],
    ['/500', 'failed', '网站出错（500）'],
    ['/403', 'unsure', '网站不允许自动检查（403），请人工打开核对'],
    ['/405', 'unsure', '网站不允许自动检查（405），请人工打开核对'],
    ['/429', 'unsure', '网站限制检查次数（429），请人工打开核对'],
    ['/loop', 'failed', '网站循环转向，页面打不开'],
    ['/nowhere', 'failed', '网站转向了无效的网址'],
    ['/chain-5', 'ok', '正常'],
    ['/chain-6', 'failed', '网站转向超过 5 次，页面打不开'],
    ['/huge-header', 'failed', '网站回应的头部过大'],
    ['/slow', 'failed', '网站没有及时回应'],
    ['/reset', 'failed', '网站中断了连接'],
  ])('%s is %s', async (path, verdict, words) => {
    expect(await at(path)).toMatchObject({ verdict, words });
  });

  test('a page that has moved for good says where to, a page elsewhere for now does not', async () => {
    const base = `http://site.example:${String(port)}`;
    expect((await at('/moved')).movedTo).toBe(`${base}/page#new`);
    expect((await at('/moved#old')).movedTo).toBe(`${base}/page#new`);
    expect((await at('/later')).movedTo).toBe('');
    expect((await at('/moved-then-later')).movedTo).toBe(`${base}/later`);
  });

  test('no hop carries a cookie, and what a HEAD answers is not asked for twice', async () => {
    asked.length = 0;
    await at('/moved');
    expect(asked).toEqual(['HEAD /moved', 'HEAD /moved-again', 'HEAD /page']);
    asked.length = 0;
    await at('/404');
    expect(asked).toEqual(['HEAD /404', 'GET /404']);
  });

  test.each([
    ...['/to-metadata', '/to-loopback', '/to-loopback-six', '/to-mapped', '/to-hexadecimal'],
    ...['/to-decimal', '/to-octal', '/to-private', '/to-file', '/to-ftp', '/to-password'],
  ])('a redirect %s is refused', async (path) => {
    expect(await at(path)).toMatchObject({ verdict: 'refused' });
  });

  test.each([
    'http://127.0.0.1/',
    'http://localhost.example.local:22/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://127.1/',
    'http://0/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.100.100.200/',
    'http://intern.example/',
    'http://both.example/',
    'http://user:pass@site.example/',
    'http://:pass@site.example/',
    'http://%zz/',
    'gopher://site.example/',
  ])('%s is refused without a connection', async (url) => {
    asked.length = 0;
    const known = { ...names, 'localhost.example.local': ['127.0.0.1'] };
    const resolve = (name: string) => Promise.resolve((known as typeof names)[name] ?? []);
    expect(await look(url, { resolve })).toMatchObject({ verdict: 'refused' });
    expect(asked).toEqual([]);
  });

  test('unusual ports are refused unless the list of sites names them', async () => {
    const resolve = () => Promise.resolve(['93.184.216.34']);
    const send = (more: GuardRules) =>
      checkLink(
        new GuardedRequest({ resolve, timeoutMilliseconds: 50, ...more }),
        'http://www.mzw.example:8080/',
        new AbortController().signal,
      );
    expect((await send({})).words).toContain('非常用端口 8080');
    expect((await send({ allowedHosts: ['mzw.example'] })).verdict).toBe('refused');
    expect((await send({ allowedHosts: ['other.example:8080'] })).verdict).toBe('refused');
    expect((await send({ allowedHosts: ['MZW.example:8080'] })).verdict).not.toBe('refused');
  });

  test('with a list of sites, no other is asked, not even by a redirect', async () => {
    const only = { allowedHosts: [`site.example:${String(port)}`] };
    const base = `http://site.example:${String(port)}`;
    expect((await look(`${base}/page`, only)).verdict).toBe('ok');
    expect((await look(`${base}/to-private`, only)).words).toContain('不在允许检查');
    expect((await look('http://xsite.example/', only)).words).toContain('不在允许检查');
  });

  test('a name that resolves differently the second time leads to the address that was checked', async () => {
    const inner = createServer((request, response) => {
      asked.push(`inner ${request.url ?? ''}`);
      response.end('secret');
    });
    const innerPort = await portOf(inner);
    const answers = [['127.0.0.1'], ['127.0.0.2'], ['127.0.0.2']];
    let count = 0;
    const more: GuardRules = {
      resolve: () => Promise.resolve(answers[count++] ?? []),
      alsoReach: (address, asking) => address === '127.0.0.1' && asking === innerPort,
    };
    asked.length = 0;
    const url = `http://rebind.example:${String(innerPort)}/a`;
    expect((await look(url, more)).verdict).toBe('ok');
    expect(count).toBe(1);
    expect((await look(url, more)).verdict).toBe('refused');
    expect(asked).toEqual(['inner /a']);
  });

  test('a dead name is a failure, a resolver that is away is not the link’s fault', async () => {
    expect(await look('http://nobody.example/')).toMatchObject({
      verdict: 'failed',
      words: '域名不存在',
    });
    const resolve = () => Promise.reject(Object.assign(new Error(), { code: 'EAI_AGAIN' }));
    expect((await look('http://site.example/', { resolve })).verdict).toBe('unsure');
    const silent = { resolve: () => new Promise<string[]>(() => undefined) };
    expect((await look('http://site.example/', silent)).words).toBe('网站没有及时回应');
  });

  test('nobody listening, and nonsense instead of HTTP, are failures', async () => {
    const noise = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.end('SSH-2.0-OpenSSH_9.2\r\n', () => socket.destroy());
    });
    const noisePort = await portOf(noise);
    const alsoReach = () => true;
    const words = async (port_: number) =>
      (await look(`http://site.example:${String(port_)}/`, { alsoReach })).words;
    expect(await words(noisePort)).toBe('网站的回应不合规范');
    await new Promise((resolve) => noise.close(resolve));
    expect(await words(noisePort)).toBe('网站拒绝连接');
    expect((await look(`https://site.example:${String(port)}/`, { alsoReach })).words).toBe(
      '加密连接失败',
    );
  });

  test('certificates are checked: name, issuer and date', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'minzong-certificate-'));
    const make = (name: string, days: string) => {
      const [key, cert] = [join(folder, `${name}.key`), join(folder, `${name}.pem`)];
      const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`];
      const options = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', days, ...subject];
      execFileSync('openssl', [...options, '-keyout', key, '-out', cert], { stdio: 'ignore' });
      return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
    };
    const own = make('site.example', '2');
    const secure = await portOf(createTlsServer(own, (_, response) => response.end()));
    const alsoReach = () => true;
    const url = `https://site.example:${String(secure)}/`;
    expect((await look(url, { alsoReach })).words).toBe('证书是自签的，浏览器会警告');
    expect((await look(url, { alsoReach, certificates: own.cert })).verdict).toBe('ok');
    const other = `https://other.example:${String(secure)}/`;
    const resolve = () => Promise.resolve(['127.0.0.1']);
    expect((await look(other, { alsoReach, resolve, certificates: own.cert })).words).toBe(
      '证书不属于这个域名',
    );
    rmSync(folder, { recursive: true });
  });
});
