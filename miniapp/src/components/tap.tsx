import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

export interface TapProps {
  role?: 'link' | 'button' | 'tab' | 'radio' | 'checkbox' | 'switch';
  /** what the screen reader says; without it, the text inside */
  label?: string | undefined;
  /** for tabs: which one is shown */
  selected?: boolean | undefined;
  /** for radio buttons and check boxes */
  checked?: boolean | undefined;
  expanded?: boolean | undefined;
  disabled?: boolean | undefined;
  className: string;
  id?: string | undefined;
  onTap: () => void;
  children?: ReactNode;
}

/** Anything that can be tapped: it always has a role, a name, a state and a pressed look. */
export const Tap = ({
  role = 'button',
  label,
  className,
  id,
  onTap,
  children,
  ...state
}: TapProps) => (
  <View
    {...(id !== undefined && { id })}
    className={className}
    hoverClass="pressed"
    hoverStayTime={80}
    aria-role={role}
    {...(label !== undefined && { 'aria-label': label })}
    {...(state.selected !== undefined && { 'aria-selected': state.selected })}
    {...(state.checked !== undefined && { 'aria-checked': state.checked })}
    {...(state.expanded !== undefined && { 'aria-expanded': state.expanded })}
    {...(state.disabled === true && { 'aria-disabled': true })}
    onClick={() => {
      if (state.disabled !== true) onTap();
    }}
  >
    {children}
  </View>
);
