export default {
  routes: [{ method: 'POST', path: '/publishing/reconcile', handler: 'publishing.reconcile' }],
};
