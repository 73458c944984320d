import { t, word } from '../messages/index.ts';
import type { Layer, Mark } from './marks.ts';

const KINDS: readonly { readonly layers: readonly Layer[]; readonly label: string }[] = [
  { layers: ['content'], label: 'content' },
  { layers: ['source'], label: 'source' },
  { layers: ['cue'], label: 'cue' },
  { layers: ['figure'], label: 'figures' },
  { layers: ['date'], label: 'dates' },
  { layers: ['place'], label: 'places' },
  { layers: ['event'], label: 'events' },
  { layers: ['access', 'warning', 'hedge'], label: 'warnings, access' },
];

/** What each way of drawing means; each may be put out of sight. */
export function Legend({
  marks,
  hidden,
  onToggle,
}: {
  marks: readonly Mark[];
  hidden: ReadonlySet<Layer>;
  onToggle: (layers: readonly Layer[]) => void;
}) {
  return (
    <fieldset className="legend" aria-label={t('Highlights')}>
      {KINDS.map(({ layers, label }) => {
        const n = new Set(
          marks.filter(({ layer }) => layers.includes(layer)).map(({ annotation }) => annotation),
        ).size;
        const shown = layers.every((layer) => !hidden.has(layer));
        return (
          <button
            key={label}
            type="button"
            aria-pressed={shown}
            disabled={n === 0}
            onClick={() => onToggle(layers)}
          >
            <span className={`sample m-${layers[0]} begins ends`}>
              {label === 'warnings, access' ? t(label) : word(label)}
            </span>
            <span className="n">{n}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
