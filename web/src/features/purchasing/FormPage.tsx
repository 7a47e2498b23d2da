import { useQuery, useQueryClient } from '@tanstack/react-query';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { createContext, useContext, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { ActionBar } from '@/ui/document/ActionBar';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { roomPath, type Room } from './sourcing';
import '@/ui/document/document.css';

/** What the server said is wrong, by where: `/title`, `/lines/0/quantity`. */
const Wrong = createContext<Record<string, string>>({});
export const useWrong = () => useContext(Wrong);

interface FormPageProps {
  title: string;
  /** Sends the form; answers where to go. */
  save: () => Promise<string>;
  children: React.ReactNode;
}

/** A page with a form and one button; a "no" of the server stands at its field. */
export function FormPage({ title, save, children }: FormPageProps) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [wrong, setWrong] = useState<Record<string, string>>({});
  async function send() {
    setWrong({});
    try {
      const path = await save();
      await client.invalidateQueries({
        predicate: ({ queryKey: [room, list] }) =>
          room === 'purchasing' || (room === 'worklist' && /^purchasing\./.test(String(list))),
      });
      void navigate(path, { replace: true });
    } catch (thrown) {
      setWrong(
        Object.fromEntries(
          (problemOf(thrown).errors ?? []).map(({ pointer, detail }) => [
            pointer.replace(/^\/content/, ''),
            detail,
          ]),
        ),
      );
      throw thrown;
    }
  }
  return (
    <Wrong value={wrong}>
      <section className="purchasing-page">
        <header className="rt-page-head">
          <h1>{title}</h1>
        </header>
        {children}
        <ActionBar
          actions={[
            { key: 'back', label: t('ui.cancel'), run: () => void navigate(-1) },
            {
              key: 'save',
              label: t('purchasing.save'),
              primary: true,
              keys: 'Mod+Enter',
              run: send,
            },
          ]}
        />
      </section>
    </Wrong>
  );
}

interface BegunProps<Known> {
  /** Where it is read; null for one that is new. */
  path: string | null;
  children: (known: Known | null) => React.ReactNode;
}

/** What was written before is read first, for the form to begin with. */
export function Begun<Known>({ path, children }: BegunProps<Known>) {
  const { data, error, refetch } = useQuery({
    queryKey: ['purchasing', 'form', path],
    queryFn: () => api.get<Known>(path ?? ''),
    enabled: path !== null,
    gcTime: 0,
    staleTime: Infinity,
  });
  if (path === null) return children(null);
  if (error) return <Refusal error={error} onRetry={() => void refetch()} />;
  return data ? children(data) : null;
}

/** Saves the form's content, over what was written before where there is such; answers the page of the document. */
export function useSave(room: Room, known: { id: string; revision: number } | null | undefined) {
  const { key: idempotencyKey } = useIdempotencyKey();
  const path = `/api${roomPath(room)}`;
  return async (content: object) => {
    const saved = known
      ? await api.put<{ id: string }>(
          `${path}/${known.id}`,
          { revision: known.revision, content },
          { idempotencyKey },
        )
      : await api.post<{ id: string }>(path, content, { idempotencyKey });
    return `${roomPath(room)}/${saved.id}`;
  };
}

interface FieldProps {
  id: string;
  label: string;
  /** Takes twice the room. */
  wide?: boolean;
  children: React.ReactNode;
}

/** A field; what the server says of `/id` stands under it. */
export function Field({ id, label, wide, children }: FieldProps) {
  const wrong = useWrong()[`/${id}`];
  return (
    <label className={`purchasing-field${wide ? ' purchasing-wide' : ''}`} htmlFor={id}>
      <span>{label}</span>
      {children}
      {wrong && <em role="alert">{wrong}</em>}
    </label>
  );
}

interface DayProps {
  id?: string;
  /** `2026-11-22`, or empty. */
  value: string;
  onChange: (day: string) => void;
  /** In a row of a table: lower, and what it is called. */
  small?: boolean;
  label?: string;
}

/** A day to choose. */
export function Day({ id, value, onChange, small, label }: DayProps) {
  return (
    <DatePicker
      id={id}
      size={small ? 'small' : undefined}
      suffixIcon={small ? null : undefined}
      placeholder={small ? '' : undefined}
      aria-label={label}
      value={value === '' ? null : dayjs(value)}
      onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : '')}
    />
  );
}

/** The fields of a form as one value. */
export function useFields<T extends object>(initial: T) {
  const [value, setValue] = useState(initial);
  return {
    value,
    set: (part: Partial<T>) => setValue((before) => ({ ...before, ...part })),
  };
}
