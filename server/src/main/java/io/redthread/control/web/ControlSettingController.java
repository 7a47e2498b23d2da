package io.redthread.control.web;

import io.redthread.control.ControlSettingDesk;
import io.redthread.control.ControlSettings;
import io.redthread.control.Scan;
import io.redthread.control.ScanId;
import io.redthread.control.Scans;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Settings of internal control over HTTP, and looking at the past anew with them. */
@RestController
@RequestMapping("/api/control")
class ControlSettingController {

    private static final long MOST_DAYS = 800;

    private final ControlSettingDesk desk;
    private final Scans scans;
    private final Once once;

    ControlSettingController(ControlSettingDesk desk, Scans scans, Once once) {
        this.desk = desk;
        this.scans = scans;
        this.once = once;
    }

    @GetMapping("/settings")
    @Requires({Permission.CONTROL_READ, Permission.CONTROL_SETTINGS})
    ControlSettings settings() {
        return desk.current();
    }

    @PutMapping("/settings")
    @Requires(Permission.CONTROL_SETTINGS)
    ControlSettings change(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody SettingsRequest request) {
        var wanted = request.settings();
        return once.answer(key, wanted, ControlSettings.class, () -> desk.change(wanted));
    }

    /** Has these days looked at anew, in the background. */
    @PostMapping("/scans")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Permission.CONTROL_SETTINGS)
    Scan scan(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody ScanRequest request) {
        var from = Given.value("/from", request.from());
        var until = Given.value("/until", request.until());
        if (from.isAfter(until)
                || from.plusDays(MOST_DAYS).isBefore(until)
                || from.getYear() < 2000
                || until.getYear() > 2200) {
            throw InvalidInput.of("/from", from, "control-period-malformed");
        }
        var id = once.answer(
                key,
                request,
                String.class,
                () -> Long.toString(scans.ask(from, until).id().value()));
        return scans.find(new ScanId(Long.parseLong(id)));
    }

    /** The latest scans, newest first. */
    @GetMapping("/scans")
    @Requires(Permission.CONTROL_SETTINGS)
    List<Scan> scans() {
        return scans.latest();
    }

    @GetMapping("/scans/{id}")
    @Requires(Permission.CONTROL_SETTINGS)
    Scan scan(@PathVariable ScanId id) {
        return scans.find(id);
    }

    /** From which day until which, both included. */
    record ScanRequest(@Nullable LocalDate from, @Nullable LocalDate until) {}

    /** The settings as they shall be. */
    record SettingsRequest(
            @Nullable Boolean counting,
            @Nullable Integer windowDays,
            @Nullable Boolean countCallOffs,
            @Nullable Boolean countRegular,
            @Nullable List<Long> bands,
            @Nullable Integer lookbackDays,
            @Nullable Integer splitOrders,
            @Nullable Integer nearPercent,
            @Nullable Integer nearLeast,
            @Nullable Integer urgentLeast,
            @Nullable Integer urgentTimes,
            @Nullable Integer stampSeconds,
            @Nullable Integer stampLeast,
            @Nullable Integer creepPercent,
            @Nullable Integer creepPast,
            @Nullable Integer concentrationPercent,
            @Nullable Integer concentrationLeast,
            @Nullable Integer duplicateDays,
            @Nullable Integer revision) {

        ControlSettings settings() {
            return new ControlSettings(
                    Given.value("/counting", counting),
                    Given.value("/windowDays", windowDays),
                    Given.value("/countCallOffs", countCallOffs),
                    Given.value("/countRegular", countRegular),
                    Given.list(bands),
                    Given.value("/lookbackDays", lookbackDays),
                    Given.value("/splitOrders", splitOrders),
                    Given.value("/nearPercent", nearPercent),
                    Given.value("/nearLeast", nearLeast),
                    Given.value("/urgentLeast", urgentLeast),
                    Given.value("/urgentTimes", urgentTimes),
                    Given.value("/stampSeconds", stampSeconds),
                    Given.value("/stampLeast", stampLeast),
                    Given.value("/creepPercent", creepPercent),
                    Given.value("/creepPast", creepPast),
                    Given.value("/concentrationPercent", concentrationPercent),
                    Given.value("/concentrationLeast", concentrationLeast),
                    Given.value("/duplicateDays", duplicateDays),
                    Given.value("/revision", revision));
        }
    }
}
