import { type DragEvent, type FormEvent, useRef, useState } from 'react';
import { type Message, many, t } from '../messages/index.ts';

import { Words } from '../parts/words.tsx';
import { type Job, useAdding } from '../state/adding.ts';
import { documentAddress, Link } from '../state/router.tsx';

/** Files dropped or chosen, or text pasted: each is read in turn, and what failed can be tried again. */
export function Add() {
  const { jobs, add, retry, cancel } = useAdding();
  const [over, setOver] = useState(false);
  const [date, setDate] = useState('');
  const form = useRef<HTMLFormElement>(null);

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files].map((file) => ({ name: file.name, file, date })));
  };
  const paste = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget).get('words') ?? '');
    if (!words.trim()) return;
    add([{ name: 'pasted text.txt', file: new Blob([words]), date }]);
    form.current?.reset();
  };
  const waiting = jobs.filter(({ status }) => status === 'waiting' || status === 'reading').length;

  return (
    <main className="add">
      <h1>{t('Add reports')}</h1>
      {/* The button in it does the same without a pointer. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div
        className={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label className="choose">
          {t('Choose files')}
          <input
            type="file"
            multiple
            accept=".txt,.md,.markdown,.html,.htm,.xhtml,text/*"
            onChange={({ target }) => {
              add([...(target.files ?? [])].map((file) => ({ name: file.name, file, date })));
              target.value = '';
            }}
          />
        </label>{' '}
        {t('or drop them here: text, Markdown or HTML. They are kept as they are, and stay on this machine.')}
      </div>
      <form ref={form} onSubmit={paste}>
        <label>
          <span>{t('Or paste a report')}</span>
          <textarea name="words" rows={7} placeholder={t('Its headline first, then its text')} />
        </label>
        <div className="add-row">
          <label>
            {t('Published on')}{' '}
            <input type="date" value={date} onChange={({ target }) => setDate(target.value)} />
          </label>
          <span className="muted">{t('if the reports do not say so themselves')}</span>
          <button type="submit" className="primary">
            {t('Add the text')}
          </button>
        </div>
      </form>
      {jobs.length > 0 && (
        <section aria-labelledby="jobs-title">
          <h2 id="jobs-title">
            {waiting > 0 ? t('{n} to go', { n: many(waiting, 'report') }) : t('All done')}{' '}
            {waiting > 0 && (
              <button type="button" className="quiet" onClick={cancel}>
                {t('Cancel the rest')}
              </button>
            )}
          </h2>
          <ul className="jobs" aria-live="polite">
            {jobs.map((job) => (
              <JobItem key={job.id} job={job} onRetry={() => retry(job.id)} />
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

const STATES: Record<Job['status'], Message> = {
  waiting: 'waiting',
  reading: 'reading…',
  added: 'added',
  unchanged: 'was there already',
  failed: 'failed',
  cancelled: 'cancelled',
};

function JobItem({ job, onRetry }: { job: Job; onRetry: () => void }) {
  const again = job.status === 'failed' || job.status === 'cancelled';
  return (
    <li className={`job job-${job.status}`}>
      {job.document ? (
        <Link href={documentAddress(job.document)}>
          <Words text={job.name} />
        </Link>
      ) : (
        <Words text={job.name} />
      )}
      <span className="job-status">{t(STATES[job.status])}</span>
      {again && (
        <button type="button" className="quiet" onClick={onRetry}>
          {t('Try again')}
        </button>
      )}
      {job.reason && <p className="job-reason">{job.reason}</p>}
    </li>
  );
}
