-- What each table is for; the generated module pages show it.
comment on table returnable_line is 'How much of a dispatched order line left, and how much of it is announced to come back';
comment on table return_authorisation is 'Return authorisations from announced to closed';
comment on table return_line is 'Lines of the order that may come back, with their prices';
comment on table return_goods is 'The goods that are expected, received and judged; kits taken apart';
