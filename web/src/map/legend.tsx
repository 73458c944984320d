import { t } from '../messages/index.ts';

/** What the marks of the map mean. */
export function MapLegend({ sized }: { sized: boolean }) {
  return (
    <details className="map-legend">
      <summary>{t('What the marks mean')}</summary>
      <dl>
        <Entry
          words={
            sized
              ? t('the lower bound filled, the upper a ring: of the largest figure there')
              : t('a town, with its matters')
          }
        >
          <g className={sized ? 'site sized' : 'site'}>
            {sized && <circle className="upper" cx="18" cy="14" r="12" />}
            <circle className="dot" cx="18" cy="14" r={sized ? 7 : 9} />
          </g>
        </Entry>
        <Entry words={t('several places: opens when it is pressed')}>
          <g className="site">
            <circle className="several" cx="18" cy="14" r="12" />
            <circle className="dot" cx="18" cy="14" r="8" />
          </g>
        </Entry>
        <Entry words={t('with disputes')}>
          <g className="site disputed">
            <circle className="dot" cx="16" cy="15" r="9" />
            <path className="rival" d="M18.500 6h9M18.500 10h9M20 13.500l6 -11" />
          </g>
        </Entry>
        <Entry words={t('near a town: within 25 km of it')}>
          <g className="round">
            <circle className="area near" cx="18" cy="14" r="11" />
            <path className="reference" d="M14 14h8M18 10v8" />
          </g>
        </Entry>
        <Entry words={t('so many kilometres from a town')}>
          <g className="round">
            <circle className="area ring" cx="18" cy="14" r="11" />
            <path className="reference" d="M14 14h8M18 10v8" />
          </g>
        </Entry>
        <Entry
          words={t('a province or district: as far as its farthest town, for its borders are not at hand')}
        >
          <g className="round">
            <circle className="area area" cx="18" cy="14" r="11" />
          </g>
        </Entry>
        <Entry words={t('a country, or a part of one')}>
          <path className="country-fill" d="M5 9l14 -5l13 8l-7 12l-15 -1z" />
        </Entry>
        <Entry words={t('how far the place reaches is not known')}>
          <g className="site">
            <circle className="vague" cx="18" cy="14" r="12" />
            <circle className="dot" cx="18" cy="14" r="6" />
          </g>
        </Entry>
        <Entry words={t('access denied')}>
          <pattern
            id="legend-hatch"
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path className="hatch" d="M0 0V7" />
          </pattern>
          <g className="access">
            <circle cx="18" cy="14" r="12" fill="url(#legend-hatch)" />
          </g>
        </Entry>
      </dl>
    </details>
  );
}

function Entry({ words, children }: { words: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>
        <svg width="36" height="28" aria-hidden="true">
          {children}
        </svg>
      </dt>
      <dd>{words}</dd>
    </div>
  );
}
