-- What picking bins are to hold of an item: below the lower bound they are filled up to the upper one from storage bins.
create sequence replenishment_id increment by 1000;

create table pick_bin (
    location_id bigint        not null,
    sku         text          not null,
    least       numeric(18,3) not null,
    most        numeric(18,3) not null,
    constraint pk_pick_bin primary key (location_id, sku),
    constraint fk_pick_bin_location foreign key (location_id) references location (id),
    constraint ck_pick_bin_bounds check (0 <= least and least < most)
);
