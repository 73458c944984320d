import { Empty } from '../parts/states.tsx';
import { Link } from '../state/router.tsx';

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <main>
      <Empty title="There is nothing at this address">
        <p>
          Go to the <Link href="/matters">matters</Link> or the <Link href="/documents">documents</Link>.
        </p>
      </Empty>
    </main>
  );
}
