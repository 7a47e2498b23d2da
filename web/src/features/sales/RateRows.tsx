import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { AutoComplete, Button, InputNumber, Select } from 'antd';
import { useI18n } from '@/i18n';
import { provinces } from './provinces';
import type { Rate } from './sourcing';

interface RateRowsProps {
  rates: Rate[];
  options: { value: string; label: string }[];
  carriers: { value: string; label: string }[];
  disabled: boolean;
  errorAt: (index: number, field: string) => string | undefined;
  onChange: (rates: Rate[]) => void;
}

const whole = ['firstGrams', 'stepGrams', 'transitDays'] as const;
const order = ['firstGrams', 'firstPrice', 'stepGrams', 'stepPrice', 'transitDays'] as const;
const fresh: Rate = {
  warehouse: '',
  province: '',
  carrier: '',
  firstGrams: 1000,
  firstPrice: null,
  stepGrams: 1000,
  stepPrice: null,
  transitDays: null,
};

/** Freight by warehouse and province, a row each. */
export function RateRows(props: RateRowsProps) {
  const { rates, options, carriers, disabled, errorAt, onChange } = props;
  const { t } = useI18n();
  const put = (index: number, part: Partial<Rate>) =>
    onChange(rates.map((rate, at) => (at === index ? { ...rate, ...part } : rate)));
  return (
    <>
      {rates.length === 0 && <p className="rt-muted">{t('sales.sourcing.ratesNone')}</p>}
      <ul className="sales-rates">
        {rates.map((rate, index) => (
          <li key={index}>
            <label>
              <span className="rt-muted">{t('sales.sourcing.warehouse')}</span>
              <Select
                value={rate.warehouse || undefined}
                options={options}
                disabled={disabled}
                status={errorAt(index, 'warehouse') ? 'error' : undefined}
                onChange={(warehouse: string) => put(index, { warehouse })}
              />
            </label>
            <label>
              <span className="rt-muted">{t('sales.sourcing.province')}</span>
              <AutoComplete
                value={rate.province}
                options={provinces.map((value) => ({ value }))}
                showSearch={{ filterOption: true }}
                placeholder={t('sales.sourcing.everywhere')}
                disabled={disabled}
                status={errorAt(index, 'province') ? 'error' : undefined}
                onChange={(province: string) => put(index, { province })}
              />
            </label>
            <label>
              <span className="rt-muted">{t('sales.sourcing.carrier')}</span>
              <Select
                value={rate.carrier}
                options={[{ value: '', label: t('sales.sourcing.anyCarrier') }, ...carriers]}
                showSearch={{ optionFilterProp: 'label' }}
                popupMatchSelectWidth={false}
                disabled={disabled}
                status={errorAt(index, 'carrier') ? 'error' : undefined}
                onChange={(carrier: string) => put(index, { carrier })}
              />
            </label>
            {order.map((field) => (
              <label key={field}>
                <span className="rt-muted">{t(`sales.sourcing.${field}`)}</span>
                <InputNumber
                  stringMode
                  min="0"
                  controls={false}
                  value={rate[field] === null ? null : String(rate[field])}
                  disabled={disabled}
                  status={errorAt(index, field) ? 'error' : undefined}
                  title={errorAt(index, field)}
                  onChange={(value) =>
                    put(index, {
                      [field]:
                        value !== null && (whole as readonly string[]).includes(field)
                          ? Math.round(Number(value))
                          : value,
                    })
                  }
                />
              </label>
            ))}
            {!disabled && (
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('sales.sourcing.remove')}
                title={t('sales.sourcing.remove')}
                onClick={() => onChange(rates.filter((_, at) => at !== index))}
              />
            )}
          </li>
        ))}
      </ul>
      {!disabled && (
        <Button icon={<PlusOutlined />} onClick={() => onChange([...rates, { ...fresh }])}>
          {t('sales.sourcing.add')}
        </Button>
      )}
    </>
  );
}
