import { Button, Drawer, Form, Input, Radio } from 'antd';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import type { CalendarDay } from './types';
import { useCommand } from './useCommand';

type Draft = Omit<CalendarDay, 'day'>;

interface DayDrawerProps {
  day: string;
  known: CalendarDay | undefined;
  onClose: () => void;
}

/** Makes a day a holiday or a make-up working day, or leaves it to its weekday. */
export function DayDrawer({ day, known, onClose }: DayDrawerProps) {
  const { t } = useI18n();
  const [form] = Form.useForm<Draft>();
  const { busy, error, run } = useCommand(form);
  const path = `/api/identity/calendar/days/${day}`;

  async function save(draft: Draft) {
    if (await run(() => api.put(path, { ...draft, source: draft.source ?? '' }))) onClose();
  }
  async function remove() {
    if (await run(() => api.delete(path))) onClose();
  }

  return (
    <Drawer
      open
      title={day}
      onClose={onClose}
      size={420}
      footer={
        <div className="rt-drawer-acts">
          {known && (
            <Button loading={busy} onClick={() => void remove()}>
              {t('system.calendar.asWeekday')}
            </Button>
          )}
          <span className="rt-spring" />
          <Button type="primary" loading={busy} onClick={() => form.submit()}>
            {t('system.save')}
          </Button>
        </div>
      }
    >
      <Refusal error={error} />
      <Form
        form={form}
        layout="vertical"
        initialValues={known ?? { working: false }}
        onFinish={(draft) => void save(draft)}
      >
        <Form.Item name="working" label={t('system.calendar.kind')}>
          <Radio.Group
            options={[
              { value: false, label: t('system.calendar.holiday') },
              { value: true, label: t('system.calendar.makeUp') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="nameZh"
          label={t('system.calendar.nameZh')}
          rules={[{ required: true, whitespace: true, message: t('system.required') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="nameEn" label={t('system.calendar.nameEn')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="source" label={t('system.calendar.who')}>
          <Input maxLength={120} />
        </Form.Item>
      </Form>
    </Drawer>
  );
}
