import type { FrameDrawing } from '../bridge.ts';
import './change.ts';

const make = (name: string, text = '', tag = 'div'): HTMLElement => {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
};

/** What the host does when it is pressed. */
const pressable = (element: HTMLElement, type: string, detail = {}): HTMLElement => {
  element.addEventListener('click', () => {
    window.weappHappened({ id: 0, type, detail });
  });
  return element;
};

const bar = (drawing: FrameDrawing): HTMLElement => {
  const { title, frontColor, backgroundColor, canGoBack, loading } = drawing;
  const element = make('bar');
  element.style.color = frontColor;
  element.style.backgroundColor = backgroundColor;
  if (canGoBack) element.append(pressable(make('back', '‹'), 'back'));
  element.append(make('title', loading ? `◌ ${title}` : title), make('capsule', '•••  ◎'));
  return element;
};

const tabBar = ({ tabs, tabColors }: FrameDrawing): HTMLElement => {
  const element = make('tabs');
  element.style.backgroundColor = tabColors.background;
  for (const [index, { text, icon, selected, badge, dot }] of tabs.entries()) {
    const tab = pressable(make('tab'), 'tab', { index });
    tab.style.color = selected ? tabColors.selected : tabColors.color;
    if (icon !== '') {
      const picture = document.createElement('img');
      picture.src = icon;
      picture.alt = '';
      tab.append(picture);
    }
    tab.append(make('words', text));
    if (badge !== '' || dot) tab.append(make(dot ? 'dot' : 'badge', badge));
    element.append(tab);
  }
  return element;
};

const dialogOf = ({
  title,
  content,
  choices,
  kind,
}: NonNullable<FrameDrawing['dialog']>): HTMLElement => {
  const shade = make('shade');
  const box = make(`dialog ${kind}`);
  if (title !== '') box.append(make('dialog-title', title));
  if (content !== '') box.append(make('dialog-content', content));
  choices.forEach((words, index) => {
    box.append(pressable(make('choice', words, 'button'), 'answer', { choice: index }));
  });
  shade.append(box);
  return shade;
};

const draw = (drawing: FrameDrawing): void => {
  const frame = document.querySelector('.frame');
  const above = document.querySelector('.above');
  const below = document.querySelector('.below');
  above?.replaceChildren(...(drawing.custom ? [] : [bar(drawing)]));
  below?.replaceChildren(...(drawing.tabs.length > 0 ? [tabBar(drawing)] : []));
  for (const old of document.querySelectorAll('.toast, .shade')) old.remove();
  if (drawing.toast) frame?.append(make(`toast ${drawing.toast.icon}`, drawing.toast.title));
  if (drawing.dialog) frame?.append(dialogOf(drawing.dialog));
  document.body.classList.toggle('pulling', drawing.pulling);
};

Object.assign(window, { draw });
