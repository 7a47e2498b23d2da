-- Reports on the floor read stretches of time.
create index br_weighing_at on weighing using brin (at);
