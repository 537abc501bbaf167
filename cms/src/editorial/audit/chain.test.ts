import { describeAudit } from '../../../tests/audit-chain';

jest.setTimeout(30_000);

describeAudit('SQLite', () => Promise.resolve());
