import { Button, Field, Flex, TextInput } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { faultInWords } from '../clock/use-clock';
import { saveAs } from '../clock/save-as';
import { thisMonth } from './beijing-time';

/** The audit of one month as a file for a spreadsheet; the export is recorded. */
export const MonthExport = () => {
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [month, setMonth] = useState(thisMonth);
  const [running, setRunning] = useState(false);
  const download = async () => {
    setRunning(true);
    try {
      const options = { params: { month }, responseType: 'blob' } as const;
      const { data } = await get<Blob>('/editorial/audit/export', options);
      saveAs(data, `审计记录 ${month}.csv`);
    } catch (error) {
      toggleNotification({ type: 'danger', message: faultInWords(error) });
    }
    setRunning(false);
  };
  return (
    <Flex gap={2} alignItems="end">
      <Field.Root>
        <Field.Label>导出月份</Field.Label>
        <TextInput
          type="month"
          size="S"
          value={month}
          onChange={({ target }) => {
            setMonth(target.value);
          }}
        />
      </Field.Root>
      <Button variant="secondary" loading={running} onClick={() => void download()}>
        按月导出
      </Button>
    </Flex>
  );
};
