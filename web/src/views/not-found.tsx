import { t } from '../messages/index.ts';
import { Empty } from '../parts/states.tsx';
import { Link } from '../state/router.tsx';

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <main>
      <Empty title={t('There is nothing at this address')}>
        <p>
          {t('Go to the')} <Link href="/matters">{t('matters')}</Link> {t('or the')}{' '}
          <Link href="/documents">{t('documents')}</Link>.
        </p>
      </Empty>
    </main>
  );
}
