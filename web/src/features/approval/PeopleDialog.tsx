import { Button, Form, Input, Select, Switch, Upload } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { Refusal } from '@/ui/Refusal';
import { personLabel } from '@/ui/useWho';
import { act, keepFile, usePeople, useRefresh } from './approvals';
import type { StoredFile } from './model';

export type PeopleAct = 'reassign' | 'before' | 'after' | 'consult' | 'answer' | 'copy' | 'comment';

interface PeopleDialogProps {
  what: PeopleAct;
  id: string;
  step: string | null;
  number: string;
  onBehalfOf?: string | null;
  onClose: () => void;
}

interface Values {
  persons: string[];
  text: string;
  allOf: boolean;
}

const deciding: readonly PeopleAct[] = ['reassign', 'before', 'after'];
const withWords: readonly PeopleAct[] = [
  'reassign',
  'before',
  'after',
  'consult',
  'answer',
  'comment',
];
const wordsNeeded: readonly PeopleAct[] = ['consult', 'answer'];

/** Everything that concerns other people: give it away, add approvers, ask, answer, copy, comment. */
export function PeopleDialog({ what, id, step, number, onBehalfOf, onClose }: PeopleDialogProps) {
  const { t } = useI18n();
  const refresh = useRefresh();
  const { data: people } = usePeople(deciding.includes(what));
  const [files, setFiles] = useState<StoredFile[]>([]);
  const [unkept, setUnkept] = useState<unknown>(null);
  const several = what !== 'reassign';
  const [listed, setListed] = useState(false);
  const needed = [{ required: true, message: t('ui.required') }];

  async function finish({ persons = [], text = '', allOf = false }: Values) {
    setUnkept(null);
    const chosen = Array.isArray(persons) ? persons : [persons];
    const attached = files.map((file) => file.id);
    if (what === 'reassign') {
      await act(id, `steps/${step}/reassign`, { to: chosen[0], text }, onBehalfOf);
    } else if (what === 'before' || what === 'after') {
      const body = { before: what === 'before', persons: chosen, allOf, text };
      await act(id, `steps/${step}/approvers`, body, onBehalfOf);
    } else {
      await act(id, what, { persons: chosen, text, files: attached }, onBehalfOf);
    }
    await refresh();
  }

  return (
    <FormDialog<Values>
      title={t(`approval.people.${what}`, { number })}
      ok={t(`approval.act.do.${what}`)}
      above={
        <>
          <p>{t(`approval.people.${what}Body`)}</p>
          <Refusal error={unkept} />
        </>
      }
      onSend={finish}
      onClose={onClose}
    >
      {what !== 'answer' && (
        <Form.Item
          name="persons"
          label={t(what === 'comment' ? 'approval.people.mention' : 'approval.people.who')}
          rules={what === 'comment' ? [] : needed}
        >
          <Select
            mode={several ? 'multiple' : undefined}
            autoFocus
            showSearch
            optionFilterProp="label"
            open={listed}
            onOpenChange={setListed}
            onSelect={() => setListed(false)}
            options={(people ?? []).map((one) => ({
              value: one.id,
              label: personLabel(one),
            }))}
          />
        </Form.Item>
      )}
      {(what === 'before' || what === 'after') && (
        <Form.Item name="allOf" label={t('approval.people.all')} valuePropName="checked">
          <Switch />
        </Form.Item>
      )}
      {withWords.includes(what) && (
        <Form.Item
          name="text"
          label={t('approval.people.words')}
          rules={wordsNeeded.includes(what) ? needed : []}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
        </Form.Item>
      )}
      {(what === 'comment' || what === 'answer') && (
        <Upload
          multiple
          fileList={files.map((file) => ({ uid: file.id, name: file.name }))}
          customRequest={({ file, onSuccess, onError }) => {
            keepFile(file as File)
              .then((kept) => {
                setFiles((before) => [...before, kept]);
                onSuccess?.(kept);
              })
              .catch((thrown: Error) => {
                setUnkept(thrown);
                onError?.(thrown);
              });
          }}
          onRemove={({ uid }) => setFiles(files.filter((one) => one.id !== uid))}
        >
          <Button>{t('approval.people.attach')}</Button>
        </Upload>
      )}
    </FormDialog>
  );
}
