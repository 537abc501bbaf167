import {
  CASE_PATHS,
  SIGNATURE_HEADER,
  TIMESTAMP_HEADER,
  deskCaseQuery,
  deskCaseWhole,
  deskFileQuestion,
  deskLook,
  isSignedBy,
  newReceiptNumber,
  officialActRequest,
  stageAfter,
  type DeskCaseWhole,
  type OfficialActRequest,
} from '@minzong/api-contract';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Answer {
  status: number;
  body: unknown;
}

export const CASE_NUMBER = newReceiptNumber();
/** What a person has written; it may stand nowhere in the cms. */
export const PRIVATE = { name: '阿依古丽测试', telephone: '13900001234' };
const NOW = '2026-11-20T02:00:00.000Z';
const ID = 'g'.repeat(24);

const caseOf = (reviews: 1 | 2): DeskCaseWhole =>
  deskCaseWhole.parse({
    case: {
      ...{ number: CASE_NUMBER, guide: ID, title: '示范单位申报', stage: 'submitted' },
      ...{ outcome: null, revision: 1, receivedAt: NOW, due: null, isOverdue: false },
      ...{ escalated: false, assignee: null, proposer: null, place: null },
    },
    form: {
      ...{ guide: ID, slug: 'demo', locale: 'zh-CN', title: '示范单位申报' },
      ...{ implementingBody: '示范州民宗委', version: 'a'.repeat(64), isCurrent: true },
      form: {
        sections: [
          {
            title: '申请人',
            fields: [
              {
                ...{ kind: 'text', key: 'xing-ming', label: '姓名', required: true },
                ...{ sensitive: false, lines: 'one', mostCharacters: 50 },
              },
              {
                ...{ kind: 'telephone', key: 'dian-hua', label: '电话' },
                ...{ required: true, sensitive: false },
              },
            ],
          },
        ],
        handling: { kind: 'decision', reviews, appointments: [] },
        privacy: { purpose: '审核', basis: '法定职责', keptMonths: 12 },
        materials: [],
      },
    },
    answers: { 'xing-ming': PRIVATE.name, 'dian-hua': PRIVATE.telephone },
    files: [{ id: 'f'.repeat(32), name: '证明.pdf', mime: 'application/pdf', sizeBytes: 4 }],
    steps: [{ act: 'submit', at: NOW, stage: 'submitted', words: '', official: null, reason: '' }],
    ...{ correction: null, booking: null, rating: null, proposal: null },
    ...{ looks: [], sameApplicant: [] },
  });

const OUTDATED = {
  ...{ type: 'urn:minzong:problem:case-revision', title: 'outdated', status: 409 },
  ...{ code: 'case-revision', requestId: '1' },
};

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** The api's door of cases with one case in memory; it believes signed requests alone. */
export class CaseOffice {
  whole = caseOf(2);
  readonly acts: OfficialActRequest[] = [];
  uploads = 0;
  private server: Server | undefined;

  constructor(private readonly secret: string) {}

  get address(): string {
    return `http://127.0.0.1:${String((this.server?.address() as AddressInfo).port)}`;
  }

  begin(reviews: 1 | 2 = 2): void {
    this.whole = caseOf(reviews);
  }

  async listen(): Promise<void> {
    this.server = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        const answer = this.answer(request, body);
        response.writeHead(answer.status, { 'content-type': 'application/json' });
        response.end(Buffer.isBuffer(answer.body) ? answer.body : JSON.stringify(answer.body));
      });
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private answer({ url = '', method = '', headers }: IncomingMessage, body: Buffer): Answer {
    const timestamp = Number(headers[TIMESTAMP_HEADER]);
    const signature = String(headers[SIGNATURE_HEADER]);
    if (!isSignedBy({ method, path: url, timestamp, body }, signature, this.secret))
      return { status: 401, body: {} };
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const [number, door] = pathname.slice(CASE_PATHS.desk.length + 1).split('/');
    if (pathname === CASE_PATHS.desk) return this.list(searchParams);
    if (number !== CASE_NUMBER) return { status: 404, body: {} };
    if (door === 'results') return this.take(headers['content-type'] ?? '', body);
    const sent: unknown = JSON.parse(body.toString('utf8'));
    if (door === 'look') return this.look(deskLook.parse(sent).official);
    if (door === 'acts') return this.act(officialActRequest.parse(sent));
    deskFileQuestion.parse(sent);
    return { status: 200, body: Buffer.from('%PDF') };
  }

  private list(query: URLSearchParams): Answer {
    const { page } = deskCaseQuery.parse(Object.fromEntries(query));
    return { status: 200, body: { cases: [this.whole.case], total: 1, page } };
  }

  private look(official: { id: number; name: string }): Answer {
    this.whole.looks.push({ official, at: NOW });
    return { status: 200, body: this.whole };
  }

  private take(type: string, body: Buffer): Answer {
    this.uploads += Number(type.startsWith('multipart/form-data') && body.includes('%PDF'));
    const file = { id: 'e'.repeat(32), name: '决定书.pdf', mime: 'application/pdf', sizeBytes: 4 };
    return { status: 201, body: file };
  }

  private act(request: OfficialActRequest): Answer {
    const { case: item, form } = this.whole;
    if (request.revision !== item.revision) return { status: 409, body: OUTDATED };
    const { reviews } = form.form.handling;
    const stage = stageAfter({ stage: item.stage, reviews }, request.act);
    if (stage === undefined) return { status: 422, body: {} };
    const { act, words, reason, official, outcome, assignee } = request;
    this.acts.push(request);
    this.whole.case = {
      ...{ ...item, stage, revision: item.revision + 1 },
      outcome: act === 'decide' ? (outcome ?? null) : item.outcome,
      proposer: act === 'propose' ? official : item.proposer,
      assignee: assignee ?? item.assignee,
    };
    this.whole.steps.push({ act, at: NOW, stage, words, reason, official });
    return { status: 200, body: this.whole.case };
  }
}
