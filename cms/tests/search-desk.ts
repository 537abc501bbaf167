import type { RuleDraft } from '../src/editorial/search/rule';
import { signIn, type Answer, type Person, type PersonName } from './people';
import { Road } from './road';

export interface Listed {
  id: number;
  changedAt: number;
  words: string;
  hasPrevious: boolean;
  documents?: ({ title: string; published: boolean } | null)[];
}

interface Listing {
  items: Listed[];
  total: number;
  removed: Listed[];
}

interface Status {
  mayManage: boolean;
  counts: Record<string, number>;
  delivery: { delivered: boolean; fault: string | null };
}

export const synonym = (...words: string[]): RuleDraft => ({
  kind: 'synonym',
  content: { kind: 'equivalent', words },
});

/** A cms and the requests of its search pages, for the tests of one file. */
export class SearchDesk {
  readonly road = new Road().open();
  /** documentIds of a published policy and of a draft */
  policy = '';
  draftPolicy = '';
  private readonly people = new Map<PersonName, Person>();

  open(): this {
    beforeAll(async () => {
      for (const name of ['administrator', 'final-reviewer', 'auditor', 'editor'] as const)
        this.people.set(name, await signIn(this.road.cms, name));
      const policies = this.road.documents('policy');
      const create = async (title: string) => {
        const data = { ...this.road.policyWords(), title };
        return (await policies.create({ locale: 'zh-CN', data })).documentId;
      };
      this.policy = await create('低保办理办法');
      await policies.publish({ documentId: this.policy, locale: 'zh-CN' });
      this.draftPolicy = await create('没有发布的办法');
    });
    afterEach(() => {
      this.road.receiver.search = undefined;
    });
    return this;
  }

  ask(name: PersonName, method: string, path: string, body?: object): Promise<Answer> {
    const person = this.people.get(name);
    if (person === undefined) throw new Error(`${name} is not signed in`);
    return person.ask(method, `/editorial/search${path}`, body);
  }

  administrator(method: string, path: string, body?: object): Promise<Answer> {
    return this.ask('administrator', method, path, body);
  }

  add(draft: RuleDraft, confirmed = false): Promise<Answer> {
    return this.administrator('POST', '/rules', { draft, confirmed });
  }

  async list(kind: string, q = ''): Promise<Listing> {
    const path = `/rules?kind=${kind}&q=${encodeURIComponent(q)}`;
    return (await this.administrator('GET', path)).body as Listing;
  }

  async one(kind: string, q: string): Promise<Listed> {
    const [item] = (await this.list(kind, q)).items;
    if (item === undefined) throw new Error(`${q} is not listed`);
    return item;
  }

  async status(): Promise<Status> {
    return (await this.administrator('GET', '/')).body as Status;
  }

  /** what the search holds, as text */
  held(): string {
    return JSON.stringify(this.road.receiver.settings);
  }

  async eventually(isSo: () => boolean | Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 400; tries += 1) {
      if (await isSo()) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(this.held().slice(0, 1000));
  }

  async lastAudit(): Promise<{ title: string; actor_name: string; details: string }> {
    return (await this.road.cms.strapi.db
      .connection('audit_records')
      .where({ action: 'search.change' })
      .orderBy('id', 'desc')
      .first()) as never;
  }
}
