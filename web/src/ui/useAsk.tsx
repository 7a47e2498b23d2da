import { Form, Input, Modal, type InputRef } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useI18n } from '@/i18n';
import './marks.css';

export interface Question {
  /** Verb, object, number: 挂起 3 张订单. */
  title: string;
  /** What follows from it. */
  body?: string;
  /** What the text is: 原因, 意见; left out, only the decision is asked for. */
  label?: string;
  /** The verb on the button. */
  ok: string;
  required?: boolean;
  /** What stands there already. */
  initial?: string;
  /** 200 characters when left out. */
  longest?: number;
  /** Sentences that are used often. */
  usual?: string[];
}

type Asked = Question & { answer: (text: string | null) => void };

/** Asks for a reason or an opinion before an act; the answer is null when the reader thinks better of it. */
export function useAsk(): [(question: Question) => Promise<string | null>, React.ReactNode] {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = useCallback(
    (question: Question) =>
      new Promise<string | null>((resolve) => setAsked({ ...question, answer: resolve })),
    [],
  );
  const close = (text: string | null) => {
    asked?.answer(text);
    setAsked(null);
  };
  return [ask, asked && <AskDialog key={asked.title} asked={asked} onClose={close} />];
}

function AskDialog({ asked, onClose }: { asked: Asked; onClose: (text: string | null) => void }) {
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
