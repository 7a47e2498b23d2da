-- Looking at the past anew: asked for by somebody, done in the background, one at a time, with what it is at.
create sequence scan_id increment by 1000;

create table scan (
    id          bigint      not null,
    from_day    date        not null,
    until_day   date        not null,
    state       text        not null,
    stage       text        not null,
    total       bigint      not null default 0,
    done        bigint      not null default 0,
    claim       text,
    beat_at     timestamptz,
    created_by  text        not null,
    created_at  timestamptz not null,
    started_at  timestamptz,
    finished_at timestamptz,
    constraint pk_scan primary key (id),
    constraint ck_scan_days check (from_day <= until_day),
    constraint ck_scan_state check (state in ('queued', 'running', 'done', 'failed')),
    constraint ck_scan_stage check (stage in ('reading', 'examining', 'habits')),
    constraint ck_scan_done check (done >= 0 and total >= 0),
    constraint ck_scan_finished check ((state in ('done', 'failed')) = (finished_at is not null))
);
create unique index uq_scan_open on scan ((true)) where state in ('queued', 'running');
