-- Drafts beside published versions, and when each is effective: at any moment the highest published version whose period
-- contains it is in force, so that a temporary policy ends by itself and the one before counts again.
drop index uq_rule_set_published;
alter table rule_set drop constraint ck_rule_set_state;

alter table rule_set
    add column effective_from  timestamptz,
    add column effective_until timestamptz,
    add column note            text        not null default '',
    add column revision        int         not null default 1,
    add column created_by      text,
    add column created_at      timestamptz,
    add column saved_by        text,
    add column saved_at        timestamptz;

update rule_set
   set state = 'published', effective_from = published_at,
       created_by = published_by, created_at = published_at, saved_by = published_by, saved_at = published_at;

alter table rule_set
    alter column note drop default,
    alter column revision drop default,
    alter column created_by set not null,
    alter column created_at set not null,
    alter column saved_by set not null,
    alter column saved_at set not null,
    alter column published_at drop not null,
    alter column published_by drop not null,
    add constraint ck_rule_set_state check (state in ('draft', 'published')),
    add constraint ck_rule_set_published check (
        (state = 'published') = (published_at is not null)
        and (state = 'published') = (published_by is not null)
        and (state = 'published') = (effective_from is not null)),
    add constraint ck_rule_set_period check (effective_until is null or effective_until > effective_from),
    add constraint ck_rule_set_revision check (revision > 0);

create unique index uq_rule_set_draft on rule_set (name) where state = 'draft';

create function refuse_change_of_published() returns trigger language plpgsql as
$$
begin
    raise exception 'rule set % v% is published and never changes', old.name, old.version
        using errcode = 'integrity_constraint_violation';
end
$$;
create trigger rule_set_stays_as_published before update or delete on rule_set
    for each row when (old.state = 'published') execute function refuse_change_of_published();
