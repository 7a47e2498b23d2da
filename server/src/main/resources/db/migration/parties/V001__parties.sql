-- With whom we trade and on what terms. Suppliers, customers and partners share one shape, so they share one table and are
-- told apart by their kind; each kind has its own codes, because their accounts are independent of one another.
create sequence party_id increment by 1000;
create sequence shop_id increment by 1000;
create sequence sku_mapping_id increment by 1000;
create sequence qualification_id increment by 1000;

create table party (
    id             bigint        not null,
    kind           text          not null,
    code           text          not null,
    name           text          not null collate "zh-x-icu",
    short_name     text          not null default '',
    contact        text          not null default '',
    phone          text          not null default '',
    email          text          not null default '',
    country        text          not null default 'CN',
    address        text          not null default '',
    tax_number     text          not null default '',
    terms_days     int           not null default 0,
    currency       text          not null,
    lead_time_days int,
    credit_limit   numeric(18,2),
    role           text,
    commission     numeric(5,2),
    note           text          not null default '',
    active         boolean       not null default true,
    version        int           not null default 1,
    search_text    text          not null,
    search_tokens  text[]        not null,
    created_at     timestamptz   not null,
    updated_at     timestamptz   not null,
    updated_by     text          not null,
    constraint pk_party primary key (id),
    constraint uq_party_code unique (kind, code),
    constraint ck_party_kind check (kind in ('supplier', 'customer', 'partner')),
    constraint ck_party_terms check (terms_days between 0 and 365),
    constraint ck_party_lead_time check (lead_time_days is null or (kind = 'supplier' and lead_time_days between 0 and 365)),
    constraint ck_party_credit check (credit_limit is null or (kind = 'customer' and credit_limit >= 0)),
    constraint ck_party_role check ((role is not null) = (kind = 'partner')),
    constraint ck_party_role_known check (role in ('channel', 'trader', 'distributor')),
    constraint ck_party_commission check (commission is null or (kind = 'partner' and commission between 0 and 100))
);
create index ix_party_name on party (kind, name, id);
create index ix_party_updated on party (kind, updated_at, id);
create index ix_party_prefix on party (kind, lower(code) text_pattern_ops);
create index ix_party_search on party using gin (search_tokens);

create table party_revision (
    party_id    bigint      not null,
    version     int         not null,
    content     jsonb       not null,
    replaced_at timestamptz not null,
    replaced_by text        not null,
    constraint pk_party_revision primary key (party_id, version),
    constraint fk_party_revision_party foreign key (party_id) references party (id)
);

create table qualification (
    id          bigint not null,
    party_id    bigint not null,
    kind        text   not null,
    number      text   not null,
    issued_by   text   not null default '',
    valid_from  date   not null,
    valid_until date,
    constraint pk_qualification primary key (id),
    constraint fk_qualification_party foreign key (party_id) references party (id),
    constraint uq_qualification unique (party_id, kind, number),
    constraint ck_qualification_period check (valid_until is null or valid_until >= valid_from)
);
create index ix_qualification_expiry on qualification (valid_until, id) where valid_until is not null;

create table shop (
    id             bigint        not null,
    code           text          not null,
    name           text          not null collate "zh-x-icu",
    platform       text          not null,
    currency       text          not null,
    split_allowed  boolean       not null,
    same_codes     boolean       not null,
    safety_buffer  numeric(18,3) not null default 0,
    safety_percent int           not null default 0,
    feedback_url   text          not null default '',
    extra_fields   jsonb         not null default '[]',
    active         boolean       not null default true,
    version        int           not null default 1,
    search_text    text          not null,
    search_tokens  text[]        not null,
    created_at     timestamptz   not null,
    updated_at     timestamptz   not null,
    updated_by     text          not null,
    constraint pk_shop primary key (id),
    constraint uq_shop_code unique (code),
    constraint ck_shop_safety check (safety_buffer >= 0 and safety_percent between 0 and 100)
);

create table shop_revision (
    shop_id     bigint      not null,
    version     int         not null,
    content     jsonb       not null,
    replaced_at timestamptz not null,
    replaced_by text        not null,
    constraint pk_shop_revision primary key (shop_id, version),
    constraint fk_shop_revision_shop foreign key (shop_id) references shop (id)
);

create table sku_mapping (
    id           bigint        not null,
    shop_id      bigint        not null,
    platform_sku text          not null,
    sku          text          not null,
    factor       numeric(12,3) not null default 1,
    updated_at   timestamptz   not null,
    updated_by   text          not null,
    constraint pk_sku_mapping primary key (id),
    constraint uq_sku_mapping unique (shop_id, platform_sku),
    constraint fk_sku_mapping_shop foreign key (shop_id) references shop (id),
    constraint ck_sku_mapping_factor check (factor > 0),
    constraint ck_sku_mapping_platform_sku check (length(platform_sku) between 1 and 128)
);
create index ix_sku_mapping_sku on sku_mapping (sku, id);
create index ix_sku_mapping_prefix on sku_mapping (shop_id, lower(platform_sku) text_pattern_ops);
