-- The import frame is a module of its own (ADR 36); its tables come over with what they hold, their keys and indexes.
alter sequence platform.import_job_id set schema importing;
alter table platform.import_job set schema importing;
alter table platform.import_refusal set schema importing;
alter table platform.import_mapping set schema importing;
