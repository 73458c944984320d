import type { DocumentDetail, DossierInfo, MatterDetail } from '../../../src/schema/api.ts';
import type { DecisionPage } from '../../../src/schema/api-decisions.ts';
import { fetchResource } from '../state/api.ts';
import { matterPage } from './matter-file.ts';

/**
 * Saves a matter, as it is shown, as one HTML file.
 *
 * @throws ApiError if a document or the dossier cannot be had.
 */
export async function saveMatter(detail: MatterDetail, asOf: string | null): Promise<void> {
  const matters = [detail.matter, ...detail.siblings.map(({ matter }) => matter)];
  const ids = new Set(
    matters.flatMap(({ accounts }) =>
      accounts.flatMap(({ evidence }) => evidence.map(({ document }) => document)),
    ),
  );
  const [dossier, { items: decisions }, ...documents] = await Promise.all([
    fetchResource<DossierInfo>('/dossier'),
    fetchResource<DecisionPage>(`/decisions?matter=${encodeURIComponent(detail.matter.id)}&limit=500`),
    ...[...ids].map((id) => fetchResource<DocumentDetail>(`/documents/${encodeURIComponent(id)}`)),
  ]);
  const page = matterPage({
    detail,
    decisions,
    documents: new Map(documents.map(({ document }) => [document.id, document])),
    dossier: dossier.name,
    today: new Date().toISOString().slice(0, 10),
    asOf,
  });
  offer(new Blob([page], { type: 'text/html' }), `${fileName(detail.matter.question)}.html`);
}

/** The question as a name that every file system takes. @example fileName('Who fled Karu?') // 'who-fled-karu' */
export const fileName = (question: string): string =>
  question
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80) || 'matter';

function offer(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
