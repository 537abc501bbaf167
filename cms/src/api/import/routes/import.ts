/** The one door of the importer; only the import token opens it (src/setup/import-token.ts). */
export default {
  routes: [
    { method: 'POST', path: '/imports', handler: 'import.create', config: { policies: [] } },
  ],
};
