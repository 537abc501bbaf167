import { Button, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useContext, useState } from 'react';
import { newSection } from '../../editorial/service-forms/edited-form';
import { allFields, moved, withSection } from '../../editorial/service-forms/form-edits';
import { HandlingEditor } from './handling-editor';
import { Locked } from './inputs';
import { PrivacyEditor } from './privacy-editor';
import { SectionCard } from './section-card';
import { SectionFields, addOpened, type FormParts } from './section-fields';
import { faultsAt } from './use-form-faults';

/** Sections with what they ask, then how it is handled and what people are told. */
export const FormBody = (parts: FormParts) => {
  const { form, faults, edit, onSay } = parts;
  const locked = useContext(Locked);
  const [open, setOpen] = useState<string>();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {form.sections.map((section, at) => (
        <SectionCard
          key={at}
          section={section}
          at={at}
          count={form.sections.length}
          fault={
            faultsAt(faults, 'sections', at, 'title')[0] ??
            (section.fields.length === 0 ? '本组还没有填写项' : undefined)
          }
          onWords={(words, what) => {
            edit(
              (now) => {
                const old = now.sections[at];
                return old === undefined ? now : withSection(now, at, { ...old, ...words });
              },
              `section ${String(at)} ${what}`,
            );
          }}
          onMove={(by) => {
            edit((now) => ({ ...now, sections: moved(now.sections, at, by) }), '');
            setOpen(undefined);
          }}
          onRemove={() => {
            edit(
              (now) => ({ ...now, sections: now.sections.filter((_, index) => index !== at) }),
              '',
            );
            setOpen(undefined);
            onSay('已删除本组，可以撤销');
          }}
          onAdd={() => {
            addOpened(parts, { open, setOpen }, at);
          }}
        >
          <SectionFields {...parts} open={open} setOpen={setOpen} section={at} />
        </SectionCard>
      ))}
      <Flex>
        <Button
          variant="secondary"
          startIcon={<Plus />}
          disabled={locked}
          onClick={() => {
            edit((now) => ({ ...now, sections: [...now.sections, newSection()] }), '');
          }}
        >
          增加分组
        </Button>
      </Flex>
      <HandlingEditor
        handling={form.handling}
        faultAt={(name) => faultsAt(faults, 'handling', name)[0]}
        onChange={(change, what) => {
          edit(
            (now) => ({ ...now, handling: { ...now.handling, ...change(now.handling) } }),
            what === '' ? '' : `handling ${what}`,
          );
        }}
      />
      <PrivacyEditor
        privacy={form.privacy}
        isSensitive={allFields(form).some(({ sensitive }) => sensitive)}
        faultAt={(name) =>
          (name === '' ? faults.filter(({ path }) => path.join('.') === 'privacy') : [])
            .map(({ message }) => message)
            .concat(name === '' ? [] : faultsAt(faults, 'privacy', name))[0]
        }
        onChange={(change, what) => {
          edit((now) => ({ ...now, privacy: { ...now.privacy, ...change } }), `privacy ${what}`);
        }}
      />
    </Flex>
  );
};
