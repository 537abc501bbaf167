import type { PublishedDocument } from '@minzong/content-types';

const candidates = (document: PublishedDocument): (string | undefined)[] => {
  switch (document.type) {
    case 'policy':
      return [document.documentNumber, document.indexNumber];
    case 'ancient-text':
      return [document.originalTitle, document.romanisedTitle, document.catalogueNumber];
    case 'ethnic-group':
      return [document.romanisedName];
    case 'magazine':
      return [document.serialNumber];
    case 'product':
      return [document.certificate?.number];
    case 'service-guide':
      return [document.basicCode, document.implementationCode];
    default:
      return [];
  }
};

/** What a document is called besides its title. */
export const namesOf = (document: PublishedDocument): string[] =>
  candidates(document).filter((name) => name !== undefined);
