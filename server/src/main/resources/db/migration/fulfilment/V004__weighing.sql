-- What a parcel must weigh follows from the catalogue; when it counts as shipped is each warehouse's own choice.
create table floor_setting (
    warehouse_id  bigint       not null,
    shipped_at    text         not null,
    weighs        boolean      not null,
    goods_percent numeric(5,2) not null,
    changed_at    timestamptz  not null,
    changed_by    text         not null,
    constraint pk_floor_setting primary key (warehouse_id),
    constraint ck_floor_setting_shipped check (shipped_at in ('scan', 'print', 'check', 'weigh')),
    constraint ck_floor_setting_weighs check (weighs = (shipped_at = 'weigh') or shipped_at = 'scan'),
    constraint ck_floor_setting_percent check (goods_percent between 0 and 50)
);

create table packaging (
    code            text          not null,
    name_zh         text          not null,
    name_en         text          not null,
    grams           numeric(10,1) not null,
    tolerance_grams numeric(10,1) not null,
    active          boolean       not null,
    constraint pk_packaging primary key (code),
    constraint ck_packaging_grams check (grams > 0 and tolerance_grams between 0 and grams)
);

create table goods_tolerance (
    sku     text         not null,
    percent numeric(5,2) not null,
    constraint pk_goods_tolerance primary key (sku),
    constraint ck_goods_tolerance_percent check (percent between 0 and 50)
);

-- Append-only. A weight beyond the tolerance is there only with the reason of whoever let it pass.
create table weighing (
    parcel_id       bigint        not null,
    attempt         smallint      not null,
    grams           numeric(12,1) not null,
    packaging       text,
    expected_grams  numeric(12,1),
    tolerance_grams numeric(12,1),
    reason          text          not null default '',
    at              timestamptz   not null,
    by              text          not null,
    constraint pk_weighing primary key (parcel_id, attempt),
    constraint fk_weighing_parcel foreign key (parcel_id) references parcel (id),
    constraint fk_weighing_packaging foreign key (packaging) references packaging (code),
    constraint ck_weighing_grams check (grams > 0 and attempt > 0),
    constraint ck_weighing_expected check ((expected_grams is null) = (tolerance_grams is null)),
    constraint ck_weighing_tolerance check (
        expected_grams is null or abs(grams - expected_grams) <= tolerance_grams or length(reason) > 0)
);

create table parcel_photo (
    parcel_id bigint      not null,
    seq       smallint    not null,
    file_id   bigint      not null,
    at        timestamptz not null,
    by        text        not null,
    constraint pk_parcel_photo primary key (parcel_id, seq),
    constraint fk_parcel_photo_parcel foreign key (parcel_id) references parcel (id),
    constraint uq_parcel_photo_file unique (file_id),
    constraint ck_parcel_photo_seq check (seq between 1 and 20)
);
