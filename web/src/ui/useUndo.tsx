import { Button, notification } from 'antd';
import { useCallback } from 'react';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';

const patience = 8;

/** Says what was done and offers to take it back for eight seconds. */
export function useUndo(): [
  (done: string, undo?: () => Promise<unknown>) => void,
  React.ReactNode,
] {
  const { t } = useI18n();
  const [notes, holder] = notification.useNotification({ placement: 'bottomLeft' });
  const offer = useCallback(
    (done: string, undo?: () => Promise<unknown>) => {
      const key = `undo-${Date.now()}`;
      async function back() {
        notes.destroy(key);
        try {
          await undo?.();
        } catch (thrown) {
          const { title, detail } = problemOf(thrown);
          notes.open({ title, description: detail, role: 'status', duration: patience });
        }
      }
      notes.open({
        key,
        title: done,
        role: 'status',
        duration: undo ? patience : 3,
        actions: undo && (
          <Button size="small" onClick={() => void back()}>
            {t('ui.undo')}
          </Button>
        ),
      });
    },
    [notes, t],
  );
  return [offer, holder];
}
