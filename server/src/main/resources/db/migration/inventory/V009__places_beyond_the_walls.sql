-- Only bins hold what may be promised: what is being judged, on the way or gone has no balance that anybody could reserve or pick.
alter table bin_stock add constraint ck_bin_stock_bin check (location_id > 1000);
