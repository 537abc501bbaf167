/** What a cms of the tests is told, whichever process boots it. */
export declare const environmentOf: (
  dataDirectory: string,
  apiUrl: string,
) => Record<
  'DELIVERY_SECRET' | 'IMPORT_TOKEN' | 'DEMO_EDITOR_EMAIL' | 'DEMO_EDITOR_PASSWORD',
  string
> &
  Record<string, string>;
