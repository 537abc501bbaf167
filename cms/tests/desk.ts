import type { DocumentType, Locale } from '@minzong/content-types';
import { signIn, signInUser, type Answer, type Person, type PersonName } from './people';
import type { Road } from './road';

/** A document at the desk. */
export interface Item {
  type: DocumentType;
  id: string;
  locale: Locale;
}

export interface State {
  state: string;
  revision: { number: number; digest: string };
  reviews: { stage: string; status: string; reviewer?: string }[];
  comments: { field: string; text: string; resolved: boolean }[];
  publishedRevision: number | null;
  modifiedSincePublication: boolean;
  reviewOwed: boolean;
  allowed: Record<string, { ok: boolean; why?: string }>;
  others: { name: string }[];
}

/** The people of the desk, their requests as the admin sends them. */
export class Desk {
  private readonly people = new Map<PersonName, Promise<Person>>();
  private count = 0;

  constructor(private readonly road: Road) {}

  person(name: PersonName): Promise<Person> {
    const known = this.people.get(name) ?? signIn(this.road.cms, name);
    this.people.set(name, known);
    return known;
  }

  /** A new account with these roles. */
  async hire(...codes: string[]): Promise<Person> {
    this.count += 1;
    const { strapi } = this.road.cms;
    const roles = (await strapi.db
      .query('admin::role')
      .findMany({ where: { code: { $in: codes } } })) as { id: number }[];
    const users = strapi.service('admin::user') as unknown as {
      create(user: object): Promise<{ id: number }>;
    };
    const { id } = await users.create({
      lastname: '同事',
      firstname: String(this.count),
      email: `colleague-${String(this.count)}@example.org`,
      isActive: true,
      roles: roles.map((role) => role.id),
    });
    return signInUser(this.road.cms, id);
  }

  static path({ type, id, locale }: Item, rest = ''): string {
    return `/editorial/documents/${type}/${id}${rest}?locale=${locale}`;
  }

  async state(item: Item, who: Person): Promise<State> {
    const { status, body } = await who.ask('GET', Desk.path(item));
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body as State;
  }

  /** Does an act of the review on the last revision, or on the one given. */
  async act(item: Item, who: Person, action: string, rest: object = {}): Promise<Answer> {
    const { revision } = await this.state(item, who);
    const body = { revision: revision.number, ...rest };
    return who.ask('POST', Desk.path(item, `/${action}`), body);
  }

  /** Writes an article as the editor, through the admin. */
  async write(fields: object = {}, who?: Person, locale: Locale = 'zh-CN'): Promise<Item> {
    const author = who ?? (await this.person('editor'));
    const path = `/content-manager/collection-types/api::article.article?locale=${locale}`;
    const data = this.road.titled('一稿', { body: '正文。', source: '本委', ...fields });
    const { status, body } = await author.ask('POST', path, data);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return {
      type: 'article',
      id: (body as { data: { documentId: string } }).data.documentId,
      locale,
    };
  }

  /** Saves as the edit view does. */
  save({ type, id, locale }: Item, who: Person, fields: object, headers = {}): Promise<Answer> {
    const path = `/content-manager/collection-types/api::${type}.${type}/${id}?locale=${locale}`;
    return who.ask('PUT', path, fields, headers);
  }

  /** Submits and lets the three demo reviewers pass it. */
  async pass(item: Item): Promise<void> {
    const writer = await this.person('editor');
    await expectOk(this.act(item, writer, 'submit'));
    for (const name of ['first-reviewer', 'second-reviewer', 'final-reviewer'] as const)
      await expectOk(this.act(item, await this.person(name), 'approve'));
  }
}

/** The answer, or an error with what the server said. */
export const expectOk = async (asked: Promise<Answer>): Promise<Answer> => {
  const answer = await asked;
  if (answer.status >= 300)
    throw new Error(`${String(answer.status)} ${JSON.stringify(answer.body)}`);
  return answer;
};

/** Status and message of a refusal. */
export const refused = async (asked: Promise<Answer>): Promise<[number, string]> => {
  const { status, body } = await asked;
  return [status, (body as { error?: { message?: string } } | undefined)?.error?.message ?? ''];
};
