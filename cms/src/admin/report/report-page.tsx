import { Button, Field, Flex } from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { faultInWords } from '../clock/use-clock';
import { PrintStyle } from './print-style';
import { ReportBody } from './report-body';
import type { MonthReport } from './report-types';

const thisMonth = (): string =>
  new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 7);

const useReport = (month: string) => {
  const { get } = useFetchClient();
  const [report, setReport] = useState<MonthReport>();
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    let gone = false;
    setFault(undefined);
    get<MonthReport>(`/editorial/report?month=${month}`).then(
      ({ data }) => {
        if (!gone) setReport(data);
      },
      (error: unknown) => {
        if (!gone) setFault(faultInWords(error));
      },
    );
    return () => {
      gone = true;
    };
  }, [get, month]);
  return { report, fault };
};

/** 月度报告: choose a month, read, print. */
const ReportPage = () => {
  const [month, setMonth] = useState(thisMonth);
  const { report, fault } = useReport(month);
  return (
    <Page.Main>
      <Page.Title>月度报告</Page.Title>
      <PrintStyle />
      <Layouts.Header
        title="月度报告"
        subtitle="发布、阅读、搜索和失效链接"
        primaryAction={
          <Flex gap={3} alignItems="flex-end">
            <Field.Root name="month">
              <Field.Label>月份</Field.Label>
              <Field.Input
                type="month"
                value={month}
                max={thisMonth()}
                onChange={({ target }: { target: HTMLInputElement }) => {
                  if (target.value !== '') setMonth(target.value);
                }}
              />
            </Field.Root>
            <Button
              variant="secondary"
              onClick={() => {
                window.print();
              }}
            >
              打印
            </Button>
          </Flex>
        }
      />
      <Layouts.Content>
        {fault === undefined ? null : <Page.Error content={fault} />}
        {fault === undefined && report === undefined ? <Page.Loading>正在统计</Page.Loading> : null}
        {fault === undefined && report !== undefined ? <ReportBody report={report} /> : null}
      </Layouts.Content>
    </Page.Main>
  );
};

export default ReportPage;
