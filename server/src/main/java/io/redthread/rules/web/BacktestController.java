package io.redthread.rules.web;

import io.redthread.identity.Permission;
import io.redthread.identity.PersonNames;
import io.redthread.identity.Requires;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.rules.Backtest;
import io.redthread.rules.Backtest.Transition;
import io.redthread.rules.BacktestId;
import io.redthread.rules.BacktestState;
import io.redthread.rules.Backtests;
import io.redthread.rules.web.RuleRequests.Try;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tries of drafts on past documents. */
@RestController
@RequestMapping("/api/rules")
class BacktestController {

    private static final int PAGE = 100;

    private final Backtests backtests;
    private final PersonNames names;
    private final Once once;

    BacktestController(Backtests backtests, PersonNames names, Once once) {
        this.backtests = backtests;
        this.names = names;
        this.once = once;
    }

    @GetMapping("/sets/{name}/backtests")
    @Requires(Permission.RULES_READ)
    List<BacktestView> latest(@PathVariable String name) {
        return backtests.latest(name).stream().map(this::view).toList();
    }

    @PostMapping("/sets/{name}/backtests")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.RULES_EDIT)
    BacktestView ask(
            @RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable String name, @RequestBody Try request) {
        return once.answer(
                key,
                List.of(name, request),
                BacktestView.class,
                () -> view(backtests.ask(
                        name,
                        request.tried(),
                        Optional.ofNullable(request.from()),
                        Optional.ofNullable(request.until()))));
    }

    @GetMapping("/backtests/{id}")
    @Requires(Permission.RULES_READ)
    BacktestView one(@PathVariable BacktestId id) {
        return view(backtests.find(id));
    }

    @GetMapping("/backtests/{id}/changes")
    @Requires(Permission.RULES_READ)
    List<Backtest.Changed> changes(
            @PathVariable BacktestId id,
            @RequestParam(defaultValue = "0") int behind,
            @RequestParam(required = false) @Nullable String present,
            @RequestParam(required = false) @Nullable String draft) {
        var of = present == null || draft == null
                ? Optional.<Transition>empty()
                : Optional.of(new Transition(present, draft, 0));
        return backtests.changes(id, of, behind, PAGE);
    }

    @PostMapping("/backtests/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.RULES_EDIT)
    void cancel(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable BacktestId id) {
        once.run(key, List.of("backtest-cancel", id), () -> backtests.cancel(id));
    }

    private BacktestView view(Backtest it) {
        return BacktestView.of(it, names.of(List.of(it.createdBy())).getOrDefault(it.createdBy(), it.createdBy()));
    }

    /** A back-test as pages show it. */
    record BacktestView(
            BacktestId id,
            String set,
            int version,
            int present,
            Instant from,
            Instant until,
            BacktestState state,
            long total,
            long done,
            Backtest.@Nullable Result result,
            String createdBy,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {

        static BacktestView of(Backtest it, String by) {
            return new BacktestView(
                    it.id(),
                    it.tried().name(),
                    it.tried().version(),
                    it.present(),
                    it.from(),
                    it.until(),
                    it.state(),
                    it.total(),
                    it.done(),
                    it.result().orElse(null),
                    by,
                    it.createdAt(),
                    it.startedAt().orElse(null),
                    it.finishedAt().orElse(null));
        }
    }
}
