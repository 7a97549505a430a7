import { Component, type ReactNode } from 'react';
import { useWidget } from '../use';
import { Broken } from './Beginning';

interface Props {
  readonly children: ReactNode;
  readonly onFailed: () => void;
}

/** A fault of ours ends in a sentence with a code, never in an empty panel. */
class Fence extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    this.props.onFailed();
  }

  override render() {
    return this.state.failed ? <Broken code="INTERNAL" onRetry={() => this.setState({ failed: false })} /> : this.props.children;
  }
}

export function Guard({ children }: { children: ReactNode }) {
  const { host } = useWidget();
  return <Fence onFailed={() => host.emit('error', { code: 'INTERNAL', message: 'The chat cannot be shown.' })}>{children}</Fence>;
}
