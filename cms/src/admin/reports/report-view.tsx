import type { ReportContact } from '@minzong/api-contract';
import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import type { ReportDetail } from '../../editorial/reports/report-item';
import { KIND_WORDS, dueInWords } from '../../editorial/reports/report-words';
import { beijingTime } from '../beijing-time';
import { EntryLink } from '../clock/entry-link';
import { faultInWords } from '../clock/use-clock';

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <Box>
    <Typography tag="dt" variant="pi" textColor="neutral600">
      {name}
    </Typography>
    <Typography tag="dd" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
      {children}
    </Typography>
  </Box>
);

/** Words of the public, kept apart from those around them whatever their direction. */
const Words = ({ name, text }: { name: string; text: string }) =>
  text === '' ? null : (
    <Fact name={name}>
      <div dir="auto">{text}</div>
    </Fact>
  );

/** Shown only when somebody asks for it, which is recorded. */
const Contact = ({ number }: { number: string }) => {
  const { post } = useFetchClient();
  const [contact, setContact] = useState<ReportContact>();
  const [fault, setFault] = useState<string>();
  const look = async () => {
    try {
      setContact((await post<ReportContact>(`/editorial/reports/${number}/contact`, {})).data);
    } catch (error) {
      setFault(faultInWords(error));
    }
  };
  if (contact === undefined)
    return (
      <Flex gap={3} alignItems="center" wrap="wrap">
        <Button variant="tertiary" size="S" onClick={() => void look()}>
          查看联系方式
        </Button>
        <Typography variant="pi" textColor="neutral600">
          {fault ?? '查看会记入审计；只用于办理这条留言'}
        </Typography>
      </Flex>
    );
  const { name, telephone, email } = contact;
  return (
    <Fact name="联系方式">
      <bdi>{[name, telephone, email].filter((value) => value !== '').join('，')}</bdi>
    </Fact>
  );
};

const Page = ({ report }: { report: ReportDetail }) => {
  const { page, pageUrl, document } = report;
  if (page === '' && report.kind === 'message') return null;
  return (
    <Fact name="哪一页">
      {document === null ? null : (
        <div>
          <EntryLink type={document.type} documentId={document.documentId} locale={document.locale}>
            {document.title}
          </EntryLink>
        </div>
      )}
      {pageUrl === null ? (
        <bdi>{page === '' ? '没有写明（可能是全站）' : page}</bdi>
      ) : (
        <Link href={pageUrl} isExternal rel="noreferrer noopener">
          {page}
        </Link>
      )}
    </Fact>
  );
};

/** What somebody reported. */
export const ReportView = ({ report }: { report: ReportDetail }) => (
  <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
    <Flex tag="dl" direction="column" alignItems="stretch" gap={4}>
      <Fact name="类别">{KIND_WORDS[report.kind]}</Fact>
      <Fact name="受理编号">{report.number}</Fact>
      <Fact name="收到时间">
        {`${beijingTime(report.receivedAt)}，${dueInWords(report.dueDay, report.isDueDayAnnounced)}`}
      </Fact>
      <Page report={report} />
      <Words name={report.kind === 'message' ? '内容' : '哪里有问题'} text={report.text} />
      <Words name="应当是怎样" text={report.suggestion} />
    </Flex>
    <Box paddingTop={4}>
      {report.hasContact ? (
        <Contact number={report.number} />
      ) : (
        <Typography variant="pi" textColor="neutral600">
          没有留下联系方式，或已按期限删除
        </Typography>
      )}
    </Box>
  </Box>
);
