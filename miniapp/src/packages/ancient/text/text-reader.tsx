import { Text, View } from '@tarojs/components';
import { useEffect, useMemo, useState } from 'react';
import { FactList } from '../../../components/document/fact-list';
import { LanguageBanner } from '../../../components/document/language-banner';
import { Labels, LinkedList } from '../../../components/document/linked';
import { languageClass, localeClass } from '../../../components/language-class';
import { Listen } from '../../../components/listen/listen';
import { RichText } from '../../../components/rich-text';
import { Section } from '../../../components/section';
import { Tap } from '../../../components/tap';
import type { AnyDocument } from '../../../content/any-document';
import { ancientTextFacts } from '../../../content/facts';
import { scrollToId } from '../../../platform/navigation';
import { useWords } from '../../../words/use-words';
import { leafPlaceOf, lineAnchor } from './leaf-anchor';
import { LeafTurner } from './leaf-turner';
import { LeafView } from './leaf-view';
import { layersOf, type Layer } from './layers';
import { useLeaf } from './use-leaf';

type AncientTextDocument = Extract<AnyDocument, { type: 'ancient-text' }>;

interface TextReaderProps {
  text: AncientTextDocument;
  /** the leaf or line at which it opens, as the site names it */
  anchor: string | undefined;
}

/** An ancient text: its title in its own script, one leaf at a time, then what is known of it. */
export const TextReader = ({ text, anchor }: TextReaderProps) => {
  const words = useWords();
  const place = leafPlaceOf(anchor);
  const { position, before, turn } = useLeaf(text, anchor);
  const offered = useMemo(() => layersOf(text.leaves), [text.leaves]);
  const [layers, setLayers] = useState<Layer[]>(['original', 'transliteration', 'translation']);
  useEffect(() => {
    const opened = leafPlaceOf(anchor);
    if (opened?.line !== undefined) scrollToId(lineAnchor(opened.leaf, opened.line));
  }, [anchor]);
  const { leaves, originalTitle, originalLanguage, title, locale, body, links } = text;
  const leaf = leaves[position];
  return (
    <View className="document" aria-role="article">
      <LanguageBanner document={text} />
      <View className="document-header">
        <Text className="eyebrow">{words.collections['ancient-texts']}</Text>
        {originalTitle !== title && (
          <Text className={`original-title ${languageClass(originalLanguage)}`}>
            {originalTitle}
          </Text>
        )}
        <Text
          className={`document-title ${localeClass(locale)}`}
          aria-role="heading"
          aria-level="1"
        >
          {title}
        </Text>
      </View>
      {text.recording !== undefined && <Listen recording={text.recording} locale={locale} />}
      {before !== undefined && (
        <Tap
          className="button go-on"
          onTap={() => {
            turn(before);
          }}
        >
          {words.me.goOnAt(words.ancient.leaf(leaves[before]?.folio ?? ''))}
        </Tap>
      )}
      {leaf === undefined ? (
        <Text className="quiet">{words.ancient.empty}</Text>
      ) : (
        <>
          <LeafTurner leaves={leaves} position={position} onTurn={turn} />
          <LeafView
            key={position}
            leaf={leaf}
            index={position}
            opened={place?.leaf === position ? place.line : undefined}
            language={originalLanguage}
            offered={offered}
            layers={layers.filter((layer) => offered.includes(layer))}
            onLayers={setLayers}
          />
          <LeafTurner leaves={leaves} position={position} onTurn={turn} />
        </>
      )}
      <Section title={words.ancient.abstract}>
        <FactList facts={ancientTextFacts(text, words)} />
        <RichText body={body} locale={locale} />
      </Section>
      <LinkedList title={words.collections['ancient-collections']} linked={links.collection} />
      <Labels linked={[...links.topics, ...links.region, ...links.ethnicGroups]} />
    </View>
  );
};
