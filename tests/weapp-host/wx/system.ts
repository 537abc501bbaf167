/** The telephone that the host pretends to be. */
export interface Device {
  fontSizeScaleFactor: number;
  theme: 'light' | 'dark';
}

/** wx system information, in its old and its new form. */
export const createSystem = (device: Device) => {
  const windowInfo = {
    windowWidth: 375,
    windowHeight: 667,
    screenWidth: 375,
    screenHeight: 667,
    pixelRatio: 2,
    statusBarHeight: 20,
    safeArea: { top: 20, bottom: 667, left: 0, right: 375, width: 375, height: 647 },
  };
  const deviceInfo = { platform: 'ios', system: 'iOS 17.0', brand: 'host', model: 'host' };
  const appBaseInfo = () => ({ SDKVersion: '3.0.0', language: 'zh_CN', host: {}, ...device });
  const systemInfo = () => ({ ...windowInfo, ...deviceInfo, ...appBaseInfo() });
  return {
    getWindowInfo: () => windowInfo,
    getDeviceInfo: () => deviceInfo,
    getAppBaseInfo: appBaseInfo,
    getSystemInfoSync: systemInfo,
    getSystemSetting: () => ({}),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop' } }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    canIUse: () => true,
  };
};
