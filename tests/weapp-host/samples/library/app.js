App({
  globalData: { scene: 0, shown: 0 },
  onLaunch(options) {
    this.globalData.scene = options.scene;
  },
  onShow() {
    this.globalData.shown += 1;
  },
});
