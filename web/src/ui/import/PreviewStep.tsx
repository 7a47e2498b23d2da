import { Button, Table } from 'antd';
import { useI18n } from '@/i18n';
import type { ImportPreview } from './types';

interface PreviewStepProps {
  preview: ImportPreview;
  rows: number;
  busy: boolean;
  onBack: () => void;
  onStart: (dryRun: boolean) => void;
}

type Row = ImportPreview['rows'][number];

/** The first rows as they would be taken, refusals at their cells; nothing is stored yet. */
export function PreviewStep({ preview, rows, busy, onBack, onStart }: PreviewStepProps) {
  const { t, fmt } = useI18n();
  return (
    <>
      <Table<Row>
        size="small"
        rowKey="number"
        pagination={false}
        className="rt-import-rows"
        scroll={{ x: 'max-content', y: 420 }}
        dataSource={preview.rows}
        columns={[
          { title: t('ui.import.row'), dataIndex: 'number', align: 'right', width: 72 },
          ...preview.columns
            .map((title, index) => ({
              title,
              index,
              key: `${index}`,
              render: (_: unknown, row: Row) => <Cell cell={row.cells[index]} />,
            }))
            .filter(({ index }) => says(preview.rows, index)),
          {
            title: t('ui.import.becomes'),
            key: '#becomes',
            fixed: 'right',
            render: (_: unknown, row: Row) =>
              row.problems.length > 0 ? (
                <span className="rt-import-missing">{row.problems.join('; ')}</span>
              ) : (
                row.becomes
              ),
          },
        ]}
      />
      <footer className="rt-import-foot">
        <span className="rt-number">
          {preview.rows.length < rows &&
            `${t('ui.import.first', { n: fmt.integer(preview.rows.length) })} `}
          {t('ui.import.accepted')} {fmt.integer(preview.accepted)} · {t('ui.import.refused')}{' '}
          {fmt.integer(preview.refused)}
        </span>
        <Button onClick={onBack}>{t('ui.import.back')}</Button>
        <Button disabled={busy} onClick={() => onStart(true)}>
          {t('ui.import.dryRun')}
        </Button>
        <Button type="primary" loading={busy} onClick={() => onStart(false)}>
          {t('ui.import.start', { rows: fmt.integer(rows) })}
        </Button>
      </footer>
    </>
  );
}

/** A field that is the same in every row stands in no column; it is shown only when something is wrong with it. */
const says = (rows: Row[], index: number) =>
  rows.some((row) => row.cells[index]?.value || row.cells[index]?.problem);

function Cell({ cell }: { cell: Row['cells'][number] | undefined }) {
  if (!cell?.problem) return cell?.value;
  return (
    <span className="rt-import-missing" title={cell.problem}>
      {cell.value === '' ? cell.problem : cell.value}
    </span>
  );
}
