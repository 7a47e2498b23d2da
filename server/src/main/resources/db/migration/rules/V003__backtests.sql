-- Tries of a draft on past documents: how far each is, what came out, and which documents would have come out differently.
create sequence backtest_id increment by 1000;

create table backtest (
    id               bigint      not null,
    name             text        not null,
    version          int         not null,
    rules            jsonb       not null,
    present          int         not null,
    from_at          timestamptz not null,
    until_at         timestamptz not null,
    state            text        not null,
    total            bigint      not null,
    done             bigint      not null,
    result           jsonb,
    cancel_requested boolean     not null,
    claim            text,
    beat_at          timestamptz,
    created_by       text        not null,
    created_at       timestamptz not null,
    started_at       timestamptz,
    finished_at      timestamptz,
    constraint pk_backtest primary key (id),
    constraint ck_backtest_state check (state in ('queued', 'running', 'done', 'cancelled', 'failed')),
    constraint ck_backtest_done check (done >= 0),
    constraint ck_backtest_span check (until_at > from_at)
);
create index ix_backtest_open on backtest (id) where state in ('queued', 'running');
create index ix_backtest_name on backtest (name, id);

create table backtest_change (
    backtest_id bigint not null,
    seq         int    not null,
    document_id bigint not null,
    number      text   not null,
    present     text   not null,
    draft       text   not null,
    facts       jsonb  not null,
    constraint pk_backtest_change primary key (backtest_id, seq),
    constraint fk_backtest_change foreign key (backtest_id) references backtest (id)
);
create index ix_backtest_change on backtest_change (backtest_id, present, draft, seq);
