import type { ChangeEvent } from 'react';
import type { Tiles } from '../../../src/schema/api-places.ts';
import { t } from '../messages/index.ts';
import { useResource } from '../state/api.ts';
import type { TileChoice } from './tile-archive.ts';

/** What to draw below the marks: bundled borders, the file that the server was given, or one from the disk. */
export function TilePicker({
  choice,
  onChoose,
}: {
  choice: TileChoice | undefined;
  onChoose: (choice: TileChoice | undefined) => void;
}) {
  const { data } = useResource<Tiles>('/tiles');
  const name = choice?.kind === 'file' ? choice.file.name : choice?.name;
  const pick = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0];
    if (file) onChoose({ kind: 'file', file });
    target.value = '';
  };
  return (
    <p className="tile-picker">
      {name ? (
        <>
          <span>{t('Tiles from {name}', { name })}</span>
          <button type="button" className="quiet" onClick={() => onChoose(undefined)}>
            {t('Borders only')}
          </button>
        </>
      ) : (
        <>
          {data?.name && (
            <button
              type="button"
              className="quiet"
              onClick={() => onChoose({ kind: 'served', name: data.name! })}
            >
              {t('Show {name}', { name: data.name })}
            </button>
          )}
          <label className="file-button">
            {t('Add detail from a PMTiles file')}
            <input type="file" accept=".pmtiles" onChange={pick} />
          </label>
          <span className="muted">{t('It is read here and sent nowhere.')}</span>
        </>
      )}
    </p>
  );
}
