-- What was made of an agreement or of a requisition is found from its lines.
create index ix_purchase_order_line_agreement on purchase_order_line (agreement_id, order_id) where agreement_id is not null;
create index ix_rfq_line_source on rfq_line (source_id, rfq_id) where source_id is not null;
