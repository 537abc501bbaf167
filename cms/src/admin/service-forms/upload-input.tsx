import type { MaterialUpload } from '@minzong/content-types';
import { Flex, Grid, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { readForm } from '../../editorial/service-forms/edited-form';
import { allFields } from '../../editorial/service-forms/form-edits';
import { FILE_KIND_WORDS } from '../../editorial/service-forms/form-words';
import type { InputProps } from './input-props';
import { Locked, NumberBox, Tick } from './inputs';
import { useProposedKey } from './use-proposed-key';

type Kind = MaterialUpload['kinds'][number];
type Upload = Partial<MaterialUpload>;

const USUAL: MaterialUpload = { kinds: ['picture', 'pdf'], mostFiles: 3, mostMegabytes: 10 };
const KINDS = Object.entries(FILE_KIND_WORDS) as [Kind, string][];

interface Material {
  name?: string | null;
  key?: string | null;
}

/** The material that this box belongs to, and the keys that are taken in the guide. */
const useMaterial = (name: string) => {
  const values = useForm('Upload', (form) => form.values) as {
    form?: unknown;
    materials?: Material[];
  };
  const at = Number(/\.(\d+)\./.exec(name)?.[1] ?? 0);
  const form = readForm(values.form);
  return {
    material: values.materials?.[at],
    taken: [
      ...(form === undefined ? [] : allFields(form).map(({ key }) => key)),
      ...(values.materials ?? []).map(({ key }) => key ?? ''),
    ],
  };
};

/** Whether a material can be handed in with the form, and what as. */
const UploadInput = ({ name, label, labelAction, value, disabled, onChange }: InputProps) => {
  const propose = useProposedKey();
  const { material, taken } = useMaterial(name);
  const upload: Upload | undefined = value ?? undefined;
  const put = (change: Upload) => {
    onChange(name, { ...USUAL, ...upload, ...change });
  };
  const begin = async () => {
    onChange(name, USUAL);
    if ((material?.key ?? '') !== '') return;
    const key = await propose(material?.name ?? '', taken);
    if (key !== '') onChange(name.replace(/\.upload$/, '.key'), key);
  };
  return (
    <Locked.Provider value={disabled === true}>
      <Flex direction="column" alignItems="stretch" gap={3} role="group" aria-label={label}>
        <Flex gap={2}>
          <Typography variant="pi" fontWeight="bold">
            {label}
          </Typography>
          {labelAction}
        </Flex>
        <Tick
          checked={upload !== undefined}
          onChange={(on) => {
            if (on) void begin();
            else onChange(name, null);
          }}
        >
          可以随申请表在线提交
        </Tick>
        {upload === undefined ? null : (
          <>
            <Flex gap={4} wrap="wrap">
              {KINDS.map(([kind, words]) => (
                <Tick
                  key={kind}
                  checked={upload.kinds?.includes(kind) ?? false}
                  onChange={(on) => {
                    const others = (upload.kinds ?? []).filter((one) => one !== kind);
                    put({ kinds: on ? [...others, kind] : others });
                  }}
                >
                  {words}
                </Tick>
              ))}
            </Flex>
            <Grid.Root gap={4}>
              <Grid.Item col={6} s={12}>
                <NumberBox
                  label="文件个数上限"
                  value={upload.mostFiles}
                  onChange={(mostFiles) => {
                    put(mostFiles === undefined ? {} : { mostFiles });
                  }}
                />
              </Grid.Item>
              <Grid.Item col={6} s={12}>
                <NumberBox
                  label="每个文件的上限（MB）"
                  value={upload.mostMegabytes}
                  onChange={(mostMegabytes) => {
                    put(mostMegabytes === undefined ? {} : { mostMegabytes });
                  }}
                />
              </Grid.Item>
            </Grid.Root>
          </>
        )}
      </Flex>
    </Locked.Provider>
  );
};

export default UploadInput;
