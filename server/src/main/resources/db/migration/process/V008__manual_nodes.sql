-- A manual node may ask for a form; what was filled in is kept for ever, as the node's fact is.
alter table standard_node add column form jsonb;
comment on column standard_node.form is 'what a person fills in to do the node';

create table node_entry (
    case_id     bigint      not null,
    seq         smallint    not null,
    standard_id bigint      not null,
    node        text        not null,
    content     jsonb       not null,
    at          timestamptz not null,
    by_whom     text        not null,
    constraint pk_node_entry primary key (case_id, seq),
    constraint fk_node_entry_standard foreign key (standard_id) references standard (id)
);
