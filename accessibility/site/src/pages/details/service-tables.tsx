import type { MediaFile, ServiceGuide } from '@minzong/content-types';
import { ScrollBox } from '../../components/rich-text/table';
import { Run, Say, useSay } from '../../layout/language';
import type { Word } from '../../words/say';

const HeadRow = ({ words }: { words: Word[] }) => (
  <thead>
    <tr>
      {words.map((word) => (
        <Say as="th" key={word} word={word} scope="col" />
      ))}
    </tr>
  </thead>
);

const FormLink = ({ file, word }: { file: MediaFile | undefined; word: Word }) =>
  file === undefined ? null : (
    <p>
      <a href={file.url} download={file.name}>
        <Say word={word} /> <Run lang="zh-CN">{file.name}</Run>
      </a>
    </p>
  );

interface TableProps {
  guide: Pick<ServiceGuide, 'materials' | 'specialSteps' | 'locale'>;
}

const MaterialRow = (props: { material: ServiceGuide['materials'][number]; locale: string }) => {
  const { material, locale } = props;
  return (
    <tr>
      <Run as="th" lang={locale} scope="row">
        {material.name}
      </Run>
      <td>{material.copies}</td>
      <Say as="td" word={material.required ? 'isRequired' : 'notRequired'} />
      <Say as="td" word={`medium.${material.medium}`} />
      <Run as="td" lang={locale}>
        {material.source}
      </Run>
      <td>
        {material.note === undefined ? null : (
          <Run as="p" lang={locale}>
            {material.note}
          </Run>
        )}
        {material.upload === undefined ? null : <Say as="p" word="handInOnline" />}
        <FormLink file={material.blankForm} word="blankForm" />
        <FormLink file={material.sampleForm} word="sampleForm" />
      </td>
    </tr>
  );
};

/** What to bring, one document a row. */
export const Materials = ({ guide }: TableProps) => {
  const { text, lang } = useSay()('materials');
  if (guide.materials.length === 0) return <Say as="p" word="noMaterials" />;
  return (
    <ScrollBox name={text} number={1} locale={lang}>
      <table class="materials">
        <HeadRow
          words={['materialName', 'copies', 'required', 'medium', 'materialSource', 'materialNote']}
        />
        <tbody>
          {guide.materials.map((material) => (
            <MaterialRow key={material.name} material={material} locale={guide.locale} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
};

/** Hearings, expert reviews and the like, which stop or lengthen the time limit. */
export const SpecialSteps = ({ guide }: TableProps) => {
  const { text, lang } = useSay()('specialSteps');
  return (
    <ScrollBox name={text} number={2} locale={lang}>
      <table>
        <HeadRow words={['stepName', 'timeLimit', 'basis', 'charged', 'countsTowardsLimit']} />
        <tbody>
          {guide.specialSteps.map((step) => (
            <tr key={step.name}>
              <Run as="th" lang={guide.locale} scope="row">
                {step.name}
              </Run>
              <Run as="td" lang={guide.locale}>
                {step.timeLimit}
              </Run>
              <Run as="td" lang={guide.locale}>
                {step.basis}
              </Run>
              <Say as="td" word={step.charged ? 'yes' : 'no'} />
              <Say as="td" word={step.countsTowardsLimit ? 'yes' : 'no'} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
};
