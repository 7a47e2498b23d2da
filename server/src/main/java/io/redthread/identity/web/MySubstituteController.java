package io.redthread.identity.web;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.IdentityRefusal.NotSignedIn;
import io.redthread.identity.People;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonId;
import io.redthread.identity.SignedInOnly;
import io.redthread.identity.SubstituteId;
import io.redthread.identity.SubstituteView;
import io.redthread.identity.Substitutes;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import jakarta.servlet.http.HttpServletRequest;
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

/** Who stands in for me while I am away; everybody names an own substitute. */
@RestController
@RequestMapping("/api/identity/me/substitutes")
class MySubstituteController {

    private final Substitutes substitutes;
    private final People people;
    private final Once once;

    MySubstituteController(Substitutes substitutes, People people, Once once) {
        this.substitutes = substitutes;
        this.people = people;
        this.once = once;
    }

    record Period(
            @Nullable PersonId substitute,
            @Nullable Instant from,
            @Nullable Instant until) {}

    record Colleague(PersonId id, String username, String name) {}

    @GetMapping
    @SignedInOnly
    List<SubstituteView> mine(HttpServletRequest request) {
        return substitutes.recentOf(me(request));
    }

    /** Whom I may ask: who decides on approvals, somebody who does so too. */
    @GetMapping("/colleagues")
    @SignedInOnly
    List<Colleague> colleagues(HttpServletRequest request) {
        var me = me(request);
        var decides = CurrentAccess.get().may(Permission.APPROVAL_DECIDE);
        return (decides ? people.holding(Permission.APPROVAL_DECIDE) : people.active())
                .stream()
                        .filter(one -> !one.id().equals(me))
                        .map(one -> new Colleague(one.id(), one.username(), one.name()))
                        .toList();
    }

    @PostMapping
    @SignedInOnly
    @ResponseStatus(HttpStatus.CREATED)
    SubstituteView name(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody Period body,
            HttpServletRequest request) {
        new Required()
                .value("/substitute", body.substitute())
                .value("/from", body.from())
                .value("/until", body.until())
                .check();
        return once.answer(
                key,
                body,
                SubstituteView.class,
                () -> substitutes.name(
                        me(request),
                        Required.present(body.substitute()),
                        Required.present(body.from()),
                        Required.present(body.until())));
    }

    @PostMapping("/{id}/end")
    @SignedInOnly
    SubstituteView end(@PathVariable SubstituteId id, HttpServletRequest request) {
        return substitutes.endOwn(me(request), id);
    }

    private static PersonId me(HttpServletRequest request) {
        return AccessFilter.identified(request)
                .person()
                .orElseThrow(() -> new NotSignedIn().refused())
                .id();
    }
}
