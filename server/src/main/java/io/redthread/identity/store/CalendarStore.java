package io.redthread.identity.store;

import static io.redthread.identity.store.jooq.Tables.CALENDAR_DAY;
import static io.redthread.identity.store.jooq.Tables.WORKING_HOURS;

import io.redthread.identity.CalendarDay;
import io.redthread.identity.domain.WorkingHours;
import io.redthread.platform.database.Rows;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Working hours by weekday, and the days that differ. */
@Repository
public class CalendarStore {

    private final DSLContext sql;

    CalendarStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Hours of each working weekday. */
    public Map<DayOfWeek, WorkingHours> week() {
        var week = new TreeMap<DayOfWeek, WorkingHours>();
        sql.select(WORKING_HOURS.WEEKDAY, WORKING_HOURS.STARTS_AT, WORKING_HOURS.ENDS_AT)
                .from(WORKING_HOURS)
                .forEach(row -> week.put(DayOfWeek.of(row.value1()), new WorkingHours(row.value2(), row.value3())));
        return week;
    }

    /** Replaces the week. */
    public void week(Map<DayOfWeek, WorkingHours> week) {
        sql.deleteFrom(WORKING_HOURS).execute();
        var rows = Rows.of("week", List.copyOf(week.entrySet()))
                .with(WORKING_HOURS.WEEKDAY, day -> (short) day.getKey().getValue())
                .with(WORKING_HOURS.STARTS_AT, day -> day.getValue().starts())
                .with(WORKING_HOURS.ENDS_AT, day -> day.getValue().ends());
        sql.insertInto(WORKING_HOURS)
                .columns(rows.columns())
                .select(DSL.select(rows.fields()).from(rows.table()))
                .execute();
    }

    /** Days that differ, from one date to another, both included. */
    public List<CalendarDay> days(LocalDate from, LocalDate to) {
        return sql.select(
                        CALENDAR_DAY.DAY,
                        CALENDAR_DAY.WORKING,
                        CALENDAR_DAY.NAME_ZH,
                        CALENDAR_DAY.NAME_EN,
                        CALENDAR_DAY.SOURCE)
                .from(CALENDAR_DAY)
                .where(CALENDAR_DAY.DAY.between(from, to))
                .orderBy(CALENDAR_DAY.DAY)
                .fetch(Records.mapping(CalendarDay::new));
    }

    /** Adds a day that differs, or changes it. */
    public void put(CalendarDay day) {
        sql.insertInto(CALENDAR_DAY)
                .set(CALENDAR_DAY.DAY, day.day())
                .set(CALENDAR_DAY.WORKING, day.working())
                .set(CALENDAR_DAY.NAME_ZH, day.nameZh())
                .set(CALENDAR_DAY.NAME_EN, day.nameEn())
                .set(CALENDAR_DAY.SOURCE, day.source())
                .onConflict(CALENDAR_DAY.DAY)
                .doUpdate()
                .set(CALENDAR_DAY.WORKING, day.working())
                .set(CALENDAR_DAY.NAME_ZH, day.nameZh())
                .set(CALENDAR_DAY.NAME_EN, day.nameEn())
                .set(CALENDAR_DAY.SOURCE, day.source())
                .execute();
    }

    /** Lets a day be as its weekday is. */
    public int remove(LocalDate day) {
        return sql.deleteFrom(CALENDAR_DAY).where(CALENDAR_DAY.DAY.eq(day)).execute();
    }
}
