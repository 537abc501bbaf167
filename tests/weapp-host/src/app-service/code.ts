import type { CodeSpace, MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import { compileTemplates } from '../project/templates.ts';
import type { Project } from '../project/project.ts';
import { countUpdates, type DataUpdate } from './data-updates.ts';
import { createRequire, type RequireModule } from './modules.ts';
import type { Realm } from './realm.ts';

type Definition = Record<string, unknown>;

/** The mini-program's own code: app.js, and pages and components as they come to be needed. */
export interface Code {
  env: MiniProgramEnv;
  space: CodeSpace;
  requireModule: RequireModule;
  /** Runs the JavaScript of a page and of all components that it uses. */
  load(file: string): void;
  complaints: string[];
  /** style scopes of a page's file and of all components that it uses, by file */
  scopesOf(file: string): Map<string, string | undefined>;
  /** setData calls of a page and of the components in it, from now on */
  countUpdates(page: object): DataUpdate[];
}

/** The behaviour by which a component takes part in a form; its components have a method of this name. */
export const FORM_FIELD = 'wx://form-field';

const targetOf = (file: string, target: string): string => {
  const base = target.startsWith('/') ? [] : file.split('/').slice(0, -1);
  const steps: string[] = [];
  for (const step of [...base, ...target.split('/')]) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
};

/** Components of app.json are known everywhere; a page's own go before them. */
const componentsOf = (project: Project, file: string): Record<string, string> => {
  const everywhere = Object.entries(project.app.usingComponents ?? {}).map(([tag, target]) => [
    tag,
    `/${targetOf('', target)}`,
  ]);
  return {
    ...(Object.fromEntries(everywhere) as Record<string, string>),
    ...project.configOf(file).usingComponents,
  };
};

/** Files of the components of a page or component: those it uses, and its own choices of generics. */
const partsOf = (project: Project, file: string): string[] => {
  const generics = Object.values(project.configOf(file).componentGenerics ?? {});
  const defaults = generics.flatMap((generic) =>
    generic === true || generic.default === undefined ? [] : [generic.default],
  );
  return [...Object.values(componentsOf(project, file)), ...defaults].map((target) =>
    targetOf(file, target),
  );
};

/** Behaviors that WeChat brings, by their address, become real ones. */
const withBuiltInBehaviors = (space: CodeSpace, definition: Definition): Definition => {
  const { behaviors } = definition;
  if (!Array.isArray(behaviors)) return definition;
  const known = behaviors.flatMap((behavior: unknown): unknown[] => {
    if (typeof behavior !== 'string') return [behavior];
    if (behavior !== FORM_FIELD) return [];
    return [
      space
        .behavior()
        .property('name', String as never)
        .property('value', { type: null, value: null } as never)
        .methods({ [FORM_FIELD]: () => true })
        .register(),
    ];
  });
  return { ...definition, behaviors: known };
};

/** Makes App, Page, Component and Behavior known in the realm and loads what calls them. */
export const createCode = (
  project: Project,
  realm: Realm,
  onUpdate: (page: object, update: DataUpdate) => void,
): Code => {
  const { source, complaints } = compileTemplates(project.root);
  const groups = realm.evaluate(source, 'templates.js') as Record<string, unknown>;
  const env = new realm.runtime.MiniProgramEnv();
  const space = env.createCodeSpace('', true);
  space
    .getComponentSpace()
    .updateComponentOptions({ useMethodCallerListeners: true, writeIdToDOM: true });
  const requireModule = createRequire(project.root, realm.context);
  const loaded = new Set<string>();
  let defining = '';

  const register = (kind: 'Page' | 'Component', definition: Definition): void => {
    const full = withBuiltInBehaviors(space, definition);
    space.componentEnv(defining, (constructors) => {
      const construct: unknown = constructors[kind];
      (construct as (definition: Definition) => void)(full);
    });
  };
  Object.assign(realm.context, {
    Page: (definition: Definition) => {
      register('Page', definition);
    },
    Component: (definition: Definition) => {
      register('Component', definition);
    },
    Behavior: (definition: Definition): unknown =>
      space.componentEnv('', ({ Behavior }) => Behavior(withBuiltInBehaviors(space, definition))),
  });

  const load = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    const usingComponents = componentsOf(project, file);
    const { component, componentGenerics, styleIsolation } = project.configOf(file);
    space.addComponentStaticConfig(file, {
      usingComponents,
      ...(component !== undefined && { component }),
      ...(componentGenerics !== undefined && { componentGenerics }),
      ...(styleIsolation !== undefined && { styleIsolation: styleIsolation as never }),
    });
    space.addCompiledTemplate(file, {
      groupList: groups,
      content: groups[file],
      fallbackListenerOnNativeNode: true,
    } as never);
    partsOf(project, file).forEach(load);
    defining = file;
    requireModule(file);
  };
  const scopesOf: Code['scopesOf'] = (file) => {
    const found = new Map<string, string | undefined>();
    const visit = (each: string): void => {
      if (found.has(each)) return;
      const definition = space.getComponentSpace().getComponentByUrlWithoutDefault(`/${each}`, '');
      const scope = definition?.getComponentOptions().styleScope;
      found.set(each, scope === null || scope === undefined ? undefined : String(scope));
      partsOf(project, each).forEach(visit);
    };
    visit(file);
    return found;
  };
  return {
    ...{ env, space, requireModule, load, complaints, scopesOf },
    countUpdates: countUpdates(realm, onUpdate),
  };
};
