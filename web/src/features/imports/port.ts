import { api, url } from '@/api/client';
import type { ImportField, ImportPort, ImportRun, Mapping, UploadedFile } from '@/ui/import/types';
import type { FieldView, ImportView, PreviewView } from './model';

export const fieldsOf = (fields: readonly FieldView[]): ImportField[] =>
  fields.map(({ code, label, type, required, choices }) => ({
    key: code,
    label,
    required,
    dated: type === 'date' || type === 'moment',
    choices: type === 'flag' ? ['true', 'false'] : choices,
  }));

export const fileOf = (view: ImportView): UploadedFile => ({
  fileId: view.id,
  name: view.fileName,
  encoding: view.encoding,
  rows: view.progress.total,
  columns: view.columns.map(({ name, sample }) => ({ name, sample })),
  mapping: view.mapping.fields,
});

/** The run of an import that was started; the wizard knows no queue. */
export const runOf = (view: ImportView): ImportRun => ({
  runId: view.id,
  state: view.state === 'queued' || view.state === 'uploaded' ? 'running' : view.state,
  done: view.progress.done,
  total: view.progress.total,
  rowsPerSecond: view.progress.rowsPerSecond ?? undefined,
});

interface SavedMappingView {
  name: string;
  mapping: { fields: Mapping };
}

const path = (id: string) => `/api/imports/${encodeURIComponent(id)}`;
const body = (mapping: Mapping) => ({ mapping: { fields: mapping } });

/** Where what was imported is seen: orders of shops at their nodes, purchase orders among the drafts. */
function outcomeOf(view: ImportView): string | undefined {
  if (view.dryRun || !view.startedAt || view.figures.changed === 0) return undefined;
  if (view.target.startsWith('purchase-order')) return '/purchasing/orders?view=draft';
  if (view.target !== 'orders') return undefined;
  return url('/monitoring/summary', { from: view.startedAt, until: view.finishedAt ?? undefined });
}

/** How the wizard imports one kind of data. */
export function portFor(target: string, refusedLabel: string): ImportPort {
  const mappings = `/api/imports/mappings/${encodeURIComponent(target)}`;
  const read = (id: string) => api.get<ImportView>(path(id));
  return {
    keepsRest: target === 'orders',
    async upload(file) {
      const form = new FormData();
      form.append('target', target);
      form.append('file', file);
      return fileOf(await api.post<ImportView>('/api/imports', form));
    },
    async preview(file, mapping) {
      const view = await api.post<PreviewView>(`${path(file.fileId)}/preview`, body(mapping));
      return { ...view, columns: view.fields.map(({ label }) => label) };
    },
    async start(file, mapping, dryRun, idempotencyKey) {
      const started = await api.post<ImportView>(
        `${path(file.fileId)}/start`,
        { ...body(mapping), dryRun },
        { idempotencyKey },
      );
      return runOf(started);
    },
    progress: async (id) => runOf(await read(id)),
    async cancel(id) {
      await api.post(`${path(id)}/cancel`, {});
    },
    async reconcile(id) {
      const view = await read(id);
      const { file, parts, refused, difference, changed, reasons } = view.figures;
      return {
        file: file.total,
        rows: file.count,
        parts: [
          ...parts.map(({ label, total, count }) => ({ label, amount: total, rows: count })),
          { label: refusedLabel, amount: refused.total, rows: refused.count },
        ],
        difference: difference.total,
        accepted: file.count - refused.count,
        changed,
        refused: reasons.map(({ reason, rows }) => ({ reason, rows })),
        errorPaths: { csv: `${path(id)}/refusals.csv`, xlsx: `${path(id)}/refusals.xlsx` },
        dryRun: view.dryRun,
        outcomePath: outcomeOf(view),
        failure: view.failure,
      };
    },
    async saved() {
      const { items } = await api.get<{ items: SavedMappingView[] }>(mappings);
      return items.map(({ name, mapping }) => ({ name, mapping: mapping.fields }));
    },
    async read(file) {
      const form = new FormData();
      form.append('file', file);
      const { name, mapping } = await api.post<SavedMappingView>(`${mappings}/read`, form);
      return { name, mapping: mapping.fields };
    },
    async save(name, mapping) {
      await api.put(`${mappings}/${encodeURIComponent(name)}`, body(mapping));
    },
  };
}
