package io.redthread.sales.web;

import io.redthread.identity.People;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonFacts;
import io.redthread.identity.Requires;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.sales.OrderId;
import io.redthread.sales.ReviewClaim;
import io.redthread.sales.ReviewClaims;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Taking the next order to review, over HTTP. */
@RestController
@RequestMapping("/api/sales/review-claims")
class ReviewClaimController {

    private static final int MOST_PASSED = 500;

    private final ReviewClaims claims;
    private final People people;
    private final Once once;

    ReviewClaimController(ReviewClaims claims, People people, Once once) {
        this.claims = claims;
        this.people = people;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.SALES_ORDER_REVIEW)
    List<Claim> current() {
        var current = claims.current();
        var names = people.active().stream().collect(Collectors.toMap(PersonFacts::username, PersonFacts::name));
        return current.stream()
                .map(it -> shown(it, names.getOrDefault(it.by(), it.by())))
                .toList();
    }

    @PostMapping("/next")
    @Requires(Permission.SALES_ORDER_REVIEW)
    NextClaim next(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Next request) {
        var passed = Given.list(request.passedOver());
        if (passed.size() > MOST_PASSED) {
            throw InvalidInput.of("/passedOver", passed.size(), "passed-too-many");
        }
        return once.answer(
                key,
                request,
                NextClaim.class,
                () -> new NextClaim(claims.next(passed)
                        .map(it -> shown(it, Callers.current().name()))
                        .orElse(null)));
    }

    @PostMapping("/give-back")
    @Requires(Permission.SALES_ORDER_REVIEW)
    void giveBack(@RequestHeader("Idempotency-Key") IdempotencyKey key) {
        once.run(key, "give-back", claims::giveBack);
    }

    private static Claim shown(ReviewClaim it, String name) {
        return new Claim(
                it.order(), it.by(), name, it.by().equals(Callers.current().username()), it.until());
    }

    /** Orders that shall not come now: at most 500. */
    record Next(@Nullable List<OrderId> passedOver) {}

    /** The order to look at; none when nothing waits that nobody has. */
    record NextClaim(@Nullable Claim claim) {}

    /** An order in hand: by whom, whether that is the caller, and until when. */
    record Claim(OrderId order, String by, String name, boolean mine, Instant until) {}
}
