import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
} from 'react';
import { type MapView, moved, type Picture, zoomed } from './view.ts';

const STEP = 80;
const ZOOM = 1.7;
/** Moves of the pointer up to this many pixels are a click. */
const CLICK = 4;

interface Grip {
  readonly x: number;
  readonly y: number;
}

/**
 * Moves a map by dragging, pinching, the wheel (with Ctrl, or when the map has the focus) and the arrow, plus and
 * minus keys. `onView` gets each view.
 */
export function useGestures(
  box: RefObject<HTMLElement | null>,
  picture: Picture,
  onView: (view: MapView) => void,
  onFit: () => void,
) {
  const grips = useRef(new Map<number, Grip>());
  const travelled = useRef(0);
  const current = useRef(picture);
  current.current = picture;
  const latest = useRef(onView);
  latest.current = onView;
  // Several moves may come before the next is drawn.
  const show = useRef((view: MapView): void => {
    current.current = { ...current.current, view };
    latest.current(view);
  }).current;

  // React's own wheel listeners may not keep the page from scrolling.
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey && !element.contains(document.activeElement)) return;
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      const by = Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0015));
      show(zoomed(current.current, by, [event.clientX - left, event.clientY - top]));
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [box, show]);

  const held = (event: PointerEvent): Grip => ({ x: event.clientX, y: event.clientY });
  const release = (event: PointerEvent): void => {
    grips.current.delete(event.pointerId);
  };
  return {
    /** Whether the last press moved the map, and was no click. */
    hasMoved: () => travelled.current > CLICK,
    handlers: {
      onPointerDown(event: PointerEvent) {
        if (grips.current.size === 0) travelled.current = 0;
        grips.current.set(event.pointerId, held(event));
      },
      onPointerMove(event: PointerEvent) {
        const before = grips.current.get(event.pointerId);
        if (!before) return;
        const now = held(event);
        const [dx, dy] = [now.x - before.x, now.y - before.y];
        travelled.current += Math.abs(dx) + Math.abs(dy);
        const other = [...grips.current].find(([id]) => id !== event.pointerId)?.[1];
        grips.current.set(event.pointerId, now);
        if (travelled.current <= CLICK) return;
        const { left, top } = event.currentTarget.getBoundingClientRect();
        if (!other) return show(moved(current.current.view, dx, dy));
        const apart = (grip: Grip): number => Math.hypot(grip.x - other.x, grip.y - other.y);
        const middle = [(now.x + other.x) / 2 - left, (now.y + other.y) / 2 - top] as const;
        show(zoomed(current.current, apart(now) / Math.max(1, apart(before)), middle));
      },
      onPointerUp: release,
      onPointerCancel: release,
      onPointerLeave: release,
      onDoubleClick(event: MouseEvent) {
        const { left, top } = event.currentTarget.getBoundingClientRect();
        show(zoomed(current.current, 2, [event.clientX - left, event.clientY - top]));
      },
      onKeyDown(event: KeyboardEvent) {
        const moves: Readonly<Record<string, () => void>> = {
          ArrowLeft: () => show(moved(current.current.view, STEP, 0)),
          ArrowRight: () => show(moved(current.current.view, -STEP, 0)),
          ArrowUp: () => show(moved(current.current.view, 0, STEP)),
          ArrowDown: () => show(moved(current.current.view, 0, -STEP)),
          '+': () => show(zoomed(current.current, ZOOM)),
          '=': () => show(zoomed(current.current, ZOOM)),
          '-': () => show(zoomed(current.current, 1 / ZOOM)),
          '0': onFit,
        };
        const act = moves[event.key];
        if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        act();
      },
    },
  };
}
