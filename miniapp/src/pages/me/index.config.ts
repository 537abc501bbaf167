export default { enablePageMeta: true };
