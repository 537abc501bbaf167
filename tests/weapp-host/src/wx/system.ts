import type { WxContext } from './context.ts';

const BASE_LIBRARY = '3.8.9';

/** wx system information, in its old and its new form. */
export const createSystem = ({ method, telephone, project, service, chrome }: WxContext) => {
  const { across } = service.realm;
  const windowInfo = () => {
    const { width, height, pixelRatio, statusBarHeight } = telephone.screen;
    return {
      ...{ pixelRatio, screenWidth: width, screenHeight: height, statusBarHeight },
      ...{ windowWidth: width, windowHeight: chrome.windowHeight(), screenTop: 0 },
      safeArea: {
        ...{ top: statusBarHeight, bottom: height, left: 0, right: width, width },
        height: height - statusBarHeight,
      },
    };
  };
  const deviceInfo = () => ({
    ...{ platform: 'ios', system: 'iOS 17.0', brand: 'weapp-host', model: 'weapp-host' },
    ...{ benchmarkLevel: -1, memorySize: 4096 },
  });
  const appBaseInfo = () => ({
    ...telephone.settings,
    ...{ SDKVersion: BASE_LIBRARY, version: '8.0.50', host: { env: 'WeChat' } },
    fontSizeSetting: 16 * telephone.settings.fontSizeScaleFactor,
  });
  const systemInfo = () => ({ ...windowInfo(), ...deviceInfo(), ...appBaseInfo() });
  const top = () => telephone.screen.statusBarHeight + 4;
  const synchronous = {
    getWindowInfo: windowInfo,
    getDeviceInfo: deviceInfo,
    getAppBaseInfo: appBaseInfo,
    getSystemInfoSync: systemInfo,
    getSystemSetting: () => ({ wifiEnabled: true, deviceOrientation: 'portrait' }),
    getAppAuthorizeSetting: () => ({ notificationAuthorized: 'authorized' }),
    getAccountInfoSync: () => ({ miniProgram: { appId: project.appId, envVersion: 'develop' } }),
    getLaunchOptionsSync: () => service.launchOptions,
    getEnterOptionsSync: () => service.launchOptions,
    getMenuButtonBoundingClientRect: () => ({
      ...{ width: 87, height: 32, top: top(), bottom: top() + 32 },
      ...{ left: telephone.screen.width - 94, right: telephone.screen.width - 7 },
    }),
  };
  return {
    ...Object.fromEntries(
      Object.entries(synchronous).map(([name, read]) => [name, () => across<unknown>(read())]),
    ),
    getSystemInfo: method('getSystemInfo', systemInfo),
    getSystemInfoAsync: method('getSystemInfoAsync', systemInfo),
    getUpdateManager: () => ({
      onCheckForUpdate: () => undefined,
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => undefined,
    }),
    nextTick: (action: () => void) => setImmediate(action),
    env: { USER_DATA_PATH: 'wxfile://usr' },
    version: BASE_LIBRARY,
  };
};
