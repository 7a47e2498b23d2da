import { LeftOutlined } from '@ant-design/icons';
import { Button, Form, message, type FormInstance } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { problemOf } from '@/api/problem';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Conflict, isConflict } from '@/ui/Conflict';
import { ActionBar, type Action } from '@/ui/document/ActionBar';
import { clearErrors, showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { activityOf, type PartyContent, type ShopContent } from './model';
import { saveAt, setActiveAt, usePartiesChanged } from './parties';
import './parties.css';

interface Seen {
  id: string;
  code: string;
  active: boolean;
  version: number;
  content: { name: string };
}
interface Body {
  code: string;
  content: PartyContent | ShopContent;
}
interface EditorProps {
  /** Where the server keeps this kind of thing. */
  path: string;
  listPage: string;
  title: string;
  seen?: Seen;
  form: FormInstance;
  initial: object;
  /** What the form holds, as the server wants it. */
  body: (values: object) => Body;
  children: React.ReactNode;
  /** Left out where the page has a head of its own. */
  head?: boolean;
}

/** What pages of shops and parties have in common: saving, conflicts, switching on and off. */
export function Editor(props: EditorProps) {
  const { path, listPage, seen, form } = props;
  const { t } = useI18n();
  const mayEdit = useCan()('parties.edit');
  const navigate = useNavigate();
  const [toast, toastHolder] = message.useMessage();
  const { key, renew } = useIdempotencyKey();
  const [error, setError] = useState<unknown>(null);
  const changed = usePartiesChanged();

  async function save(version = seen?.version) {
    setError(null);
    clearErrors(form);
    const valid = await form.validateFields().catch(() => null);
    if (!valid) return;
    const known = seen && version ? { id: seen.id, version } : undefined;
    try {
      const body = props.body(form.getFieldsValue(true) as object);
      const saved = await saveAt<Seen>(path, known, body, key);
      renew();
      await changed();
      void toast.success(t('parties.saved', { code: saved.code }));
      if (!seen) void navigate(`${listPage}/${saved.id}`, { replace: true });
    } catch (thrown) {
      if (isConflict(thrown)) renew();
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
    }
  }

  const actions: Action[] = [
    {
      key: 'save',
      label: t('parties.save'),
      primary: true,
      keys: 'Mod+KeyS',
      run: () => save(),
    },
  ];
  if (seen)
    actions.unshift({
      key: 'active',
      label: seen.active ? t('parties.deactivate') : t('parties.activate'),
      run: async () => {
        await setActiveAt(path, seen, !seen.active);
        await changed();
      },
    });

  return (
    <article className="rt-document">
      {toastHolder}
      {props.head !== false && <Head title={props.title} listPage={listPage} seen={seen} />}
      {isConflict(error) ? (
        <Conflict
          error={error}
          label={(field) => t(`parties.${field.split('/').at(-1)}`)}
          onTheirs={() => void changed()}
          onMine={(version) => void save(version)}
        />
      ) : (
        <Refusal error={error} />
      )}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={!mayEdit}
        initialValues={props.initial}
        scrollToFirstError={{ focus: true }}
        className="rt-party-form"
      >
        {props.children}
      </Form>
      {mayEdit && <ActionBar actions={actions} />}
    </article>
  );
}

interface HeadProps {
  title: string;
  listPage: string;
  seen?: { code: string; active: boolean; content: { name: string } };
}

/** Which one it is, whether it is in use, and the way back. */
export function Head({ title, listPage, seen }: HeadProps) {
  const { t } = useI18n();
  const navigate = useNavigate();
  return (
    <header className="rt-page-head">
      <Button
        type="text"
        icon={<LeftOutlined />}
        aria-label={t('parties.back')}
        onClick={() => void navigate(listPage)}
      />
      <h1>{seen ? `${seen.code} ${seen.content.name}` : title}</h1>
      {seen && <StatusTag status={activityOf(seen.active)} />}
    </header>
  );
}
