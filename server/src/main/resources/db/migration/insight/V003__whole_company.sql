-- Sums of the whole company stand beside those of its departments, as department 0, so that the common question reads few rows;
-- the keys begin with the department. Everything is made again from the facts.
truncate request, level_step, waiting_seat, stale_day, open_month, day_total, day_level, day_reason, month_spread;
update progress set walking = true, walked = null, requests = 0;

alter table day_total drop constraint pk_day_total;
alter table day_total add constraint pk_day_total primary key (department, on_day, band);
alter table day_level drop constraint pk_day_level;
alter table day_level add constraint pk_day_level primary key (department, on_day, band, role, person);
alter table day_reason drop constraint pk_day_reason;
alter table day_reason add constraint pk_day_reason primary key (department, on_day, band, reason);
alter table month_spread drop constraint pk_month_spread;
alter table month_spread add constraint pk_month_spread primary key (measure, department, month, band, role, person, bucket);
create index ix_day_total_day on day_total (on_day);
create index ix_day_level_day on day_level (on_day);
create index ix_day_reason_day on day_reason (on_day);
create index ix_month_spread_month on month_spread (month);

-- What spreads of the days at the edges of a period need, without going to the rows.
drop index ix_request_ended;
create index ix_request_ended on request (ended_on, department, band) include (state, bucket, working_bucket, received_bucket)
    where ended_on is not null;
drop index ix_level_step_ended;
create index ix_level_step_ended on level_step (ended_on, department, band, role)
    include (person, bucket, working_bucket, hand_over_bucket) where ended_on is not null;
