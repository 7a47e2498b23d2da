package io.redthread.identity.web;

import io.redthread.identity.Permission;
import io.redthread.identity.PersonId;
import io.redthread.identity.Requires;
import io.redthread.identity.SubstituteId;
import io.redthread.identity.SubstituteView;
import io.redthread.identity.Substitutes;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who stands in for whom. */
@RestController
@RequestMapping("/api/identity/substitutes")
class SubstituteController {

    private final Substitutes substitutes;
    private final Once once;

    SubstituteController(Substitutes substitutes, Once once) {
        this.substitutes = substitutes;
        this.once = once;
    }

    record SubstituteBody(
            @Nullable PersonId person,
            @Nullable PersonId substitute,
            @Nullable Instant from,
            @Nullable Instant until) {}

    @GetMapping
    @Requires(Permission.IDENTITY_READ)
    List<SubstituteView> recent() {
        return substitutes.recent();
    }

    @PostMapping
    @Requires(Permission.IDENTITY_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    SubstituteView name(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody SubstituteBody body) {
        new Required()
                .value("/person", body.person())
                .value("/substitute", body.substitute())
                .value("/from", body.from())
                .value("/until", body.until())
                .check();
        return once.answer(
                key,
                body,
                SubstituteView.class,
                () -> substitutes.name(
                        Required.present(body.person()),
                        Required.present(body.substitute()),
                        Required.present(body.from()),
                        Required.present(body.until())));
    }

    @PostMapping("/{id}/end")
    @Requires(Permission.IDENTITY_EDIT)
    SubstituteView end(@PathVariable SubstituteId id) {
        return substitutes.end(id);
    }
}
