import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { url } from '@/api/client';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { rememberList } from '../document/neighbours';
import { PreviewDrawer } from '../PreviewDrawer';
import { Refusal } from '../Refusal';
import { usePhone } from '../usePhone';
import { isFiltered } from './address';
import { ColumnChooser, useColumnChoice } from './ColumnChooser';
import { DrawerActs } from './DrawerActs';
import { FilterBar } from './FilterBar';
import { SavedViewMenu } from './SavedViewMenu';
import { SelectionBar } from './SelectionBar';
import { extend, nothingSelected, selectLoaded, toggle } from './selection';
import type { WorklistAction, WorklistProps } from './types';
import { useCursor } from './useCursor';
import { useRows } from './useRows';
import { useWorklistActions } from './useWorklistActions';
import { useWorklistKeys } from './useWorklistKeys';
import { useWorklistState } from './useWorklistState';
import { ViewTabs } from './ViewTabs';
import { WorklistCards } from './WorklistCards';
import { WorklistFooter } from './WorklistFooter';
import { LoadingRows, NoRows } from './WorklistState';
import { WorklistTable } from './WorklistTable';
import './worklist.css';

/** Template (a): find, judge and act on many documents without leaving the page. */
export function Worklist<Row extends object>(props: WorklistProps<Row>) {
  const { id, rowKey, columns, views, filters = [], preview, rowPath } = props;
  const { t } = useI18n();
  const phone = usePhone();
  const can = useCan();
  const navigate = useNavigate();
  const { state, change, query } = useWorklistState(filters, views, props.defaultSort);
  const list = useRows<Row>(id, props.source, query, props.pageSize ?? 100);
  const { rows, total } = list;
  const choice = useColumnChoice(id, columns);
  const [selection, setSelection] = useState(nothingSelected);
  const [looking, setLooking] = useState(false);
  const order = useMemo(() => rows.map(rowKey), [rows, rowKey]);
  const [cursor, setCursor] = useCursor(order);
  const ticked = useMemo(
    () => (selection.all ? rows : rows.filter((row) => selection.ids.has(rowKey(row)))),
    [rows, rowKey, selection],
  );
  const acts = useWorklistActions<Row>(id, query, () => setSelection(nothingSelected));
  const actions = (props.actions ?? []).filter((action) => can(action.permission));
  const atCursor = rows[cursor];

  function ask(part: Parameters<typeof change>[0]) {
    setSelection(nothingSelected);
    setCursor(-1);
    change(part);
  }
  function tick(row: Row | undefined, range: boolean) {
    if (!row) return;
    setSelection(range ? extend(selection, rowKey(row), order) : toggle(selection, rowKey(row)));
  }
  /** A document knows its neighbours in the list as its reader saw it, whatever becomes of the list. */
  function leave() {
    if (rowPath) rememberList(rows.map(rowPath));
  }
  function open(row: Row | undefined) {
    if (!row || !rowPath) return;
    leave();
    void navigate(rowPath(row));
  }
  function look(row: Row) {
    setCursor(rows.indexOf(row));
    if (preview) setLooking(true);
    else open(row);
  }
  function run(action: WorklistAction<Row>) {
    const one = atCursor ? [atCursor] : [];
    const many = !looking && ticked.length > 0;
    void acts.run(action, many ? ticked : one, many && selection.all);
  }
  const loadMore = () => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  };

  useWorklistKeys<Row>({
    count: rows.length,
    cursor,
    setCursor,
    tick: (range) => tick(atCursor, range),
    preview: () => setLooking(preview !== undefined && atCursor !== undefined && !looking),
    open: () => open(atCursor),
    escape() {
      if (looking) setLooking(false);
      else if (ticked.length > 0) setSelection(nothingSelected);
      else return false;
      return true;
    },
    actions,
    run,
  });

  const shared = { rows, rowKey, columns: choice.shown, selection, onTick: tick, onPreview: look };
  const body = list.isPending ? (
    <LoadingRows />
  ) : rows.length === 0 && list.error ? null : rows.length === 0 ? (
    <NoRows
      filtered={isFiltered(state)}
      empty={props.empty}
      onClear={() => ask({ q: '', filters: {} })}
    />
  ) : phone ? (
    <WorklistCards {...shared} />
  ) : (
    <WorklistTable
      {...shared}
      sort={state.sort ?? props.defaultSort}
      onSort={(sort) => ask({ sort })}
      onTickAll={(on) => setSelection(on ? selectLoaded(order) : nothingSelected)}
      cursor={cursor}
      onCursor={setCursor}
      onOpen={open}
      onEnd={loadMore}
    />
  );

  const savedViews = (
    <SavedViewMenu worklist={id} columns={choice.keys} onColumns={choice.setChosen} />
  );

  return (
    <section
      className="rt-worklist"
      aria-busy={list.isFetching}
      onClickCapture={(event) => (event.target as Element).closest('a') && leave()}
    >
      <header className="rt-page-head">
        <h1>{props.title}</h1>
        {props.summary}
        <span className="rt-spring" />
        {props.toolbar}
      </header>
      {props.banner}
      {views && (
        <ViewTabs views={views} active={state.view} onChange={(view) => ask({ view })}>
          {savedViews}
        </ViewTabs>
      )}
      <FilterBar
        filters={filters}
        state={state}
        onChange={ask}
        searchHint={props.searchHint}
        extra={
          <>
            {!views && savedViews}
            {!phone && (
              <ColumnChooser columns={columns} keys={choice.keys} onChange={choice.setChosen} />
            )}
            {props.exportPath && (
              <Button
                type="text"
                icon={<DownloadOutlined />}
                aria-label={t('ui.export')}
                title={t('ui.export')}
                href={url(props.exportPath, query)}
              />
            )}
          </>
        }
      />
      <Refusal
        error={(looking ? null : acts.error) ?? list.error}
        onRetry={list.error ? () => void list.refetch() : undefined}
      />
      {body}
      {ticked.length > 0 ? (
        <SelectionBar
          rows={ticked}
          all={selection.all}
          total={total}
          loaded={rows.length}
          actions={actions}
          busy={acts.busy}
          sum={props.sum?.(ticked)}
          onRun={run}
          onSelectAll={() => setSelection({ ...selection, all: true })}
          onClear={() => setSelection(nothingSelected)}
        />
      ) : (
        <WorklistFooter
          loaded={rows.length}
          total={total}
          sum={rows.length > 0 ? props.sum?.(rows) : undefined}
          more={list.hasNextPage}
          loading={list.isFetchingNextPage}
          onMore={loadMore}
        />
      )}
      {preview && atCursor && (
        <PreviewDrawer
          open={looking}
          title={props.previewTitle?.(atCursor) ?? props.title}
          onClose={() => setLooking(false)}
          footer={
            <DrawerActs
              row={atCursor}
              actions={actions}
              busy={acts.busy}
              onRun={run}
              onOpen={rowPath ? () => open(atCursor) : undefined}
            />
          }
        >
          <Refusal error={acts.error} />
          {preview(atCursor)}
        </PreviewDrawer>
      )}
    </section>
  );
}
