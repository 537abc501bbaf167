import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { saveAs } from '../clock/save-as';
import { faultInWords } from '../clock/use-clock';
import type { LookedCase } from './case-types';
import { Fact, Part } from './part';

const MEGABYTE = 1024 * 1024;

const sizeInWords = (bytes: number): string =>
  bytes < MEGABYTE
    ? `${String(Math.ceil(bytes / 1024))} KB`
    : `${(bytes / MEGABYTE).toFixed(1)} MB`;

/** Fetched, and recorded, only when somebody asks for it. */
const FileButton = ({ item, id }: { item: LookedCase; id: string }) => {
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const file = item.files.find((one) => one.id === id);
  if (file === undefined) return <Typography textColor="neutral600">文件已删除</Typography>;
  const open = async () => {
    try {
      const path = `/editorial/cases/${item.case.number}/files/${id}`;
      const { data } = await get<Blob>(path, { responseType: 'blob' });
      saveAs(new Blob([data], { type: file.mime }), file.name);
    } catch (error) {
      toggleNotification({ type: 'danger', message: faultInWords(error) });
    }
  };
  return (
    <Button variant="tertiary" size="S" onClick={() => void open()}>
      {`下载 ${file.name}（${sizeInWords(file.sizeBytes)}）`}
    </Button>
  );
};

const Sections = ({ item }: { item: LookedCase }) => (
  <>
    {item.sections.map(({ title, fields }) => (
      <Box key={title}>
        <Typography tag="h3" variant="omega" fontWeight="bold">
          {title}
        </Typography>
        <Flex tag="dl" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
          {fields
            .filter(({ isAsked }) => isAsked)
            .map(({ key, label, lines, sensitive }) => (
              <Fact key={key} name={sensitive ? `${label}（敏感个人信息）` : label}>
                {lines.length === 0 ? '（没有填写）' : <bdi>{lines.join('、')}</bdi>}
              </Fact>
            ))}
        </Flex>
      </Box>
    ))}
  </>
);

/** What was handed in, in the words of the form that the person saw. */
export const CaseAnswers = ({ item }: { item: LookedCase }) => (
  <Part title="申请内容">
    <Typography variant="pi" textColor="neutral600" className="case-no-print">
      本次查看已记入审计。只用于办理这件办件，不要抄录、转发。
    </Typography>
    <Sections item={item} />
    {item.materials.length === 0 ? null : (
      <Box>
        <Typography tag="h3" variant="omega" fontWeight="bold">
          提交的材料
        </Typography>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
          {item.materials
            .filter(({ isAsked }) => isAsked)
            .map(({ key, label, files }) => (
              <Flex tag="li" key={key} gap={2} wrap="wrap" alignItems="center">
                <Typography>{label}</Typography>
                {files.length === 0 ? (
                  <Badge>没有上传</Badge>
                ) : (
                  files.map((id) => <FileButton key={id} item={item} id={id} />)
                )}
              </Flex>
            ))}
        </Flex>
      </Box>
    )}
  </Part>
);
