export default { enablePageMeta: true, onReachBottomDistance: 200 };
