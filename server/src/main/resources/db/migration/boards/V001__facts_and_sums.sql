-- How far each kind of facts is: first it walks over all documents by id, then it follows what statements touched.
create table progress (
    subject    text    not null,
    walking    boolean not null default true,
    walked     bigint,
    written_in bigint  not null default 0,
    touch      bigint  not null default 0,
    facts      bigint  not null default 0,
    updated_at timestamptz,
    constraint pk_progress primary key (subject),
    constraint ck_progress_subject check (subject in ('orders', 'purchases'))
);
insert into progress (subject) values ('orders'), ('purchases');

create table order_fact (
    order_id      bigint         not null,
    number        text           not null,
    on_day        date           not null,
    shop          text           not null,
    warehouse     text           not null,
    category      text           not null,
    province      text           not null,
    scenario      text           not null,
    goods         text           not null,
    status        text           not null,
    node          text           not null,
    ordered_at    timestamptz    not null,
    amount        numeric(18, 2) not null,
    pieces        numeric(18, 3) not null,
    lines         int            not null,
    paid          boolean        not null,
    dispatched_at timestamptz,
    soon          boolean        not null,
    troubled      boolean        not null,
    cancelled     boolean        not null,
    constraint pk_order_fact primary key (order_id),
    constraint ck_order_fact_soon check (not soon or dispatched_at is not null)
);
create index ix_order_fact_ordered on order_fact (ordered_at, order_id);
create index ix_order_fact_day on order_fact (on_day);

create table purchase_fact (
    order_id    bigint         not null,
    number      text           not null,
    on_day      date           not null,
    supplier    text           not null,
    category    text           not null,
    department  text           not null,
    buyer       text           not null,
    state       text           not null,
    created_at  timestamptz    not null,
    amount      numeric(18, 2) not null,
    released_at timestamptz,
    due_on      date,
    arrived_at  timestamptz,
    committed   boolean        not null,
    released    boolean        not null,
    arrived     boolean        not null,
    late        boolean        not null,
    cancelled   boolean        not null,
    constraint pk_purchase_fact primary key (order_id),
    constraint ck_purchase_fact_late check (not late or due_on is not null)
);
create index ix_purchase_fact_created on purchase_fact (created_at, order_id);
create index ix_purchase_fact_day on purchase_fact (on_day);
create index ix_purchase_fact_due on purchase_fact (due_on) where released and not arrived and not late and not cancelled;

-- Days and months whose sums are not what the facts say any more.
create table stale_day (
    subject text not null,
    on_day  date not null,
    constraint pk_stale_day primary key (subject, on_day)
);
create table open_month (
    subject text not null,
    month   date not null,
    constraint pk_open_month primary key (subject, month)
);

-- Sums of orders over any one or two of the dimensions by day, and over any three by month: `dims` has a bit for each dimension a
-- row is about, the others are empty. How many rows a question reads is bounded by what the dimensions can be, not by orders.
create table order_sum (
    span       text           not null,
    dims       smallint       not null,
    on_day     date           not null,
    shop       text           not null,
    warehouse  text           not null,
    category   text           not null,
    province   text           not null,
    scenario   text           not null,
    goods      text           not null,
    orders     bigint         not null,
    amount     numeric(20, 2) not null,
    pieces     numeric(20, 3) not null,
    lines      bigint         not null,
    paid       numeric(20, 2) not null,
    dispatched bigint         not null,
    soon       bigint         not null,
    troubled   bigint         not null,
    cancelled  bigint         not null,
    constraint pk_order_sum primary key (span, dims, on_day, shop, warehouse, category, province, scenario, goods),
    constraint ck_order_sum_span check (span in ('day', 'month'))
);
create index ix_order_sum_day on order_sum (span, on_day);

create table purchase_sum (
    span       text           not null,
    dims       smallint       not null,
    on_day     date           not null,
    supplier   text           not null,
    category   text           not null,
    department text           not null,
    buyer      text           not null,
    orders     bigint         not null,
    amount     numeric(20, 2) not null,
    committed  numeric(20, 2) not null,
    released   bigint         not null,
    arrived    bigint         not null,
    late       bigint         not null,
    cancelled  bigint         not null,
    constraint pk_purchase_sum primary key (span, dims, on_day, supplier, category, department, buyer),
    constraint ck_purchase_sum_span check (span in ('day', 'month'))
);
create index ix_purchase_sum_day on purchase_sum (span, on_day);
