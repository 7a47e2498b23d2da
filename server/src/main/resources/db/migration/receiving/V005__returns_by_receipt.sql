-- An order's thread shows what of its receipts goes back.
create index ix_supplier_return_receipt on supplier_return (receipt_id);
