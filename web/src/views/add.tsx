import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type Message, many, t } from '../messages/index.ts';
import { count } from '../parts/format.ts';
import { Words } from '../parts/words.tsx';
import { useForm } from '../reader/forms/use-form.ts';
import { type Job, useAdding } from '../state/adding.ts';
import { keepDraft } from '../state/drafts.ts';
import { documentAddress, Link } from '../state/router.tsx';

const DRAFT = 'add\npasted';

/** Files dropped or chosen, or text pasted: each is read in turn, and what failed can be tried again. */
export function Add() {
  const { jobs, add, retry, retryAll, cancel, cancelAll } = useAdding();
  const [date, setDate] = useState('');
  const form = useForm(DRAFT, { words: '' });
  const latest = useRef({ add, date });
  latest.current = { add, date };
  const over = useDropped((files) => {
    const { add: send, date: published } = latest.current;
    send(files.map((file) => ({ name: file.name, file, date: published })));
  });

  const paste = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const words = form.values.words ?? '';
    if (!words.trim()) return;
    add([{ name: 'pasted text.txt', file: new Blob([words]), date }]);
    keepDraft(DRAFT, undefined);
  };

  return (
    <main className="add">
      <h1>{t('Add reports')}</h1>
      <div className={over ? 'drop over' : 'drop'}>
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
      <form onSubmit={paste}>
        <label>
          <span>{t('Or paste a report')}</span>
          <textarea
            name="words"
            rows={7}
            dir="auto"
            placeholder={t('Its headline first, then its text')}
            value={form.values.words}
            onChange={({ target }) => form.set({ words: target.value })}
          />
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
        <Jobs jobs={jobs} onRetry={retry} onRetryAll={retryAll} onCancel={cancel} onCancelAll={cancelAll} />
      )}
    </main>
  );
}

/** Takes files that are dropped anywhere on the page; the browser would leave the page to show one. Tells when some are over it. */
function useDropped(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => {
    const enter = (event: DragEvent): void => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (!event.relatedTarget) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      take.current([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener('dragover', enter);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', enter);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return over;
}

/** Every report on its way, how far all of them are, and what failed. */
function Jobs({
  jobs,
  onRetry,
  onRetryAll,
  onCancel,
  onCancelAll,
}: {
  jobs: readonly Job[];
  onRetry: (id: number) => void;
  onRetryAll: () => void;
  onCancel: (id: number) => void;
  onCancelAll: () => void;
}) {
  const of = (...states: readonly Job['status'][]): number =>
    jobs.filter(({ status }) => states.includes(status)).length;
  const waiting = of('waiting', 'reading');
  const failed = of('failed');
  return (
    <section aria-labelledby="jobs-title">
      <h2 id="jobs-title" role="status">
        {waiting > 0 ? t('{n} to go', { n: many(waiting, 'report') }) : t('All done')}
        {failed > 0 && <span className="job-fault">, {t('{n} failed', { n: count(failed) })}</span>}
      </h2>
      {waiting > 0 && (
        <progress max={jobs.length} value={jobs.length - waiting} aria-labelledby="jobs-title" />
      )}
      <p className="job-actions">
        {waiting > 1 && (
          <button type="button" className="quiet" onClick={onCancelAll}>
            {t('Cancel the rest')}
          </button>
        )}
        {failed > 1 && (
          <button type="button" className="quiet" onClick={onRetryAll}>
            {t('Try all that failed again')}
          </button>
        )}
      </p>
      <ul className="jobs">
        {jobs.map((job) => (
          <JobItem key={job.id} job={job} onRetry={() => onRetry(job.id)} onCancel={() => onCancel(job.id)} />
        ))}
      </ul>
    </section>
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

function JobItem({ job, onRetry, onCancel }: { job: Job; onRetry: () => void; onCancel: () => void }) {
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
      {job.status === 'reading' && <progress aria-label={job.name} />}
      {(job.status === 'reading' || job.status === 'waiting') && (
        <button type="button" className="quiet" aria-label={`${t('Cancel')} ${job.name}`} onClick={onCancel}>
          {t('Cancel')}
        </button>
      )}
      {again && (
        <button type="button" className="quiet" onClick={onRetry}>
          {t('Try again')}
        </button>
      )}
      {job.reason && <p className="job-reason">{job.reason}</p>}
    </li>
  );
}
