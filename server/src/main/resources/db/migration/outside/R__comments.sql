-- What each table is for; the generated module pages show it.
comment on table outside_warehouse is 'Warehouses run by partners: by whom, which key speaks for them, how it goes';
comment on table instruction is 'What partners are wanted to do, and how far they are';
comment on table report is 'What partners reported, each once, append-only';
comment on table refused_report is 'Reports that were refused and why, append-only';
comment on table box is 'Boxes partners packed: carrier, waybill, weight';
comment on table snapshot is 'Stock as partners counted it at a moment, append-only';
comment on table snapshot_line is 'Goods of a snapshot beside what the books said then, append-only';
comment on table difference is 'Where partners report otherwise than announced or booked';
comment on table goods_link is 'Which of our goods are which of a drop-shipping partner''s, since when and until when';
