import { Steps } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { Refusal } from '../Refusal';
import { usePhone } from '../usePhone';
import { useIdempotencyKey } from '../useIdempotencyKey';
import { MappingStep } from './MappingStep';
import { PreviewStep } from './PreviewStep';
import { ReconcileStep } from './ReconcileStep';
import { RunStep } from './RunStep';
import { UploadStep } from './UploadStep';
import {
  type ImportField,
  type ImportPort,
  type ImportPreview,
  type ImportRun,
  type Mapping,
  type UploadedFile,
} from './types';
import './import.css';

interface ImportWizardProps {
  title: string;
  port: ImportPort;
  fields: ImportField[];
  /** An import begun before, on this or another page. */
  begun?: { file: UploadedFile; run?: ImportRun };
}

const steps = ['upload', 'mapping', 'preview', 'run', 'reconcile'] as const;

/** Template (h): upload → mapping → preview → run → reconcile. */
export function ImportWizard({ title, port, fields, begun }: ImportWizardProps) {
  const { t } = useI18n();
  const phone = usePhone();
  const [step, setStep] = useState(() => stepOf(begun));
  const [file, setFile] = useState<UploadedFile | null>(begun?.file ?? null);
  const [mapping, setMapping] = useState<Mapping>(begun?.file.mapping ?? {});
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [run, setRun] = useState<ImportRun | null>(begun?.run ?? null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { key, renew } = useIdempotencyKey();

  async function go<T>(work: () => Promise<T>, then: (result: T) => void) {
    setBusy(true);
    setError(null);
    try {
      then(await work());
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  }
  const uploaded = (next: UploadedFile) => {
    setFile(next);
    setMapping(next.mapping);
    setStep(1);
  };
  const again = () => {
    renew();
    setFile(null);
    setRun(null);
    setStep(0);
  };
  const start = (of: UploadedFile, dryRun: boolean) =>
    void go(
      () => port.start(of, mapping, dryRun, key),
      (started) => {
        renew();
        setRun(started);
        setStep(3);
      },
    );

  return (
    <section className="rt-import">
      <header className="rt-page-head">
        <h1>{title}</h1>
        {file && <span className="rt-muted">{file.name}</span>}
      </header>
      <Steps
        size="small"
        responsive={false}
        titlePlacement={phone ? 'vertical' : 'horizontal'}
        current={step}
        items={steps.map((name) => ({ title: t(`ui.import.${name}`) }))}
      />
      <Refusal error={error} />
      {step === 0 && (
        <UploadStep busy={busy} onFile={(raw) => void go(() => port.upload(raw), uploaded)} />
      )}
      {step === 1 && file && (
        <MappingStep
          file={file}
          port={port}
          fields={fields}
          mapping={mapping}
          busy={busy}
          onChange={setMapping}
          onBack={again}
          onNext={() =>
            void go(
              () => port.preview(file, mapping),
              (result) => {
                setPreview(result);
                setStep(2);
              },
            )
          }
        />
      )}
      {step === 2 && file && preview && (
        <PreviewStep
          preview={preview}
          rows={file.rows}
          busy={busy}
          onBack={() => setStep(1)}
          onStart={(dryRun) => start(file, dryRun)}
        />
      )}
      {step === 3 && run && (
        <RunStep title={title} port={port} run={run} onEnd={() => setStep(4)} onError={setError} />
      )}
      {step === 4 && run && (
        <ReconcileStep
          port={port}
          runId={run.runId}
          busy={busy}
          onAgain={again}
          onForReal={file ? () => start(file, false) : undefined}
        />
      )}
    </section>
  );
}

function stepOf(begun: ImportWizardProps['begun']): number {
  if (!begun) return 0;
  if (!begun.run) return 1;
  return begun.run.state === 'running' ? 3 : 4;
}
