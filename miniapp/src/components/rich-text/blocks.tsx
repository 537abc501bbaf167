import type { Block } from '@minzong/content-types';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Figure } from '../figure';
import { useRichText } from './context';
import { Inlines } from './inlines';
import { Table } from './table';

const Paragraph = ({ block }: { block: Extract<Block, { type: 'paragraph' }> }) => {
  const { prefix } = useRichText();
  return (
    <View
      className={block.anchor === undefined ? 'paragraph' : 'paragraph clause'}
      {...(block.anchor !== undefined && { id: prefix + block.anchor })}
    >
      <Inlines inlines={block.children} />
    </View>
  );
};

const Heading = ({ block }: { block: Extract<Block, { type: 'heading' }> }) => (
  <View
    id={useRichText().prefix + block.anchor}
    className={`heading heading-${String(block.level)}`}
    aria-role="heading"
    aria-level={String(block.level)}
  >
    <Inlines inlines={block.children} />
  </View>
);

const List = ({ block }: { block: Extract<Block, { type: 'list' }> }) => (
  <View className="list" aria-role="list">
    {block.items.map((item, index) => (
      <View key={index} className="list-item" aria-role="listitem">
        <Text className="list-mark">
          {block.ordered ? `${String((block.start ?? 1) + index)}.` : '•'}
        </Text>
        <View className="list-body">
          <Blocks blocks={item.children} />
        </View>
      </View>
    ))}
  </View>
);

const Quote = ({ block }: { block: Extract<Block, { type: 'quote' }> }) => (
  <View className="quote" aria-role="blockquote">
    <Blocks blocks={block.children} />
    {block.cite !== undefined && block.cite !== '' && <Text className="cite">{block.cite}</Text>}
  </View>
);

const renderBlock = (block: Block, index: number): ReactNode => {
  switch (block.type) {
    case 'paragraph':
      return <Paragraph key={index} block={block} />;
    case 'heading':
      return <Heading key={index} block={block} />;
    case 'list':
      return <List key={index} block={block} />;
    case 'table':
      return <Table key={index} table={block} />;
    case 'image':
      return <Figure key={index} image={block.image} />;
    case 'quote':
      return <Quote key={index} block={block} />;
  }
};

export const Blocks = ({ blocks }: { blocks: Block[] }) => <>{blocks.map(renderBlock)}</>;
