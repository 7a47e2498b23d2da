-- Boards as people compose them: tiles on a grid twelve columns wide. One without an owner comes with the program.
create sequence board_id increment by 1000;
create table board (
    id         bigint      not null,
    owner_id   bigint,
    code       text,
    name_zh    text        not null,
    name_en    text        not null,
    role       text,
    tiles      jsonb       not null,
    revision   int         not null default 1,
    changed_at timestamptz not null,
    constraint pk_board primary key (id),
    constraint uq_board_code unique (code),
    constraint ck_board_owner check ((owner_id is null) = (code is not null)),
    constraint ck_board_name check (length(name_zh) between 1 and 80 and length(name_en) between 1 and 80),
    constraint ck_board_tiles check (jsonb_typeof(tiles) = 'array' and jsonb_array_length(tiles) <= 40)
);
create index ix_board_owner on board (owner_id, id);
create index ix_board_role on board (role, id) where role is not null;
