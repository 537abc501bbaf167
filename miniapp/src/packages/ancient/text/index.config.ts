export default {
  enablePageMeta: true,
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
  enableShareTimeline: true,
};
