import { joined, named } from '../phrases';
import { cover, picture, type Body } from './body';

export const productBody: Body<'product'> = (
  product,
  { fact, facts, say, text, section, linked },
) => {
  const { certificate, locale } = product;
  const others = product.gallery.filter(({ url }) => url !== product.cover?.url);
  return [
    ...cover(product),
    ...facts(
      fact('category', product.category),
      fact('region', joined(linked('region').map(named))),
      fact('ethnicGroup', joined(linked('ethnicGroups').map(named))),
      fact('producer', product.producer),
    ),
    ...section(
      'certificate',
      'certificate',
      certificate === undefined
        ? []
        : facts(
            fact('certificateSystem', say(`certificateSystem.${certificate.system}`)),
            fact('certificateNumber', certificate.number),
            fact('certificateHolder', certificate.holder),
            fact('certificateNotice', certificate.notice),
          ),
    ),
    ...section('story', 'story', text(product.body, { headingOffset: 1 })),
    ...section(
      'gallery',
      'gallery',
      others.map((image) => picture(image, locale)),
    ),
  ];
};
