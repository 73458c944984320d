import { useState } from 'react';
import { t } from '../messages/index.ts';
import { isTourTaken, rememberTour } from './remembered.ts';

/** Offers the tour to who has not seen it, in one line; gone for good once it is taken or declined. */
export function TourOffer({ onStart }: { onStart: () => void }) {
  const [isOffered, setOffered] = useState(() => !isTourTaken());
  if (!isOffered) return null;
  const close = (): void => {
    rememberTour();
    setOffered(false);
  };
  return (
    <p className="tour-offer">
      {t('New here?')}{' '}
      <button
        type="button"
        className="quiet"
        onClick={() => {
          close();
          onStart();
        }}
      >
        {t('Take the tour')}
      </button>{' '}
      <button type="button" className="quiet" onClick={close}>
        {t('No, thanks')}
      </button>
    </p>
  );
}
