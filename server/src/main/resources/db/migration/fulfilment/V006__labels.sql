-- What labels look like: drafts that people change, versions that are printed and never changed.
create sequence label_template_id increment by 1000;

create table label_template (
    id         bigint      not null,
    name       text        not null,
    kind       text        not null,
    carrier    text,
    shop_id    bigint,
    active     boolean     not null,
    revision   int         not null,
    draft      json        not null,
    published  int,
    changed_at timestamptz not null,
    changed_by text        not null,
    constraint pk_label_template primary key (id),
    constraint uq_label_template_name unique (name),
    constraint ck_label_template_kind check (kind in ('waybill', 'pickList', 'packingList', 'bin', 'sku')),
    constraint ck_label_template_revision check (revision > 0 and published > 0)
);
create unique index uq_label_template_use on label_template (kind, coalesce(carrier, ''), coalesce(shop_id, 0))
    where active and published is not null;

create table label_version (
    template_id bigint      not null,
    version     int         not null,
    layout      json        not null,
    note        text        not null,
    at          timestamptz not null,
    by          text        not null,
    constraint pk_label_version primary key (template_id, version),
    constraint fk_label_version_template foreign key (template_id) references label_template (id)
);

-- Each time a waybill came out of a printer; the second and later ones say why.
create table label_print (
    parcel_id bigint      not null,
    attempt   smallint    not null,
    reason    text        not null default '',
    at        timestamptz not null,
    by        text        not null,
    constraint pk_label_print primary key (parcel_id, attempt),
    constraint fk_label_print_parcel foreign key (parcel_id) references parcel (id),
    constraint ck_label_print_reason check (attempt = 1 or length(reason) > 0),
    constraint ck_label_print_attempt check (attempt between 1 and 1000)
);

-- Logos and other pictures that templates show.
create table label_picture (
    file_id bigint      not null,
    name    text        not null,
    at      timestamptz not null,
    by      text        not null,
    constraint pk_label_picture primary key (file_id)
);
