/** One line of a day's trade bill (交易账单, bill_type=ALL): a payment or a refund. */
export interface BillLine {
  kind: 'payment' | 'refund';
  orderNumber: string;
  transactionId: string;
  /** empty for payments */
  refundNumber: string;
  amountFen: number;
  /** as the bill says, e.g. SUCCESS, PROCESSING */
  state: string;
}

/** A bill that cannot be read whole: nothing of it is relied upon. */
export class BillUnreadable extends Error {
  override readonly name = 'BillUnreadable';
}

const YUAN = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/;

/** `12.30` yuan as 1230 fen, without ever being a fraction. @throws BillUnreadable */
export const fenOfYuan = (text: string): number => {
  const [, sign = '', yuan = '', part = ''] = YUAN.exec(text) ?? [];
  if (yuan === '') throw new BillUnreadable(`No amount: ${text.slice(0, 20)}`);
  return Number(`${sign}${yuan}${part.padEnd(2, '0')}`);
};

/** Fields stand behind a backtick each, so that spreadsheets take them as text. */
const cellsOf = (line: string): string[] =>
  line.split(',').map((cell) => cell.replace(/^`/, '').trim());

const COLUMNS = {
  order: '商户订单号',
  transaction: '微信订单号',
  state: '交易状态',
  refundNumber: '商户退款单号',
  refundState: '退款状态',
} as const;
/** The columns were renamed over the years; either name is taken. */
const PAID = ['订单金额', '应结订单金额', '总金额'];
const REFUNDED = ['退款金额', '申请退款金额'];
const TOTALS = '总交易单数';

const columnIn = (header: string[], names: readonly string[]): number => {
  const index = header.findIndex((name) => names.includes(name));
  if (index < 0) throw new BillUnreadable(`No column ${names.join(' or ')}`);
  return index;
};

const readerOf = (header: string[]) => {
  const at = {
    order: columnIn(header, [COLUMNS.order]),
    transaction: columnIn(header, [COLUMNS.transaction]),
    state: columnIn(header, [COLUMNS.state]),
    refundNumber: columnIn(header, [COLUMNS.refundNumber]),
    refundState: columnIn(header, [COLUMNS.refundState]),
    paid: columnIn(header, PAID),
    refunded: columnIn(header, REFUNDED),
  };
  return (cells: string[]): BillLine => {
    if (cells.length < header.length) throw new BillUnreadable('A line is cut off');
    const cell = (index: number): string => cells[index] ?? '';
    const isRefund = cell(at.state) === 'REFUND';
    return {
      kind: isRefund ? 'refund' : 'payment',
      orderNumber: cell(at.order),
      transactionId: cell(at.transaction),
      refundNumber: isRefund ? cell(at.refundNumber) : '',
      amountFen: fenOfYuan(cell(isRefund ? at.refunded : at.paid)),
      state: cell(isRefund ? at.refundState : at.state),
    };
  };
};

/**
 * Reads a trade bill: a header, one line a payment or refund, then the totals.
 * @throws BillUnreadable unless the number of lines is the one that the totals tell
 */
export const readBill = (text: string): BillLine[] => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const [header, ...rest] = lines.filter((line) => line.trim() !== '').map(cellsOf);
  const end = rest.findIndex((cells) => cells[0] === TOTALS);
  const totals = rest[end + 1];
  if (header === undefined || end < 0 || totals === undefined)
    throw new BillUnreadable('The bill has no header or no totals');
  const found = rest.slice(0, end).map(readerOf(header));
  if (Number(totals[0]) !== found.length)
    throw new BillUnreadable(`The bill tells ${totals[0] ?? ''} lines`);
  return found;
};
