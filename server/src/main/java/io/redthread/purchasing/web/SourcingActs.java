package io.redthread.purchasing.web;

import io.redthread.kernel.Id;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Acts on documents before an order, each once: at the revision that the caller saw, and for a reason where one is asked. */
@Component
class SourcingActs {

    private final Once once;

    SourcingActs(Once once) {
        this.once = once;
    }

    /** Does it at the revision; refuses a request without one. */
    <T> T at(IdempotencyKey key, String act, Id id, ActRequest request, Class<T> answer, Function<Integer, T> work) {
        var revision = Given.value("/revision", request.revision());
        return once.answer(key, List.of(act, id, revision), answer, () -> work.apply(revision));
    }

    /** Does it at the revision and for the reason; refuses a request without either. */
    <T> T because(
            IdempotencyKey key,
            String act,
            Id id,
            ActRequest request,
            Class<T> answer,
            BiFunction<Integer, String, T> work) {
        var revision = Given.value("/revision", request.revision());
        var reason = Given.filled("/reason", request.reason());
        return once.answer(key, List.of(act, id, revision, reason), answer, () -> work.apply(revision, reason));
    }
}
