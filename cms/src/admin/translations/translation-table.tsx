import { Button, Flex, Status, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { EntryLink } from '../clock/entry-link';
import { languageName } from '../languages';
import { STATES, type Translation } from './translation-types';
import { TableHead } from '../table-head';

const HEADS = ['标题', '类型', '语言', '状态', '原文改动', '操作'];

const behindInWords = ({ behindBy, since }: Translation): string => {
  if (since === null) return '—';
  const day = new Date(since).toLocaleDateString('zh-CN', { timeZone: 'Asia/Shanghai' });
  return `${behindBy.join('、')}（${day} 起）`;
};

interface LineProps {
  line: Translation;
  onCompare: (translation: Translation) => void;
}

const Line = ({ line, onCompare }: LineProps) => (
  <Tr>
    <Td style={{ whiteSpace: 'normal', minWidth: 240 }}>
      <Typography fontWeight="bold">{line.title}</Typography>
    </Td>
    <Td>
      <Typography>{line.typeLabel}</Typography>
    </Td>
    <Td>
      <Typography>{languageName(line.locale)}</Typography>
    </Td>
    <Td>
      <Status variant={STATES[line.state].variant as never} size="S">
        <Typography variant="omega" fontWeight="bold">
          {STATES[line.state].words}
        </Typography>
      </Status>
    </Td>
    <Td style={{ whiteSpace: 'normal', minWidth: 160 }}>
      <Typography>{behindInWords(line)}</Typography>
    </Td>
    <Td>
      <Flex gap={3}>
        {line.state === 'behind' ? (
          <Button
            variant="tertiary"
            size="S"
            aria-label={`查看“${line.title}”的原文改动`}
            onClick={() => {
              onCompare(line);
            }}
          >
            查看改动
          </Button>
        ) : null}
        <EntryLink type={line.type} documentId={line.documentId} locale={line.locale}>
          {line.state === 'missing' ? '开始翻译' : '打开译文'}
        </EntryLink>
      </Flex>
    </Td>
  </Tr>
);

interface TranslationTableProps {
  lines: Translation[];
  onCompare: LineProps['onCompare'];
}

/** Documents and how they stand in a language. */
export const TranslationTable = ({ lines, onCompare }: TranslationTableProps) => (
  <Table colCount={HEADS.length} rowCount={lines.length + 1} aria-label="翻译进度">
    <TableHead names={HEADS} />
    <Tbody>
      {lines.map((line) => (
        <Line key={`${line.documentId} ${line.locale}`} line={line} onCompare={onCompare} />
      ))}
    </Tbody>
  </Table>
);
