import { addProtocol, Map as GlMap, removeProtocol, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { t } from '../messages/index.ts';
import { useMedia } from '../state/width.ts';
import { type OpenArchive, openArchive, type TileChoice } from './tile-archive.ts';
import { type Inks, styleOf } from './tile-style.ts';
import type { Picture } from './view.ts';

/** MapLibre counts zoom by tiles of 512 pixels. */
const TILE = 512;

const worker = new URL(workerUrl, location.href).href;
setWorkerUrl(worker);
trustOnly(worker);

/** The page may start no script but this one: the browser asks this policy, and it refuses all else. */
function trustOnly(address: string): void {
  const { trustedTypes } = globalThis as unknown as {
    trustedTypes?: {
      createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
    };
  };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => {
      if (url === address) return url;
      throw new TypeError(`${url} is not a script of the map`);
    },
  });
}

let serial = 0;

/** The tiles of a user's own file below what Griot draws. What goes wrong is said instead. */
export default function Tiles({ choice, picture }: { choice: TileChoice; picture: Picture }) {
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<GlMap>(undefined);
  const [archive, setArchive] = useState<OpenArchive>();
  const [failure, setFailure] = useState<string>();
  const dark = useMedia('(prefers-color-scheme: dark)');
  const { view, width, height } = picture;

  useEffect(() => {
    let gone = false;
    setArchive(undefined);
    setFailure(undefined);
    openArchive(choice).then(
      (opened) => !gone && setArchive(opened),
      () => !gone && setFailure(t('This is no PMTiles file that can be read.')),
    );
    return () => {
      gone = true;
    };
  }, [choice]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is followed below; another scheme has other inks
  useEffect(() => {
    const container = box.current;
    if (!archive || !container) return;
    const protocol = `griot-tiles-${serial++}`;
    addProtocol(protocol, async ({ url }, { signal }) => {
      const [z = 0, x = 0, y = 0] = url.split('://')[1]!.split('/').map(Number);
      const data = await archive.tile(z, x, y, signal);
      if (data) return { data: new Uint8Array(data) };
      // A tile that the archive lacks is empty.
      return { data: archive.layers ? new Uint8Array() : await createImageBitmap(new ImageData(1, 1)) };
    });
    try {
      map.current = new GlMap({
        container,
        style: styleOf(archive, `${protocol}://{z}/{x}/{y}`, inksOf(container)),
        ...placeOf(picture),
        interactive: false,
        attributionControl: false,
        renderWorldCopies: false,
        fadeDuration: 0,
        localIdeographFontFamily: 'sans-serif',
      });
      map.current.on('error', ({ error }) => setFailure(error.message));
      map.current.on('idle', () => container.setAttribute('data-drawn', 'true'));
    } catch {
      setFailure(t('This browser cannot draw tiles: WebGL is off.'));
    }
    return () => {
      map.current?.remove();
      map.current = undefined;
      removeProtocol(protocol);
    };
  }, [archive, dark]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the numbers of the picture, not its identity
  useEffect(() => {
    map.current?.jumpTo(placeOf(picture));
  }, [view, width, height]);
  useEffect(() => {
    if (width && height) map.current?.resize();
  }, [width, height]);

  return (
    <>
      <div ref={box} className="map-tiles" />
      {failure ? (
        <p className="map-credit" role="alert">
          {failure}
        </p>
      ) : (
        archive?.credit && <p className="map-credit">{archive.credit}</p>
      )}
    </>
  );
}

const placeOf = ({ view: { center, world } }: Picture) => ({
  center: [center[0], center[1]] as [number, number],
  zoom: Math.log2(world / TILE),
});

function inksOf(element: Element): Inks {
  const style = getComputedStyle(element);
  const ink = (name: string): string => style.getPropertyValue(name).trim();
  return {
    paper: ink('--paper'),
    surface: ink('--surface'),
    ink: ink('--ink'),
    muted: ink('--muted'),
    line: ink('--line'),
    strong: ink('--line-strong'),
    water: ink('--water'),
    green: ink('--green'),
  };
}
