-- What each table is for; the generated module pages show it.
comment on table returnable_line is 'How much of a dispatched order line left, and how much of it is announced to come back';
comment on table return_authorisation is 'Return authorisations from announced to closed';
comment on table return_line is 'Lines of the order that may come back, with their prices';
comment on table return_goods is 'The goods that are expected, received and judged; kits taken apart';
comment on table return_receipt is 'What was taken in of a return, append-only';
comment on table return_verdict is 'What was found of returned goods and where they went, append-only';
comment on table return_photo is 'Pictures taken at the inspection of a return';
comment on table refundable_order is 'What was paid for an order, and how much of it is claimed back';
comment on table refund_request is 'Refunds asked for, and who decided';
comment on table goods_receipt is 'Goods taken in of purchase orders; taken back whole, never changed';
comment on table goods_receipt_line is 'What was taken in, in which lot, for which line of the order';
comment on table goods_receipt_photo is 'Pictures taken at the dock';
comment on table dock_mistake is 'Scans at the dock that were refused';
comment on table receiving_setting is 'How goods are taken in';
comment on table inspection_rule is 'Which goods are looked at before they may be promised, and how many of a hundred';
comment on table inspection_verdict is 'What was found of bought goods, append-only';
comment on table supplier_return is 'Rejected goods that wait for their supplier, or went back';
