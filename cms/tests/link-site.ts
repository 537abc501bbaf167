import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LinkChecker } from '../src/editorial/links/link-checker';
import type { LinkCounts, LinkItem } from '../src/editorial/links/link-list';
import { linksOf } from '../src/editorial/links/links';
import { signIn, type Answer, type Person, type PersonName } from './people';
import { Road } from './road';

interface Listing {
  items: LinkItem[];
  counts: LinkCounts;
  mayReplace: boolean;
}

/** A cms whose links lead to a site of the test's own, for the tests of one file. */
export class LinkSite {
  readonly road = new Road().open();
  readonly asked: string[] = [];
  /** what pages below /sick answer */
  status = 200;
  delayMilliseconds = 0;
  base = '';
  private readonly people = new Map<PersonName, Person>();
  private server: Server | undefined;

  /** Serves the site before all tests and looks at links on this machine, at its port alone. */
  open(): this {
    beforeAll(async () => {
      await this.listen();
      for (const name of ['administrator', 'editor'] as const)
        this.people.set(name, await signIn(this.road.cms, name));
      this.links.checker = this.newChecker();
    });
    afterAll(async () => {
      this.server?.closeAllConnections();
      await new Promise((resolve) => this.server?.close(resolve));
    });
    return this;
  }

  get links() {
    return linksOf(this.road.cms.strapi);
  }

  newChecker(pauseMilliseconds = 0): LinkChecker {
    return new LinkChecker(this.road.cms.strapi, {
      siteUrl: 'http://127.0.0.1:3000',
      concurrency: 3,
      pauseMilliseconds,
      resolve: () => Promise.resolve(['127.0.0.1']),
      alsoReach: (address, port) => address === '127.0.0.1' && this.base.endsWith(String(port)),
    });
  }

  ask(name: PersonName, method: string, path: string, body?: object): Promise<Answer> {
    const person = this.people.get(name);
    if (person === undefined) throw new Error(`${name} is not signed in`);
    return person.ask(method, `/editorial/links${path}`, body);
  }

  async listed(filter = 'all', name: PersonName = 'administrator'): Promise<Listing> {
    return (await this.ask(name, 'GET', `?filter=${filter}`)).body as Listing;
  }

  async itemOf(url: string): Promise<LinkItem | undefined> {
    return (await this.listed()).items.find((item) => item.url === url);
  }

  async draft(body: string): Promise<string> {
    const data = this.road.titled('链接', { body });
    return (await this.road.documents('article').create({ locale: 'zh-CN', data })).documentId;
  }

  async checkAll(): Promise<void> {
    expect((await this.ask('administrator', 'POST', '/check', {})).status).toBe(202);
    await this.links.checker.settled();
  }

  private async listen(): Promise<void> {
    const server = createServer((request, response) => {
      const path = request.url ?? '';
      this.asked.push(path);
      setTimeout(() => {
        if (path === '/moved') response.writeHead(301, { location: '/new' });
        else response.writeHead(path.startsWith('/sick') ? this.status : 200);
        response.end();
      }, this.delayMilliseconds);
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.base = `http://site.example:${String((server.address() as AddressInfo).port)}`;
  }
}
