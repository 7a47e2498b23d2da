import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import { Facts } from '@/ui/document/Facts';
import { figures } from './figures';
import { Judge } from './Judge';
import { severityStatus, verdictStatus, type FindingLine } from './model';

/** The figures behind a finding, the documents concerned, and what people said of it. */
export function FindingEvidence({ line }: { line: FindingLine }) {
  const { t, fmt, pick } = useI18n();
  const { finding } = line;
  return (
    <div className="rt-control-evidence">
      <p className="rt-control-text">
        <StatusTag status={severityStatus[finding.severity]} />{' '}
        {pick({ zh: line.textZh, en: line.textEn })}
      </p>
      <Facts
        facts={[
          { label: t('control.person'), value: line.personName },
          ...(line.departmentName
            ? [{ label: t('control.department'), value: line.departmentName }]
            : []),
          ...(finding.supplierName
            ? [{ label: t('control.supplier'), value: finding.supplierName }]
            : []),
          ...figures(finding.figures, t, fmt),
        ]}
      />
      <p className="rt-muted">{t(`control.about.${finding.kind}`)}</p>
      <h3>{t('control.documents', { n: finding.documents.length })}</h3>
      <div className="rt-control-documents">
        <table>
          <thead>
            <tr>
              <th>{t('control.document')}</th>
              <th>{t('control.at')}</th>
              <th className="rt-right">{t('control.amount')}</th>
              <th>{t('control.note')}</th>
            </tr>
          </thead>
          <tbody>
            {finding.documents.map((document, index) => (
              <tr key={`${document.number}-${index}`}>
                <td>
                  <Link to={document.path}>{document.number}</Link>
                </td>
                <td>{fmt.dateTime(document.at)}</td>
                <td className="rt-number rt-right">
                  {document.amount && fmt.amount(document.amount)}
                </td>
                <td>{document.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {finding.verdict !== 'open' && (
        <p>
          <StatusTag status={verdictStatus[finding.verdict]} /> {finding.reason}{' '}
          <span className="rt-muted">
            {line.judgedByName} {finding.judgedAt && fmt.dateTime(finding.judgedAt)}
          </span>
        </p>
      )}
      <Judge line={line} />
    </div>
  );
}
