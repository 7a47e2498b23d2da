-- What each table is for; the generated module pages show it.
comment on table purchase_order is 'Purchase orders with the version in force';
comment on table purchase_order_line is 'Lines of the version in force';
comment on table order_version is 'Earlier versions of orders, whole; append-only';
comment on table order_change is 'Changes asked for after approval, and what became of them';
comment on table price_paid is 'What was agreed for which goods, per base unit in the company''s currency, without tax; append-only';
comment on table attachment is 'Which files belong to which order';
comment on table exchange_rate is 'What a unit of a foreign currency is worth from which day on';
comment on table purchasing_setting is 'How strictly purchasing checks';
comment on table agreement is 'Framework agreements with suppliers, and how much was called off';
comment on table agreement_line is 'Agreed prices and quantities, per base unit, and how much was called off';
comment on table requisition is 'Internal needs asking to be bought';
comment on table requisition_line is 'What is needed';
comment on table rfq is 'Suppliers asked for a price';
comment on table rfq_line is 'What a price is asked for';
comment on table rfq_supplier is 'Who was asked, and the head of what they offered';
comment on table quotation_line is 'What suppliers offered line by line';
comment on table rfq_award is 'Who was chosen for which line, by which order; append-only';
comment on table received_line is 'How much of each line of an order has come';
