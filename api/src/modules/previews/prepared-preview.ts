/** A document made ready to send that is not, and will not be, in the store. */
export interface PreparedPreview {
  locale: string;
  /** JSON text of the contract's ListItem */
  item: string;
  /** JSON text of the contract's ServedDocument without `requestedLocale` */
  body: string;
  /** names of the media files that it shows, those of its linked documents included */
  files: string[];
}
