package io.redthread.approval;

import io.redthread.approval.domain.Approval;
import io.redthread.approval.domain.Step;
import io.redthread.approval.store.ApprovalStore;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Money;
import io.redthread.kernel.Refused;
import io.redthread.rules.Facts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks more people where a waiting document has come to count for more than when it was raised (路由加宽). */
@Service
@Transactional
public class Widening {

    private final Routes routes;
    private final Raising raising;
    private final ApprovalStore store;
    private final Book book;
    private final Consequences consequences;
    private final Clock clock;

    Widening(Routes routes, Raising raising, ApprovalStore store, Book book, Consequences consequences, Clock clock) {
        this.routes = routes;
        this.raising = raising;
        this.store = store;
        this.book = book;
        this.consequences = consequences;
        this.clock = clock;
    }

    /**
     * The document now counts for that much: steps that the rules ask for now and did not before are added in their order,
     * none of what is there goes, and the last needs authority over the new amount. Answers whether anything was added;
     * nothing is where it does not wait, counts for as much already, or nobody could decide.
     */
    public boolean widen(DocumentRef document, Money counting, String why) {
        return store.locked(store.newest(List.of(document)).values()).stream()
                .filter(it -> !it.state().ended() && it.subject().counting().compareTo(counting) < 0)
                .findFirst()
                .map(it -> widen(it, counting, why))
                .orElse(false);
    }

    private boolean widen(Approval before, Money counting, String why) {
        var facts = store.factsOf(before.id())
                .with("amount", counting.amount().movePointRight(2).longValueExact());
        Routes.Planned planned;
        try {
            planned = routes.plan(submission(before.subject(), counting, facts));
        } catch (Refused nobody) {
            return false;
        }
        var there = before.steps().stream().map(Step::role).toList();
        var fresh = raising.steps(planned).stream()
                .filter(step -> !there.contains(step.role()))
                .toList();
        if (!planned.is(Outcome.ROUTE) || fresh.isEmpty()) {
            return false;
        }
        var order = planned.steps().stream().map(step -> step.role().code()).toList();
        var after = before.widened(counting, planned.rules().version(), placed(before.steps(), fresh, order));
        store.widen(after, new ApprovalStore.Raised(facts, planned.result()));
        store.save(List.of(before), List.of(after));
        var act = new NewAct(
                after.id(), Optional.empty(), ActKind.WIDENED, List.of(), "", why, List.of(), Optional.empty());
        book.write(List.of(after), List.of(act), Optional.empty());
        consequences.follow(List.of(before), List.of(after), clock.instant());
        return true;
    }

    private static Submission submission(Approval.Subject it, Money counting, Facts facts) {
        return new Submission(
                it.document(),
                it.number(),
                it.title(),
                it.submitter(),
                it.department(),
                it.amount(),
                counting,
                it.urgent(),
                it.version(),
                facts);
    }

    /** Each new step stands behind what comes before it on the new route, and behind the one whose turn it is. */
    private static List<Step> placed(List<Step> steps, List<Step> fresh, List<StepRoleCode> order) {
        var all = new ArrayList<>(steps);
        for (var step : fresh) {
            var place = 0;
            for (var i = 0; i < all.size(); i++) {
                var known = order.indexOf(all.get(i).role());
                if (all.get(i).state() != StepState.PENDING || known < 0 || known < order.indexOf(step.role())) {
                    place = i + 1;
                }
            }
            all.add(place, step);
        }
        return all;
    }
}
