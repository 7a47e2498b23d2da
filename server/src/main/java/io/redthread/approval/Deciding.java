package io.redthread.approval;

import io.redthread.approval.ApprovalRefusal.ApprovalNotFound;
import io.redthread.approval.domain.Approval;
import io.redthread.approval.domain.Ending;
import io.redthread.approval.domain.Limits;
import io.redthread.approval.domain.Step;
import io.redthread.approval.store.ApprovalStore;
import io.redthread.identity.PersonId;
import io.redthread.kernel.InvalidInput;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes decisions in the current transaction: locks the approval, checks, moves it, tells. */
@Service
class Deciding {

    private final ApprovalStore store;
    private final Admission admission;
    private final Circumstances circumstances;
    private final Book book;
    private final Consequences consequences;
    private final Actors actors;
    private final OwnFiles files;
    private final Limits limits;
    private final Clock clock;

    Deciding(
            ApprovalStore store,
            Admission admission,
            Circumstances circumstances,
            Book book,
            Consequences consequences,
            Actors actors,
            OwnFiles files,
            Limits limits,
            Clock clock) {
        this.store = store;
        this.admission = admission;
        this.circumstances = circumstances;
        this.book = book;
        this.consequences = consequences;
        this.actors = actors;
        this.files = files;
        this.limits = limits;
        this.clock = clock;
    }

    @Transactional
    Taken decide(Decision decision) {
        var before = store.locked(List.of(decision.approval())).stream()
                .findFirst()
                .orElseThrow(() ->
                        new ApprovalNotFound(Long.toString(decision.approval().value())).refused());
        var actor = actors.current();
        var seat = admission.seat(before, decision.step(), actor);
        if (decision.verdict() == Verdict.APPROVE) {
            admission.requireAuthority(before, decision.step(), seat);
        }
        files.require(decision.files());
        requireWords(before.step(decision.step()).orElseThrow(), decision);
        var now = clock.instant();
        var after = moved(before, decision, seat, now, limits);
        store.save(List.of(before), List.of(after));
        book.write(List.of(after), List.of(act(before, decision, now)), actor.onBehalfOf());
        consequences.follow(List.of(before), List.of(after), now);
        var step = after.step(decision.step()).orElseThrow();
        return new Taken(after.id(), after.subject().number(), step.state(), after.state());
    }

    static Approval moved(Approval before, Decision decision, PersonId seat, Instant now, Limits limits) {
        return decision.verdict() == Verdict.APPROVE
                ? before.approved(decision.step(), seat, now, limits)
                : before.stopped(
                        decision.step(),
                        seat,
                        decision.verdict().ends(),
                        new Ending(now, Optional.of(seat), decision.reason(), decision.opinion()));
    }

    void requireWords(Step step, Decision decision) {
        var refuses = decision.verdict() != Verdict.APPROVE;
        if (refuses && decision.reason().isEmpty() && decision.opinion().isEmpty()) {
            throw InvalidInput.of("/reason", "", "reason-required");
        }
        if (!decision.reason().isEmpty()
                && circumstances.now().reasons().stream()
                        .noneMatch(it -> it.active() && it.code().equals(decision.reason()))) {
            throw InvalidInput.of("/reason", decision.reason(), "reason-unknown");
        }
        if (step.opinionRequired() && decision.opinion().isEmpty()) {
            throw InvalidInput.of("/opinion", "", "opinion-required");
        }
    }

    static NewAct act(Approval before, Decision decision, Instant now) {
        var since = before.step(decision.step()).flatMap(Step::activatedAt);
        return new NewAct(
                before.id(),
                Optional.of(decision.step()),
                decision.verdict().act(),
                List.of(),
                decision.reason(),
                decision.opinion(),
                decision.files(),
                since.map(from -> (int)
                        Math.min(Integer.MAX_VALUE, Duration.between(from, now).toSeconds())));
    }
}
