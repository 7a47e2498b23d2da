import { Tooltip } from 'antd';
import { Link } from 'react-router';
import { ToneIcon, type Tone } from '../tone';
import { Sparkline } from './Sparkline';
import './charts.css';

interface KpiCardProps {
  label: string;
  /** Already formatted; `—` when unknown. */
  value: string;
  unit?: string;
  /** Against the former period: `−31%`. */
  delta?: string;
  target?: string;
  tone?: Tone;
  history?: number[];
  /** 口径: how the figure is made. */
  basis?: string;
  /** The facts behind the figure. */
  path?: string;
}

/** One figure with its target and its way to the facts; nought is quiet, trouble is not. */
export function KpiCard(props: KpiCardProps) {
  const { label, value, unit, tone, path } = props;
  const body = (
    <>
      <span className="rt-kpi-label">
        {label}
        {props.basis && (
          <Tooltip title={props.basis}>
            <span className="rt-kpi-basis" tabIndex={0}>
              ⓘ
            </span>
          </Tooltip>
        )}
      </span>
      <span
        className={`rt-kpi-value${tone ? ` rt-kpi-${tone}` : value === '0' ? ' rt-kpi-nought' : ''}`}
      >
        {tone && <ToneIcon tone={tone} size={20} />}
        {value}
        {unit && <small>{unit}</small>}
      </span>
      <span className="rt-kpi-foot">
        {[props.delta, props.target].filter(Boolean).join(' · ')}
        {props.history && <Sparkline values={props.history} />}
      </span>
    </>
  );
  return path ? (
    <Link className="rt-kpi" to={path}>
      {body}
    </Link>
  ) : (
    <div className="rt-kpi">{body}</div>
  );
}
