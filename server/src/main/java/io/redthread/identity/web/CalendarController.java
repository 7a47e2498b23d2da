package io.redthread.identity.web;

import io.redthread.identity.CalendarDay;
import io.redthread.identity.Calendars;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.identity.SignedInOnly;
import io.redthread.identity.domain.WorkingHours;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.json.Given;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The working calendar: everyone may look, who may change settings may change it. */
@RestController
@RequestMapping("/api/identity/calendar")
class CalendarController {

    private final Calendars calendars;
    private final Clock clock;

    CalendarController(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    record CalendarBody(String zone, int year, List<HoursBody> week, List<CalendarDay> days) {}

    record HoursBody(
            int weekday,
            @Nullable LocalTime starts,
            @Nullable LocalTime ends) {}

    record WeekBody(@Nullable List<HoursBody> week) {}

    record DayBody(
            @Nullable Boolean working,
            @Nullable String nameZh,
            @Nullable String nameEn,
            @Nullable String source) {}

    @GetMapping
    @SignedInOnly
    CalendarBody calendar(@RequestParam(required = false) @Nullable Integer year) {
        var wanted = year == null ? CompanyDay.today(clock).getYear() : year;
        if (wanted < 2000 || wanted > 2999) {
            throw InvalidInput.of("/year", wanted, "value-malformed");
        }
        return body(wanted, calendars.week());
    }

    @PutMapping("/week")
    @Requires(Permission.SETTINGS_EDIT)
    CalendarBody changeWeek(@RequestBody WeekBody body) {
        var week = new TreeMap<DayOfWeek, WorkingHours>();
        for (var hours : Given.list(Given.value("/week", body.week()))) {
            if (hours.weekday() < 1 || hours.weekday() > 7) {
                throw InvalidInput.of("/week", hours.weekday(), "value-malformed");
            }
            new Required()
                    .value("/week/starts", hours.starts())
                    .value("/week/ends", hours.ends())
                    .check();
            week.put(
                    DayOfWeek.of(hours.weekday()),
                    new WorkingHours(Required.present(hours.starts()), Required.present(hours.ends())));
        }
        return body(CompanyDay.today(clock).getYear(), calendars.changeWeek(week));
    }

    @PutMapping("/days/{day}")
    @Requires(Permission.SETTINGS_EDIT)
    CalendarDay setDay(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, @RequestBody DayBody body) {
        new Required()
                .value("/working", body.working())
                .value("/nameZh", body.nameZh())
                .check();
        var nameZh = Required.present(body.nameZh());
        return calendars.put(new CalendarDay(
                day,
                Required.present(body.working()),
                nameZh,
                body.nameEn() == null || body.nameEn().isBlank() ? nameZh : body.nameEn(),
                Required.text(body.source())));
    }

    @DeleteMapping("/days/{day}")
    @Requires(Permission.SETTINGS_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeDay(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        calendars.remove(day);
    }

    private CalendarBody body(int year, Map<DayOfWeek, WorkingHours> week) {
        return new CalendarBody(
                CompanyDay.ZONE.getId(),
                year,
                week.entrySet().stream()
                        .map(day -> new HoursBody(
                                day.getKey().getValue(),
                                day.getValue().starts(),
                                day.getValue().ends()))
                        .toList(),
                calendars.days(year));
    }
}
