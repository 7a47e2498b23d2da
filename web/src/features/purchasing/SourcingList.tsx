import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import type { StatusMap } from '@/ui/tone';
import { useKeys } from '@/ui/useKeys';
import type { WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { roomPath, type Room } from './sourcing';
import './purchasing.css';

interface SourcingListProps<Row, State extends string> {
  room: Room;
  /** Who may begin a new one. */
  permission: string;
  statuses: StatusMap<State>;
  /** The tabs in their order. */
  states: readonly State[];
  /** What each is about, and what that is called. */
  subject: { label: string; of: (row: Row) => string };
  /** What stands behind number, subject and state. */
  columns: WorklistColumn<Row>[];
  searchHint?: string;
}

/** A list of requisitions, requests for quotation or agreements: the same from its head to its foot. */
export function SourcingList<
  State extends string,
  Row extends { id: string; number: string; state: State },
>({
  room,
  permission,
  statuses,
  states,
  subject,
  columns,
  searchHint,
}: SourcingListProps<Row, State>) {
  const { t, pick } = useI18n();
  const can = useCan();
  const navigate = useNavigate();
  const path = ({ id }: Row) => `${roomPath(room)}/${id}`;
  const begin = () => void navigate(`${roomPath(room)}/new`);
  const begins = t(`purchasing.${room}.new`);
  useKeys([{ keys: 'KeyN', label: begins, run: begin }], can(permission));
  return (
    <Worklist<Row>
      id={`purchasing.${room}`}
      title={t(`purchasing.${room}.title`)}
      source={`/api${roomPath(room)}`}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          title: t('purchasing.number'),
          width: 180,
          sort: 'number',
          phone: 'title',
          render: (row) => <Link to={path(row)}>{row.number}</Link>,
        },
        {
          key: 'subject',
          title: subject.label,
          width: 220,
          grow: true,
          render: (row) => <span title={subject.of(row)}>{subject.of(row)}</span>,
        },
        {
          key: 'state',
          title: t('purchasing.state'),
          width: 152,
          phone: 'mark',
          render: (row) => <StatusTag status={statuses[row.state]} />,
        },
        ...columns,
      ]}
      views={[
        { key: 'all', label: t('purchasing.views.all') },
        ...states.map((state) => ({
          key: state,
          label: pick(statuses[state]),
          filters: { state: [state] },
        })),
      ]}
      defaultSort="-createdAt"
      searchHint={searchHint ?? t('purchasing.number')}
      rowPath={path}
      exportPath={`/api${roomPath(room)}/export`}
      toolbar={
        can(permission) && (
          <Button type="primary" onClick={begin}>
            {begins} <kbd>N</kbd>
          </Button>
        )
      }
      empty={{ text: t(`purchasing.${room}.empty`) }}
    />
  );
}
