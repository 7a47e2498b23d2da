-- A wave is picked into baskets on the way, or by goods and then sorted at a wall: how much of each line lies in its slot.
alter table wave add column picking text not null default 'cluster';
alter table wave add constraint ck_wave_picking check (picking in ('cluster', 'sort'));
alter table wave_rule add column picking text not null default 'cluster';
alter table wave_rule add constraint ck_wave_rule_picking check (picking in ('cluster', 'sort'));
alter table pick_line add column sorted numeric(18,3) not null default 0;
alter table pick_line add constraint ck_pick_line_sorted
    check (sorted between 0 and quantity and (sorted = 0 or state in ('picked', 'dropped')));
