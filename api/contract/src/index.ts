export * from './collections';
export * from './delivery';
export * from './delivery-signature';
export * from './document-digest';
export * from './listing';
export * from './problem';
export * from './search';
export * from './served-document';
