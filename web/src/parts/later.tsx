import { type ComponentType, lazy, Suspense, useState } from 'react';

/**
 * A component that is loaded later: `preload` fetches it, and from then on it is drawn at once, so that what is typed
 * right after a key that opens it goes into it.
 */
export function later<P extends object>(load: () => Promise<{ readonly default: ComponentType<P> }>) {
  let ready: ComponentType<P> | undefined;
  const Loading = lazy(load);
  return {
    preload(): void {
      load().then(
        ({ default: loaded }) => {
          ready = loaded;
        },
        // It is tried again when it is wanted.
        () => {},
      );
    },
    Component(props: P) {
      // One and the same for as long as it stands.
      const [Drawn] = useState(() => ready ?? (Loading as unknown as ComponentType<P>));
      return (
        <Suspense fallback={null}>
          <Drawn {...props} />
        </Suspense>
      );
    },
  };
}
