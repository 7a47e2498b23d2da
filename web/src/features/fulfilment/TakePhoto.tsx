import { CameraOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { photosPath } from './weighing';

/** Takes a photo of a parcel with the device's camera, or chooses one. */
export function TakePhoto({ parcel }: { parcel: string }) {
  const { t } = useI18n();
  const { message } = App.useApp();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);

  async function keep(file: File) {
    setBusy(true);
    const form = new FormData();
    form.append('file', file);
    try {
      await api.post(photosPath(parcel), form);
      await client.invalidateQueries({ queryKey: ['fulfilment', 'photos', parcel] });
      void message.success(t('fulfilment.photo.kept'));
    } catch (thrown) {
      const problem = problemOf(thrown);
      void message.error(problem.errors?.[0]?.detail ?? problem.title);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <input
        ref={input}
        hidden
        type="file"
        accept="image/png,image/jpeg"
        capture="environment"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void keep(file);
          target.value = '';
        }}
      />
      <Button
        size="large"
        icon={<CameraOutlined />}
        loading={busy}
        onClick={() => input.current?.click()}
      >
        {t('fulfilment.photo.take')}
      </Button>
    </>
  );
}
