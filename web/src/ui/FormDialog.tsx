import { Form, Modal, type FormInstance } from 'antd';
import { useRef } from 'react';
import { useI18n } from '@/i18n';
import { Refusal } from './Refusal';
import { useSending } from './useSending';

interface FormDialogProps<V extends object> {
  title: string;
  /** The verb on the key. */
  ok: string;
  width?: number;
  /** What is to be known first; a refusal stands below it. */
  above?: React.ReactNode;
  /** Given where the fields hang on one another. */
  form?: FormInstance<V>;
  className?: string;
  initialValues?: Partial<V>;
  /** False while it cannot be sent. */
  ready?: boolean;
  /** The fields; the first has the focus unless another asks for it. */
  children: React.ReactNode;
  /** Does it; what it throws stands at its field or above the fields. */
  onSend: (values: V, idempotencyKey: string) => Promise<unknown>;
  /** What follows; it closes where nothing is said. */
  onSent?: () => void;
  onClose: () => void;
}

/** Asks for what an act needs and sends it. */
export function FormDialog<V extends object>(props: FormDialogProps<V>) {
  const { title, ok, width, above, className, initialValues, ready = true, children } = props;
  const { onSend, onClose, onSent = onClose } = props;
  const { t } = useI18n();
  const [form] = Form.useForm<V>(props.form);
  const { busy, error, send } = useSending(form);
  const fields = useRef<HTMLDivElement>(null);

  function finish(values: V) {
    if (!ready) return;
    void send(async (key) => {
      await onSend(values, key);
      onSent();
    });
  }

  return (
    <Modal
      open
      width={width}
      title={title}
      okText={ok}
      cancelText={t('ui.cancel')}
      okButtonProps={{ disabled: !ready }}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterOpenChange={(open) => open && focusFirst(fields.current)}
    >
      {above}
      <Refusal error={error} />
      <div ref={fields}>
        <Form<V>
          form={form}
          layout="vertical"
          requiredMark={false}
          className={className}
          initialValues={initialValues}
          onFinish={finish}
        >
          {children}
        </Form>
      </div>
    </Modal>
  );
}

function focusFirst(fields: HTMLElement | null) {
  if (!fields || fields.contains(document.activeElement)) return;
  fields.querySelector<HTMLElement>('input:enabled, textarea:enabled')?.focus();
}
