package io.redthread.process.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.Label;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.process.NodeCode;
import io.redthread.process.PracticeSetting;
import io.redthread.process.PracticeSettings;
import io.redthread.process.PracticeSettings.Wanted;
import io.redthread.process.Standards;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How practices are held, over HTTP. */
@RestController
@RequestMapping("/api/process/practice/setting")
class PracticeSettingController {

    private final PracticeSettings settings;
    private final Standards standards;
    private final Once once;

    PracticeSettingController(PracticeSettings settings, Standards standards, Once once) {
        this.settings = settings;
        this.standards = standards;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.PROCESS_READ)
    SettingPage get() {
        return new SettingPage(settings.get(), places());
    }

    @PutMapping
    @Requires(Permission.PROCESS_EDIT)
    PracticeSetting change(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Change request) {
        return once.answer(
                key,
                request,
                PracticeSetting.class,
                () -> settings.change(
                        Given.value("/passMark", request.passMark()),
                        Given.value("/orders", request.orders()),
                        Given.each("/gates", request.gates(), GateGiven::read),
                        Given.value("/revision", request.revision())));
    }

    private List<Place> places() {
        return standards.published().stream()
                .flatMap(standard -> standard.nodes().stream()
                        .filter(node -> PracticeSettings.canStand(standard, node))
                        .map(node -> new Place(
                                standard.scenario(), node.code().value(), node.title(), node.ownerDepartment())))
                .toList();
    }

    /** The setting, and where a gate may stand. */
    record SettingPage(PracticeSetting setting, List<Place> places) {}

    /** A node where a gate may stand. */
    record Place(String scenario, String node, Label title, String department) {}

    /** What shall hold. */
    record Change(
            @Nullable Integer passMark,
            @Nullable Integer orders,
            @Nullable List<GateGiven> gates,
            @Nullable Integer revision) {}

    /** A gate. */
    record GateGiven(
            @Nullable String scenario,
            @Nullable NodeCode node,
            @Nullable Integer graceDays) {

        Wanted read() {
            return new Wanted(
                    Given.text("/scenario", scenario),
                    Given.value("/node", node),
                    Given.value("/graceDays", graceDays));
        }
    }
}
