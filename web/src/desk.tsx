import { lazy, Suspense } from 'react';
import { Waiting } from './parts/states.tsx';
import { Shell } from './shell.tsx';
import { usePlace } from './state/router.tsx';
import { Add } from './views/add.tsx';
import { Documents } from './views/documents.tsx';
import { MatterPage } from './views/matter.tsx';
import { Matters } from './views/matters.tsx';
import { NotFound } from './views/not-found.tsx';
import { Origins } from './views/origins.tsx';
import { Reader } from './views/reader.tsx';
import { Reference } from './views/reference.tsx';
import { Search } from './views/search.tsx';
import { SpeakerPage } from './views/speaker.tsx';
import { Speakers } from './views/speakers.tsx';

const MapPage = lazy(() => import('./views/map.tsx'));
const Timeline = lazy(() => import('./views/timeline.tsx'));
const Relays = lazy(() => import('./views/relays.tsx'));

/** The whole desk: the address decides the view. */
export function Desk() {
  const { path } = usePlace();
  return (
    <Shell path={path}>
      <View path={path} />
    </Shell>
  );
}

function View({ path }: { path: string }) {
  const [, section, id] = path.split('/');
  const name = id ? decodeURIComponent(id) : undefined;
  if (path === '/' || (section === 'matters' && !name)) return <Matters />;
  if (section === 'matters' && name) return <MatterPage key={name} id={name} />;
  if (section === 'timeline' || section === 'map')
    return <Suspense fallback={<Waiting />}>{section === 'map' ? <MapPage /> : <Timeline />}</Suspense>;
  if (section === 'documents' && name) return <Reader key={name} id={name} />;
  if (section === 'documents') return <Documents />;
  if (section === 'origins') return <Origins />;
  if (section === 'speakers' && name) return <SpeakerPage key={name} name={name} />;
  if (section === 'speakers') return <Speakers />;
  if (section === 'relays')
    return (
      <Suspense fallback={<Waiting />}>
        <Relays />
      </Suspense>
    );
  if (section === 'add') return <Add />;
  if (section === 'reference') return <Reference />;
  if (section === 'search') return <Search />;
  return <NotFound />;
}
