import type { Privacy } from '../wx/privacy.ts';
import type { Wx } from '../wx/wx.ts';
import type { Fired } from '../app-service/events.ts';
import type { ViewElement } from '../view/view-element.ts';
import { closest, elementsBelow, isOn, words } from './find.ts';
import { fieldsOf, valueOf } from './values.ts';

export interface BehaviourParts {
  fire(element: ViewElement, event: Fired): unknown;
  wx: Wx;
  privacy: Privacy;
  /** opens the share sheet of the page in front, for a button */
  share(button: ViewElement): void;
}

const BY_OPEN_TYPE: Record<string, string> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
};

const CONTROLS = new Set(['button', 'checkbox', 'radio', 'switch', 'input', 'textarea', 'picker']);

/** What WeChat's own components do when they are touched, beside telling the page. */
export const createBehaviours = (parts: BehaviourParts) => {
  const { fire } = parts;

  const toggle = (element: ViewElement): void => {
    if (isOn(element, 'disabled')) return;
    element.change('checked', !isOn(element, 'checked'));
    if (element.tag === 'switch')
      fire(element, { type: 'change', detail: { value: valueOf(element) } });
    else tellGroup(element, 'checkbox-group');
  };
  const tellGroup = (element: ViewElement, tag: string): void => {
    const group = closest(element, (each) => each.tag === tag);
    if (group) fire(group, { type: 'change', detail: { value: valueOf(group) } });
  };
  const choose = (radio: ViewElement): void => {
    if (isOn(radio, 'disabled') || isOn(radio, 'checked')) return;
    const group = closest(radio, ({ tag }) => tag === 'radio-group');
    for (const other of group ? elementsBelow(group) : [])
      if (other.tag === 'radio' && isOn(other, 'checked')) other.change('checked', false);
    radio.change('checked', true);
    tellGroup(radio, 'radio-group');
  };

  const submit = (button: ViewElement): void => {
    const form = closest(button, ({ tag }) => tag === 'form');
    if (form === undefined) return;
    const value = Object.fromEntries(fieldsOf(form));
    fire(form, { type: 'submit', detail: { value } });
  };
  const reset = (button: ViewElement): void => {
    const form = closest(button, ({ tag }) => tag === 'form');
    if (form === undefined) return;
    for (const element of elementsBelow(form))
      for (const name of ['value', 'checked'])
        if (element.state.has(name)) {
          element.change(name, element.attributes.get(name) ?? null);
          element.state.delete(name);
        }
    fire(form, { type: 'reset' });
  };

  const open = (button: ViewElement): void => {
    const type = words(button, 'open-type');
    if (type === 'share') parts.share(button);
    if (type.includes('agreePrivacyAuthorization')) {
      parts.privacy.agree(button.elementId);
      fire(button, {
        type: 'agreeprivacyauthorization',
        detail: { errMsg: 'agreePrivacyAuthorization:ok' },
      });
    }
    const answers: Record<string, [string, object]> = {
      contact: ['contact', { path: '', query: {} }],
      getPhoneNumber: ['getphonenumber', { errMsg: 'getPhoneNumber:ok', code: 'host-phone-code' }],
      chooseAvatar: ['chooseavatar', { avatarUrl: 'wxfile://tmp_avatar.png' }],
      openSetting: ['opensetting', { errMsg: 'openSetting:ok', authSetting: {} }],
      feedback: ['feedback', {}],
    };
    const answer = answers[type];
    if (answer) fire(button, { type: answer[0], detail: answer[1] });
  };
  const press = (button: ViewElement): void => {
    const type = words(button, 'form-type');
    if (type === 'submit') submit(button);
    if (type === 'reset') reset(button);
    open(button);
  };

  const follow = (navigator: ViewElement): void => {
    const type = words(navigator, 'open-type') || 'navigate';
    const method = parts.wx[BY_OPEN_TYPE[type] ?? ''];
    if (typeof method !== 'function') return;
    const answer = (detail: object): void => {
      fire(navigator, { type: 'fail', detail });
    };
    const delta = Number(words(navigator, 'delta') || 1);
    (method as (options: object) => void)({ url: words(navigator, 'url'), delta, fail: answer });
  };

  const label = (element: ViewElement): void => {
    const name = words(element, 'for');
    const root = closest(element, ({ parent }) => parent === undefined);
    const target = (name === '' ? elementsBelow(element) : elementsBelow(root ?? element)).find(
      (each) => CONTROLS.has(each.tag) && (name === '' || each.node?.id === name),
    );
    if (target) tapped(target);
  };

  /** What a tap does at the innermost component that knows one. */
  const tapped = (element: ViewElement): void => {
    const acting = closest(element, ({ tag }) => tag in byTag);
    if (acting && !isOn(acting, 'disabled')) byTag[acting.tag]?.(acting);
  };
  const byTag: Record<string, (element: ViewElement) => void> = {
    ...{ checkbox: toggle, switch: toggle, radio: choose, button: press, navigator: follow, label },
  };

  const typed = (element: ViewElement, text: string): void => {
    const limit = Number(words(element, 'maxlength') || 140);
    const value = limit >= 0 ? Array.from(text).slice(0, limit).join('') : text;
    element.change('value', value);
    const detail = {
      value,
      cursor: value.length,
      keyCode: value.codePointAt(value.length - 1) ?? 8,
    };
    const answer = fire(element, { type: 'input', detail });
    if (typeof answer === 'string') element.change('value', answer);
  };

  /** Events by which a reader changes what a control holds. */
  const happened = (
    element: ViewElement,
    type: string,
    detail: Record<string, unknown>,
  ): boolean => {
    const { value } = detail;
    if (type === 'input' && typeof value === 'string') typed(element, value);
    else if (type === 'change' && value !== undefined) {
      element.change('value', value);
      fire(element, { type, detail });
    } else if (type === 'change' && element.tag === 'swiper') {
      element.change('current', detail['current']);
      fire(element, { type, detail: { source: 'touch', ...detail } });
    } else return false;
    return true;
  };

  return { tapped, happened };
};

export type Behaviours = ReturnType<typeof createBehaviours>;
