import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useI18n } from '@/i18n';
import { ActionBar } from '@/ui/document/ActionBar';
import '@/ui/document/document.css';

interface FormPageProps {
  title: string;
  /** Sends the form; answers where to go. */
  save: () => Promise<string>;
  children: React.ReactNode;
}

/** A page with a form and one button; a "no" of the server stands above it. */
export function FormPage({ title, save, children }: FormPageProps) {
  const { t } = useI18n();
  const navigate = useNavigate();
  return (
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
            run: async () => void navigate(await save(), { replace: true }),
          },
        ]}
      />
    </section>
  );
}

interface FieldProps {
  id: string;
  label: string;
  children: React.ReactNode;
}

export function Field({ id, label, children }: FieldProps) {
  return (
    <label className="purchasing-field" htmlFor={id}>
      <span>{label}</span>
      {children}
    </label>
  );
}

/** A day to choose. */
export function Day({
  id,
  value,
  onChange,
}: {
  id: string;
  value: string;
  onChange: (day: string) => void;
}) {
  return (
    <input
      id={id}
      type="date"
      className="purchasing-date"
      value={value}
      onChange={(event) => onChange(event.target.value)}
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
