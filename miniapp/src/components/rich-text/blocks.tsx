import type { Block } from '@minzong/content-types';
import { Text, View } from '@tarojs/components';
import { memo, type ReactNode } from 'react';
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

const renderBlock = (block: Block): ReactNode => {
  switch (block.type) {
    case 'paragraph':
      return <Paragraph block={block} />;
    case 'heading':
      return <Heading block={block} />;
    case 'list':
      return <List block={block} />;
    case 'table':
      return <Table table={block} />;
    case 'image':
      return <Figure image={block.image} />;
    case 'quote':
      return <Quote block={block} />;
  }
};

/** Drawn again only when it is another block: a text that grows stays as it is above. */
const OneBlock = memo(({ block }: { block: Block }) => <>{renderBlock(block)}</>);

export const Blocks = ({ blocks }: { blocks: Block[] }) => (
  <>
    {blocks.map((block, index) => (
      // The tree is never reordered: a new revision replaces the whole body.
      <OneBlock key={index} block={block} />
    ))}
  </>
);
