import { useI18n } from '@/i18n';
import { ClockChip } from '../ClockChip';
import { ToneIcon, type Tone } from '../tone';
import './route.css';

export interface RouteStop {
  key: string;
  /** In which quality. */
  role: string;
  /** Who may take it, or took it. */
  who: string;
  tone: Tone;
  /** 已同意, 审批中, 未到. */
  state: string;
  dueAt?: string | null;
  doneAt?: string | null;
  /** Why it is there. */
  reasons?: string[];
  /** What was written. */
  opinion?: string;
  /** 代李敏, 加签, 已升级 1 次. */
  notes?: string[];
}

/** Who decides, in which order: done, whose turn, still to come. */
export function Route({ stops }: { stops: RouteStop[] }) {
  const { fmt } = useI18n();
  return (
    <ol className="rt-route">
      {stops.map((stop) => (
        <li key={stop.key} className={`rt-route-${stop.tone}`}>
          <ToneIcon tone={stop.tone} size={16} />
          <div>
            <p className="rt-route-head">
              <strong>{stop.role}</strong>
              <span>{stop.who}</span>
              {stop.tone === 'progress' && <ClockChip dueAt={stop.dueAt} />}
            </p>
            <p className="rt-muted">
              {stop.state}
              {stop.doneAt && ` · ${fmt.dateTime(stop.doneAt)}`}
              {stop.notes?.map((note) => ` · ${note}`)}
            </p>
            {stop.opinion && <blockquote>{stop.opinion}</blockquote>}
            {stop.reasons?.map((reason) => (
              <p key={reason} className="rt-route-reason">
                {reason}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
