package io.redthread.process.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.Label;
import io.redthread.platform.json.Given;
import io.redthread.process.FloorStep;
import io.redthread.process.StepLimits;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How long steps on the floor may take, over HTTP. */
@RestController
@RequestMapping("/api/process/step-limits")
class StepLimitController {

    private final StepLimits limits;

    StepLimitController(StepLimits limits) {
        this.limits = limits;
    }

    @GetMapping
    @Requires(Permission.PROCESS_RESULTS)
    List<LimitView> all() {
        return limits.all().entrySet().stream()
                .map(it -> new LimitView(
                        it.getKey().code(), it.getKey().title(), it.getValue().toMinutes()))
                .toList();
    }

    @PutMapping("/{step}")
    @Requires(Permission.PROCESS_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(@PathVariable String step, @RequestBody NewLimit request) {
        limits.set(FloorStep.of("/step", step), Given.value("/minutes", request.minutes()));
    }

    /** A step and its limit. */
    record LimitView(String step, Label title, long minutes) {}

    /** What shall hold, in minutes. */
    record NewLimit(@Nullable Integer minutes) {}
}
