import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input, Select } from 'antd';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { GoodsPick, useGoods } from './GoodsPick';
import { useBins, type BinContent } from './model';
import type { CustodyKind } from './owners';

interface CustodyLinesProps {
  kind: CustodyKind;
  from: string | undefined;
  to: string | undefined;
}

const most = 200;

/** The goods of a custody note: what, of which lot, from and into which bin. */
export function CustodyLines(props: CustodyLinesProps) {
  const { t } = useI18n();
  return (
    <Form.List name="lines">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <CustodyLine
              key={key}
              {...props}
              name={name}
              onRemove={fields.length > 1 ? () => remove(name) : undefined}
            />
          ))}
          <p>
            <Button
              icon={<PlusOutlined />}
              disabled={fields.length >= most}
              onClick={() => add({})}
            >
              {t('inventory.owners.addLine')}
            </Button>
          </p>
        </>
      )}
    </Form.List>
  );
}

interface CustodyLineProps extends CustodyLinesProps {
  name: number;
  onRemove: (() => void) | undefined;
}

function CustodyLine({ kind, from, to, name, onRemove }: CustodyLineProps) {
  const { t, fmt } = useI18n();
  const sku = (Form.useWatch(['lines', name, 'sku']) as string | undefined) ?? '';
  const row = useGoods(sku, sku !== '').find((one) => one.sku === sku);
  const { data: bins } = useBins(to);
  const { data: contents } = useQuery({
    queryKey: ['inventory', 'bins', { sku, warehouse: from }],
    queryFn: () =>
      api.get<BinContent[]>('/api/inventory/bins', { query: { sku, warehouse: from } }),
    enabled: sku !== '' && from !== undefined,
  });
  const needed = [{ required: true, message: t('ui.required') }];
  const inLots = kind === 'deposit' && row?.lotTracked === true;
  return (
    <fieldset className="rt-custody-line">
      <Form.Item name={[name, 'sku']} label={t('inventory.sku')} rules={needed}>
        <GoodsPick label={t('inventory.sku')} />
      </Form.Item>
      {kind !== 'deposit' && (
        <Form.Item name={[name, 'outOf']} label={t('inventory.owners.outOf')} rules={needed}>
          <Select
            disabled={!contents?.length}
            placeholder={contents?.length === 0 ? t('inventory.preview.noBins') : undefined}
            options={contents?.map((one) => ({
              value: `${one.bin}|${one.lot ?? ''}`,
              label: [one.binCode, one.lot, fmt.quantity(one.onHand)].filter(Boolean).join(' · '),
            }))}
          />
        </Form.Item>
      )}
      {inLots && (
        <>
          <Form.Item name={[name, 'lot']} label={t('inventory.lot')} rules={needed}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name={[name, 'expiresOn']} label={t('inventory.expiresOn')}>
            <DatePicker placeholder={t('inventory.owners.expiresHint')} />
          </Form.Item>
        </>
      )}
      {kind !== 'withdrawal' && (
        <Form.Item name={[name, 'into']} label={t('inventory.transfers.into')} rules={needed}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={bins?.items.map((bin) => ({ value: bin.id, label: bin.code }))}
          />
        </Form.Item>
      )}
      <Form.Item name={[name, 'quantity', 'amount']} label={t('inventory.quantity')} rules={needed}>
        <Input className="rt-number" inputMode="decimal" maxLength={16} />
      </Form.Item>
      {row?.serials === 'throughout' && (
        <Form.Item
          name={[name, 'numbers']}
          label={t('inventory.owners.serials')}
          className="rt-custody-wide"
        >
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
        </Form.Item>
      )}
      {onRemove && (
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t('inventory.adjust.remove')}
          title={t('inventory.adjust.remove')}
          onClick={onRemove}
        />
      )}
    </fieldset>
  );
}
