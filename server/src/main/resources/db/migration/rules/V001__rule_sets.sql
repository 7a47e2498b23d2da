-- Versioned rule sets: what decided a case must be found again years later.
create table rule_set (
    name         text        not null,
    version      int         not null,
    state        text        not null,
    rules        jsonb       not null,
    published_at timestamptz not null,
    published_by text        not null,
    constraint pk_rule_set primary key (name, version),
    constraint ck_rule_set_state check (state in ('published', 'retired'))
);
create unique index uq_rule_set_published on rule_set (name) where state = 'published';
