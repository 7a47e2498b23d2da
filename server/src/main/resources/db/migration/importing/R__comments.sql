-- What each table is for; the generated module pages show it.
comment on table import_job is 'Imports with their file, progress and figures';
comment on table import_refusal is 'Rows an import refused, each with its reason';
comment on table import_mapping is 'Saved column mappings';
