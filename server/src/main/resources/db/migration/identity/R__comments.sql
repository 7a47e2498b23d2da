-- What each table is for; the generated module pages show it.
comment on table company is 'The company itself, one row';
comment on table department is 'Tree of departments';
comment on table person is 'People who may sign in';
comment on table role is 'Roles, shipped and own';
comment on table role_permission is 'What a role may do';
comment on table person_role is 'Who holds which role';
comment on table substitute is 'Who acts for whom in a period';
comment on table approval_ceiling is 'Up to which amount a role may decide';
comment on table session is 'Who is signed in, by the hash of the token';
comment on table sign_in_failure is 'Failed sign-ins, for throttling and locking';
comment on table api_key is 'Keys of programs, by hash, with their scopes';
comment on table working_hours is 'Hours of each weekday';
comment on table calendar_day is 'Days that differ from their weekday';
