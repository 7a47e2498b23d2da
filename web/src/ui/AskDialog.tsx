import { Form, Input, Modal, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useI18n } from '@/i18n';
import type { Asked } from './useAsk';
import './marks.css';

interface AskDialogProps {
  asked: Asked;
  onClose: (text: string | null) => void;
}

/** The question with its field, its usual answers and the verb on the button. */
export default function AskDialog({ asked, onClose }: AskDialogProps) {
  const { t } = useI18n();
  const [text, setText] = useState(asked.initial ?? '');
  const [late, setLate] = useState(false);
  const field = useRef<InputRef>(null);
  const missing = asked.required === true && text.trim() === '';
  function finish() {
    setLate(true);
    if (!missing) onClose(text.trim());
  }
  return (
    <Modal
      open
      title={asked.title}
      okText={asked.ok}
      cancelText={t('ui.cancel')}
      onOk={finish}
      onCancel={() => onClose(null)}
      afterOpenChange={(open) => open && field.current?.focus()}
    >
      {asked.body && <p>{asked.body}</p>}
      {asked.label !== undefined && (
        <Form layout="vertical" requiredMark={false}>
          <Form.Item
            label={asked.label}
            htmlFor="rt-ask"
            validateStatus={late && missing ? 'error' : undefined}
            help={late && missing ? t('ui.required') : undefined}
          >
            <Input
              id="rt-ask"
              ref={field}
              autoFocus
              value={text}
              maxLength={asked.longest ?? 200}
              onChange={(event) => setText(event.target.value)}
              onPressEnter={finish}
            />
          </Form.Item>
        </Form>
      )}
      {asked.usual && (
        <div className="rt-usual">
          {asked.usual.map((one) => (
            <button key={one} type="button" onClick={() => setText(one)}>
              {one}
            </button>
          ))}
        </div>
      )}
    </Modal>
  );
}
