package io.redthread.performance.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.identity.SignedInOnly;
import io.redthread.kernel.InvalidInput;
import io.redthread.performance.KpiCode;
import io.redthread.performance.NewObjection;
import io.redthread.performance.Objection;
import io.redthread.performance.ObjectionAnswer;
import io.redthread.performance.ObjectionAnswer.Change;
import io.redthread.performance.ObjectionId;
import io.redthread.performance.ObjectionState;
import io.redthread.performance.Objections;
import io.redthread.performance.Period;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Objections to figures, over HTTP. */
@RestController
@RequestMapping("/api/performance/objections")
class ObjectionController {

    private static final int MOST_FACTS = 50;
    private static final BigDecimal MOST_MINUTES = BigDecimal.valueOf(1_000_000);

    private final Objections objections;
    private final Once once;

    ObjectionController(Objections objections, Once once) {
        this.objections = objections;
        this.once = once;
    }

    @GetMapping
    @SignedInOnly
    Page<Objection> page(@RequestParam @Nullable ObjectionState state, @ModelAttribute PageQuery paging) {
        return objections.page(Optional.ofNullable(state), paging);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @SignedInOnly
    Objection file(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody ObjectionRequest request) {
        var wanted = request.wanted();
        return once.answer(key, wanted, Objection.class, () -> objections.file(wanted));
    }

    @PostMapping("/{id}/answer")
    @Requires(Permission.PERFORMANCE_PEOPLE)
    Objection answer(
            @PathVariable ObjectionId id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody AnswerRequest request) {
        var given = request.given();
        return once.answer(key, List.of(id, given), Objection.class, () -> objections.answer(id, given));
    }

    /** A figure of one's own to be contested. */
    record ObjectionRequest(
            @Nullable KpiCode kpi,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<String> facts,
            @Nullable String reason) {

        NewObjection wanted() {
            return new NewObjection(
                    Given.value("/kpi", kpi),
                    new Period(Given.value("/from", from), Given.value("/to", to)),
                    few("/facts", Given.list(facts)).stream().distinct().toList(),
                    Given.filled("/reason", reason));
        }
    }

    /** What is answered; facts that count otherwise. */
    record AnswerRequest(@Nullable String words, @Nullable List<ChangeRequest> changes) {

        ObjectionAnswer given() {
            return new ObjectionAnswer(
                    Given.filled("/words", words),
                    Given.each("/changes", few("/changes", Given.list(changes)), ChangeRequest::change));
        }
    }

    /** One fact that counts otherwise. */
    record ChangeRequest(
            @Nullable String fact,
            @Nullable Boolean excluded,
            @Nullable BigDecimal minutes) {

        Change change() {
            if (minutes != null && (minutes.signum() < 0 || minutes.compareTo(MOST_MINUTES) > 0)) {
                throw InvalidInput.of("/minutes", minutes, "target-out-of-range");
            }
            return new Change(Given.text("/fact", fact), Boolean.TRUE.equals(excluded), Optional.ofNullable(minutes));
        }
    }

    private static <T> List<T> few(String pointer, List<T> list) {
        if (list.size() > MOST_FACTS) {
            throw InvalidInput.of(pointer, list.size(), "too-many-facts");
        }
        return list;
    }
}
