import { Text, View } from '@tarojs/components';
import type { AnyDocument } from '../../content/any-document';
import { guideFacts } from '../../content/guide-facts';
import { callNumber } from '../../platform/actions';
import { useWords } from '../../words/use-words';
import { RichText } from '../rich-text';
import { Section } from '../section';
import { Tap } from '../tap';
import { FileLink } from './attachments';
import { FactList } from './fact-list';
import { Materials } from './materials';
import { Questions } from './questions';

type Guide = Extract<AnyDocument, { type: 'service-guide' }>;

const Procedure = ({ steps }: { steps: Guide['procedure'] }) => (
  <View className="steps" aria-role="list">
    {steps.map(({ name, description }, index) => (
      <View key={name} className="step" aria-role="listitem">
        <Text className="step-number" aria-hidden>
          {String(index + 1)}
        </Text>
        <View className="step-text">
          <Text className="step-name">{name}</Text>
          <Text className="step-description">{description}</Text>
        </View>
      </View>
    ))}
  </View>
);

const Offices = ({ offices }: { offices: Guide['offices'] }) => {
  const { guide } = useWords();
  return offices.map(({ name, address, hours, telephone }) => (
    <View key={`${name}${address}`} className="office">
      <Text className="office-name">{name}</Text>
      <Text className="office-line">{address}</Text>
      <Text className="office-line">{hours}</Text>
      {telephone !== undefined && (
        <Tap
          className="telephone"
          label={guide.call(telephone)}
          onTap={() => {
            callNumber(telephone);
          }}
        >
          {telephone}
        </Tap>
      )}
    </View>
  ));
};

const SpecialSteps = ({ steps }: { steps: Guide['specialSteps'] }) => {
  const { guide } = useWords();
  return steps.map(({ name, timeLimit, basis, charged, countsTowardsLimit }) => (
    <View key={name} className="office">
      <Text className="office-name">{name}</Text>
      <Text className="office-line">
        {[
          timeLimit,
          charged ? guide.charged : guide.notCharged,
          countsTowardsLimit ? guide.counted : guide.notCounted,
        ].join(' · ')}
      </Text>
      {basis !== undefined && <Text className="office-line">{basis}</Text>}
    </View>
  ));
};

/** The elements of a 办事指南 in the order in which a person needs them. */
export const GuideParts = ({ guide }: { guide: Guide }) => {
  const words = useWords();
  const said = words.guide;
  const { locale } = guide;
  return (
    <View>
      {guide.brief !== undefined && <Text className="brief">{guide.brief}</Text>}
      <FactList facts={guideFacts(guide, words)} />
      {guide.conditions.length > 0 && (
        <Section title={said.conditions}>
          <RichText body={guide.conditions} locale={locale} prefix="conditions-" />
        </Section>
      )}
      {guide.materials.length > 0 && (
        <Section title={said.materials}>
          <Materials materials={guide.materials} />
        </Section>
      )}
      {guide.procedure.length > 0 && (
        <Section title={said.procedure}>
          <Procedure steps={guide.procedure} />
        </Section>
      )}
      {guide.specialSteps.length > 0 && (
        <Section title={said.specialSteps}>
          <SpecialSteps steps={guide.specialSteps} />
        </Section>
      )}
      {guide.offices.length > 0 && (
        <Section title={said.offices}>
          <Offices offices={guide.offices} />
        </Section>
      )}
      {guide.resultSample && (
        <FileLink file={guide.resultSample} name={said.resultSample(guide.resultSample.name)} />
      )}
      {guide.legalBases.length > 0 && (
        <Section title={said.legalBases}>
          {guide.legalBases.map((basis) => (
            <Text key={basis} className="basis">
              {basis}
            </Text>
          ))}
        </Section>
      )}
      <Questions title={said.questions} questions={guide.questions} locale={locale} />
    </View>
  );
};
