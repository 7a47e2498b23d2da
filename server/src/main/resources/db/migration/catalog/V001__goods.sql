-- What can be bought, stored and sold. A kit cannot be part of a kit, and nothing is part of itself: the foreign keys of
-- kit_component carry the kind of both sides, so that no two concurrent edits can bring it about.
create sequence sku_id increment by 1000;
create sequence category_id increment by 1000;

create table category (
    id         bigint      not null,
    parent_id  bigint,
    code       text        not null,
    name       text        not null collate "zh-x-icu",
    name_en    text        not null default '',
    position   int         not null default 0,
    path       text        not null,
    active     boolean     not null default true,
    version    int         not null default 1,
    updated_at timestamptz not null,
    updated_by text        not null,
    constraint pk_category primary key (id),
    constraint uq_category_code unique (code),
    constraint fk_category_parent foreign key (parent_id) references category (id),
    constraint ck_category_parent check (parent_id <> id),
    constraint ck_category_path check (path like '/%/' and length(path) <= 400)
);
create index ix_category_path on category (path text_pattern_ops);

create table sku (
    id                 bigint        not null,
    code               text          not null,
    name               text          not null collate "zh-x-icu",
    name_en            text          not null default '',
    spec               text          not null default '',
    category_id        bigint,
    uom                text          not null,
    kit                boolean       not null,
    regular            boolean       not null default true,
    high_value         boolean       not null default false,
    new_until          date,
    new_until_received boolean       not null default false,
    lot_tracked        boolean       not null default false,
    shelf_life_days    int,
    weight_grams       numeric(12,1),
    volume_cm3         numeric(14,1),
    image_url          text          not null default '',
    price              numeric(18,6),
    price_currency     text,
    cost               numeric(18,6),
    cost_currency      text,
    extra              jsonb         not null default '{}',
    active             boolean       not null default true,
    version            int           not null default 1,
    search_text        text          not null,
    search_tokens      text[]        not null,
    created_at         timestamptz   not null,
    updated_at         timestamptz   not null,
    updated_by         text          not null,
    constraint pk_sku primary key (id),
    constraint uq_sku_code unique (code),
    constraint uq_sku_kind unique (id, kit),
    constraint fk_sku_category foreign key (category_id) references category (id),
    constraint ck_sku_shelf_life check (shelf_life_days is null or (lot_tracked and shelf_life_days > 0)),
    constraint ck_sku_kit_without_lots check (not (kit and lot_tracked)),
    constraint ck_sku_measures check (weight_grams >= 0 and volume_cm3 >= 0),
    constraint ck_sku_price check (price >= 0 and (price is null) = (price_currency is null)),
    constraint ck_sku_cost check (cost >= 0 and (cost is null) = (cost_currency is null))
);
create index ix_sku_prefix on sku (lower(code) text_pattern_ops);
create index ix_sku_name on sku (name, id);
create index ix_sku_updated on sku (updated_at, id);
create index ix_sku_category on sku (category_id, code);
create index ix_sku_search on sku using gin (search_tokens);

create table barcode (
    code   text   not null,
    sku_id bigint not null,
    uom    text   not null,
    constraint pk_barcode primary key (code),
    constraint fk_barcode_sku foreign key (sku_id) references sku (id),
    constraint ck_barcode_code check (length(code) between 1 and 48)
);
create index ix_barcode_sku on barcode (sku_id, code);

create table unit_conversion (
    sku_id bigint        not null,
    uom    text          not null,
    factor numeric(18,6) not null,
    constraint pk_unit_conversion primary key (sku_id, uom),
    constraint fk_unit_conversion_sku foreign key (sku_id) references sku (id),
    constraint ck_unit_conversion_factor check (factor > 0)
);

create table kit_component (
    kit_id           bigint        not null,
    kit_side         boolean       not null default true,
    component_id     bigint        not null,
    component_side   boolean       not null default false,
    position         int           not null,
    quantity         numeric(18,3) not null,
    constraint pk_kit_component primary key (kit_id, component_id),
    constraint fk_kit_component_kit foreign key (kit_id, kit_side) references sku (id, kit),
    constraint fk_kit_component_component foreign key (component_id, component_side) references sku (id, kit),
    constraint ck_kit_component_sides check (kit_side and not component_side),
    constraint ck_kit_component_self check (kit_id <> component_id),
    constraint ck_kit_component_quantity check (quantity > 0)
);
create index ix_kit_component_component on kit_component (component_id, kit_id);

create table sku_revision (
    sku_id      bigint      not null,
    version     int         not null,
    content     jsonb       not null,
    replaced_at timestamptz not null,
    replaced_by text        not null,
    constraint pk_sku_revision primary key (sku_id, version),
    constraint fk_sku_revision_sku foreign key (sku_id) references sku (id)
);
