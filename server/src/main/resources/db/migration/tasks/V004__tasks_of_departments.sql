-- A task may be for the people of one department among those with the permission.
alter table task add column department text;
comment on column task.department is 'code of the only department whose people it is for; absent for all with the permission';
