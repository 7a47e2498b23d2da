import { Button, Popover } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import type { Atom } from '@/ui/condition/cel';
import type { Word } from './model';
import { ChoiceCell, NumberCell, TextCell, TruthCell } from './cells';

interface CellEditorProps {
  word: Word;
  atoms: Atom[];
  text: string;
  onChange: (atoms: Atom[]) => void;
}

/** One cell of the decision table: its text, and the fields behind it. */
export function CellEditor({ word, atoms, text, onChange }: CellEditorProps) {
  const { t, pick } = useI18n();
  const [open, setOpen] = useState(false);
  const fields = { word, atoms, onChange };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      destroyOnHidden
      title={pick(word.label)}
      content={
        <div className="rules-cell-editor">
          {word.type === 'bool' && <TruthCell {...fields} />}
          {word.type === 'enum' && <ChoiceCell {...fields} />}
          {word.type === 'text' && <TextCell {...fields} />}
          {word.type !== 'bool' && word.type !== 'enum' && word.type !== 'text' && (
            <NumberCell {...fields} />
          )}
          {atoms.length > 0 && (
            <Button size="small" type="link" onClick={() => onChange([])}>
              {t('rules.anyValue')}
            </Button>
          )}
        </div>
      }
    >
      <button
        type="button"
        className="rules-cell"
        aria-label={`${pick(word.label)} ${text || t('rules.any')}`}
      >
        {text || <span className="rt-muted">{t('rules.any')}</span>}
      </button>
    </Popover>
  );
}
