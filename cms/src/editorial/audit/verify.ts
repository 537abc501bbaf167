import type { AuditRow, HeadRow } from './audit-table';
import type { AuditKeys, Head, SealedHead } from './seal';

/** What the verification reads; rows in the order of their ids. */
export interface AuditSource {
  rowsAfter(id: number, limit: number): Promise<AuditRow[]>;
  head(): Promise<HeadRow | undefined>;
}

/** The first thing that is wrong, with the row where it shows. */
export interface BadRow {
  id: number | null;
  /** milliseconds since the epoch */
  at: number | null;
  what: string;
}

export interface Verification {
  rows: number;
  /** times of the first and the last row */
  from: number | null;
  to: number | null;
  bad: BadRow | null;
  warnings: string[];
}

export interface Anchors {
  anchors: SealedHead[];
  damaged: number;
}

const PAGE = 2000;

const isSealed = (keys: AuditKeys, head: SealedHead): boolean =>
  keys.seal({ count: head.count, at: head.at, hash: head.hash }).seal === head.seal;

const faultOf = (keys: AuditKeys, row: AuditRow, previous: string): string | undefined => {
  if (keys.hashOf(row) !== row.hash) return '内容与校验值不符：这一条被改动过，或不是由系统写入的';
  if (row.previous_hash !== previous)
    return '与前一条不相接：这一条之前有记录被删除、插入或调换了次序';
  return undefined;
};

/** Walks the chain; `bad` ends the walk. */
class Walk {
  count = 0;
  previous = '';
  last: AuditRow | undefined;
  from: number | null = null;
  bad: BadRow | null = null;
  private readonly expected: Map<number, Head>;

  constructor(
    private readonly keys: AuditKeys,
    heads: readonly Head[],
  ) {
    this.expected = new Map(heads.map((head) => [head.count, head]));
    this.conflict = heads.find(({ count, hash }) => this.expected.get(count)?.hash !== hash);
  }

  /** two heads that were both true once, and cannot both be */
  readonly conflict: Head | undefined;

  private step(row: AuditRow): void {
    this.count += 1;
    const fault = faultOf(this.keys, row, this.previous) ?? this.contradiction(row.hash);
    if (fault !== undefined) this.bad = { id: row.id, at: Number(row.at), what: fault };
    this.from ??= Number(row.at);
    this.previous = row.hash;
    this.last = row;
  }

  async through(source: AuditSource): Promise<void> {
    for (let after = 0; ; after = this.last?.id ?? after) {
      const rows = await source.rowsAfter(after, PAGE);
      for (const row of rows) {
        this.step(row);
        if (this.bad !== null) return;
      }
      if (rows.length < PAGE) return;
    }
  }

  /** @returns what is missing after the last row */
  end(): BadRow | null {
    const latest = Math.max(0, ...this.expected.keys());
    if (latest <= this.count) return null;
    const missing = String(latest - this.count);
    const at = this.expected.get(latest)?.at ?? null;
    return {
      id: this.last?.id ?? null,
      at,
      what: `末尾被截断：这一条之后缺少 ${missing} 条记录`,
    };
  }

  private contradiction(hash: string): string | undefined {
    const head = this.expected.get(this.count);
    if (head === undefined || head.hash === hash) return undefined;
    return '与保存在数据库之外的链头不符：这一条及以后的记录被换掉过';
  }
}

const warningsOf = (head: HeadRow | undefined, { anchors, damaged }: Anchors): string[] => [
  ...(head === undefined ? ['数据库中没有链头'] : []),
  ...(anchors.length === 0 ? ['数据目录中没有链头文件，末尾是否完整只能凭数据库核对'] : []),
  ...(damaged > 0 ? [`链头文件中有 ${String(damaged)} 行无法读取`] : []),
];

/**
 * Verifies the whole chain: every row against its own hash, the row before it, the head in the
 * database and the heads kept outside of it. Rows that are appended meanwhile do no harm.
 */
export const verifyAudit = async (
  source: AuditSource,
  keys: AuditKeys,
  outside: () => Anchors,
): Promise<Verification> => {
  const kept = outside();
  const head = await source.head();
  const inside = head === undefined ? [] : [{ ...head, at: Number(head.at) }];
  const forged = [...kept.anchors, ...inside].find((each) => !isSealed(keys, each));
  const walk = new Walk(keys, [...inside, ...kept.anchors]);
  await walk.through(source);
  const bad = walk.bad ?? walk.end() ?? headFault(walk.conflict, forged);
  return {
    rows: walk.count,
    from: walk.from,
    to: walk.last === undefined ? null : Number(walk.last.at),
    bad,
    warnings: warningsOf(head, kept),
  };
};

const headFault = (conflict: Head | undefined, forged: Head | undefined): BadRow | null => {
  if (conflict !== undefined)
    return { id: null, at: conflict.at, what: '两个链头互相矛盾：末尾的记录曾被换掉' };
  if (forged !== undefined)
    return { id: null, at: forged.at, what: '链头的签名不符：它不是由本系统写下的，或密钥已更换' };
  return null;
};
