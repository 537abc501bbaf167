import { Component, type ReactNode } from 'react';

interface RenderGuardProps {
  /** what is shown instead, with a way to try again */
  instead: (again: () => void) => ReactNode;
  children: ReactNode;
}

/**
 * Keeps a fault in showing one document from taking the page away: a newer api may send what this
 * version does not know.
 */
export class RenderGuard extends Component<RenderGuardProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return this.props.instead(() => {
      this.setState({ broken: false });
    });
  }
}
