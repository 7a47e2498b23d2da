-- What each table is for; the generated module pages show it.
comment on table warehouse is 'Warehouses and the province they serve from';
comment on table zone is 'Parts of a warehouse';
comment on table location is 'Bins, and the places beyond the walls that goods come from and go to';
comment on table lot is 'Lots with their expiry date';
comment on table stock is 'What a warehouse has and has promised; 0 ≤ reserved ≤ on hand';
comment on table bin_stock is 'What lies in a bin and is meant for a parcel';
comment on table stock_entry is 'The ledger: every movement from a place to a place, append-only';
comment on table stock_checkpoint is 'Balances at the start of a week, so that any past instant is near one';
comment on table quota is 'How much of a SKU is kept for a shop';
comment on table safety_buffer is 'How much of a SKU is never promised';
comment on table reservation is 'What is promised to which document';
comment on table pin is 'From which bin a reservation will be taken';
comment on table adjustment_reason is 'Why stock may be corrected';
comment on table adjustment is 'Corrections of stock, each with its reason';
comment on table transfer is 'Goods on their way between our own warehouses';
comment on table transfer_line is 'What a transfer sends, and what arrived of it';
comment on table stock_count is 'A count of bins, its differences approved before they are posted';
comment on table stock_count_line is 'Goods of a bin to be counted: what was counted, and what the books said at that moment';
