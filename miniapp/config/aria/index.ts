import type { IPluginContext, TaroPlatformBase } from '@tarojs/service';
import path from 'node:path';

type Components = Record<string, Record<string, string>>;

/** Taro plugin: lets the given attributes of the given components through to WXML. */
export default (context: IPluginContext, { components }: { components: Components }): void => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: TaroPlatformBase) {
      platform.template.mergeComponents(context, components);
      platform.runtimePath = [platform.runtimePath]
        .flat()
        .concat(path.resolve(__dirname, 'runtime.ts'));
    },
  });
};
