-- Names in the order of their pinyin, as goods and partners have it.
alter table person alter column name type text collate "zh-x-icu";
