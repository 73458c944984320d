import { useEffect, useState } from 'react';
import type { PlacePage } from '../../../../src/schema/api.ts';
import { type Message, t } from '../../messages/index.ts';
import { country } from '../../parts/format.ts';
import { Words } from '../../parts/words.tsx';
import { fetchResource } from '../../state/api.ts';
import { Choice, Field } from './fields.tsx';
import type { CheckedForm } from './use-form.ts';

type Found = PlacePage['items'][number];

const PRECISION: Readonly<Record<string, Message>> = {
  1: 'exact place',
  2: 'within about 25 km',
  3: 'second-level district',
  4: 'region',
  5: 'linear or fuzzy',
  6: 'country',
  7: 'wider than a country',
};

/** Codes of all countries that have a name, by their name. */
function countries(): readonly string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter((code) => names.of(code) !== undefined && !NO_COUNTRY.has(code))
    .sort((a, b) => country(a).localeCompare(country(b)));
}

const NO_COUNTRY: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO']);
const COUNTRIES = ['', ...countries()];

/** Other degrees are another place. */
const NO_ID = { geonamesId: '' };

/** Which place: one of those that go by the name, or any by its degrees. */
export function PlaceFields({ form }: { form: CheckedForm }) {
  const { name = '' } = form.values;
  const found = usePlaces(name);
  const choose = (place: Found): void =>
    form.set({
      name: place.name,
      lat: String(place.lat),
      lon: String(place.lon),
      country: place.country,
      geonamesId: String(place.geonamesId),
      precision: String(place.precision),
    });
  return (
    <>
      <Field form={form} name="name" label="Place" wide />
      {found.length > 0 && (
        <fieldset className="field-wide places-found">
          <legend>{t('In the gazetteer')}</legend>
          {found.map((place) => (
            <label key={place.geonamesId}>
              <input
                type="radio"
                name="place"
                checked={form.values.geonamesId === String(place.geonamesId)}
                onChange={() => choose(place)}
              />{' '}
              <Words text={place.name} />
              <span className="muted">
                {' '}
                <Words
                  text={[
                    place.within,
                    place.country && country(place.country),
                    place.precision > 1 && t(PRECISION[place.precision]!),
                  ]
                    .filter(Boolean)
                    .join(', ')}
                />
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <Field form={form} name="lat" label="Latitude" inputMode="decimal" also={NO_ID} />
      <Field form={form} name="lon" label="Longitude" inputMode="decimal" also={NO_ID} />
      <Choice
        form={form}
        name="country"
        label="Country"
        options={COUNTRIES}
        say={(code) => (code ? country(code) : '–')}
      />
      <Choice
        form={form}
        name="precision"
        label="How exactly"
        options={Object.keys(PRECISION)}
        say={(code) => t(PRECISION[code]!)}
      />
    </>
  );
}

const WAIT = 180;

/** Places of the gazetteer that go by a name, a moment after it was typed. */
function usePlaces(name: string): readonly Found[] {
  const [found, setFound] = useState<readonly Found[]>([]);
  useEffect(() => {
    const abort = new AbortController();
    const ask = setTimeout(() => {
      if (name.trim().length < 2) return setFound([]);
      fetchResource<PlacePage>(`/places?name=${encodeURIComponent(name.trim())}&limit=6`, abort.signal).then(
        ({ items }) => setFound(items),
        // Without the gazetteer the degrees can still be written.
        () => {
          if (!abort.signal.aborted) setFound([]);
        },
      );
    }, WAIT);
    return () => {
      clearTimeout(ask);
      abort.abort();
    };
  }, [name]);
  return found;
}
