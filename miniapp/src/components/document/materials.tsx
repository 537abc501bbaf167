import type { ServiceGuide } from '@minzong/content-types';
import { Text, View } from '@tarojs/components';
import { useWords } from '../../words/use-words';
import { FileLink } from './attachments';

type Material = ServiceGuide['materials'][number];

const MaterialItem = ({ material }: { material: Material }) => {
  const { guide } = useWords();
  const { name, copies, required, medium, source, note, blankForm, sampleForm } = material;
  const facts = [
    required ? guide.materialRequired : guide.materialOptional,
    guide.copies(copies),
    guide.media[medium],
    source,
  ].filter((line) => line !== undefined);
  return (
    <View className="office" aria-role="listitem">
      <Text className="office-name">{name}</Text>
      <Text className="office-line">{facts.join(' · ')}</Text>
      {note !== undefined && <Text className="office-line">{note}</Text>}
      {blankForm && <FileLink file={blankForm} name={`${guide.blankForm}：${blankForm.name}`} />}
      {sampleForm && (
        <FileLink file={sampleForm} name={`${guide.sampleForm}：${sampleForm.name}`} />
      )}
    </View>
  );
};

/** What has to be brought, each with its forms. */
export const Materials = ({ materials }: { materials: Material[] }) => (
  <View aria-role="list">
    {materials.map((material) => (
      <MaterialItem key={material.name} material={material} />
    ))}
  </View>
);
