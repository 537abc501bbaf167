import type { GuideMaterial, MediaFile } from '@minzong/content-types';
import { Run, Say, useSay } from '../layout/language';
import type { Word } from '../words/say';
import { sizeText } from '../words/sizes';
import { Explanation, fieldClass, tiesOf } from './asking';
import { ActButton } from './buttons';
import { answerName, fileName, fileNote, filesOf, uploadName, type HandedIn } from './filled';

import type { Sheet } from './sheet';

type Material = GuideMaterial & { key: string };
type Kind = NonNullable<GuideMaterial['upload']>['kinds'][number];

const ACCEPTED: Record<Kind, string> = {
  picture: 'image/*',
  pdf: '.pdf,application/pdf',
  word: '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

const Paper = ({ file, word }: { file: MediaFile | undefined; word: Word }) =>
  file === undefined ? null : (
    <a href={file.url} download={file.name}>
      <Say word={word} /> <Run lang="zh-CN">{file.name}</Run>
    </a>
  );

/** One file that was taken, with the button that takes it out again. */
const Taken = ({
  file,
  at,
  material,
  sheet,
}: {
  file: HandedIn;
  at: number;
  material: Material;
  sheet: Sheet;
}) => {
  const id = `${answerName(material.key)}-${String(at + 1)}`;
  return (
    <li>
      <input type="hidden" name={answerName(material.key)} value={file.id} />
      <input type="hidden" name={fileName(file.id)} value={fileNote(file)} />
      <span id={id}>
        {file.name === '' ? (
          <Say word="file.unnamed" values={{ n: at + 1 }} />
        ) : (
          <Run lang="zh-CN">{`${file.name}（${sizeText(file.sizeBytes)}）`}</Run>
        )}
      </span>
      <ActButton
        sheet={sheet}
        act={`remove-${file.id}`}
        word="file.remove"
        anchor={uploadName(material.key)}
        about={id}
        class="second"
      />
    </li>
  );
};

const Kinds = ({ material: { upload } }: { material: Material }) => {
  const say = useSay();
  if (upload === undefined) return null;
  const { kinds: taken, mostMegabytes: most, mostFiles: files } = upload;
  const kinds = taken.map((kind) => say(`file.kind.${kind}`).text).join(say('file.and').text);
  return <Say as="p" word="file.limits" values={{ kinds, most, files }} />;
};

/** A material to hand in: the sample and the blank form beside it, what was taken, and room for more. */
export const MaterialField = ({ material, sheet }: { material: Material; sheet: Sheet }) => {
  const { key, name, upload, sampleForm, blankForm } = material;
  const mustUpload = material.required && material.medium === 'electronic';
  const asked = { key, label: name, help: material.note, required: mustUpload };
  const files = filesOf(sheet.filled, key);
  return (
    <fieldset class={fieldClass(sheet, key, 'material')} id={uploadName(key)} tabindex={-1}>
      <legend>
        <Run lang={sheet.served.locale}>{name}</Run>
        {mustUpload ? null : (
          <Say
            word={material.required ? 'file.orPaper' : 'mayBeEmpty'}
            as="span"
            class="optional"
          />
        )}
      </legend>
      <Explanation asked={asked} sheet={sheet}>
        <Kinds material={material} />
        {sampleForm === undefined && blankForm === undefined ? null : (
          <p class="papers">
            <Paper file={blankForm} word="blankForm" />
            <Paper file={sampleForm} word="sampleForm" />
          </p>
        )}
      </Explanation>
      {files.length >= (upload?.mostFiles ?? 0) ? null : (
        <div class="choose-file">
          <Say as="label" word="file.choose" for={answerName(key)} />
          <input
            type="file"
            id={answerName(key)}
            name={uploadName(key)}
            multiple={(upload?.mostFiles ?? 1) > 1}
            accept={upload?.kinds.map((kind) => ACCEPTED[kind]).join(',')}
            {...tiesOf({ asked, sheet }, true)}
          />
          <ActButton
            sheet={sheet}
            act="update"
            word="file.upload"
            anchor={uploadName(key)}
            class="second"
          />
        </div>
      )}
      {files.length === 0 ? null : (
        <ul class="taken">
          {files.map((file, at) => (
            <Taken key={file.id} file={file} at={at} material={material} sheet={sheet} />
          ))}
        </ul>
      )}
    </fieldset>
  );
};
