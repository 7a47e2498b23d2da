package io.redthread.approval;

import io.redthread.approval.domain.Asked;
import io.redthread.approval.domain.Router;
import io.redthread.approval.domain.Staffing;
import io.redthread.identity.RoleCode;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.Money;
import io.redthread.kernel.Refused;
import io.redthread.rules.Cell;
import io.redthread.rules.Cells;
import io.redthread.rules.Finding;
import io.redthread.rules.Rule;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong with rules because of who is there: nobody to decide, nobody with authority, nobody but oneself (Z2). */
final class RouteChecks {

    private static final RoleCode BUYER = new RoleCode("buyer");

    private final Circumstances.Now now;
    private final Router router;

    RouteChecks(Circumstances.Now now) {
        this.now = now;
        this.router = now.router();
    }

    /** Kinds of documents that are routed alike: the roles asked for, the amount. */
    private record Kind(Set<StepRoleCode> roles, long amount) {}

    List<Finding> check(Cells cells) {
        var submitters = submitters();
        var seen = new HashSet<Kind>();
        var found = new LinkedHashMap<String, Finding>();
        if (submitters.isEmpty()) {
            return List.of();
        }
        cells.stream().forEach(cell -> {
            var asked = Asked.of(0, cell.judgement().holding());
            var amount = cell.facts().number("amount", 1);
            if (asked.allowed()
                    && !asked.roles().isEmpty()
                    && seen.add(new Kind(asked.roles().keySet(), amount))) {
                submitters.forEach(person -> look(person, asked, amount, cell)
                        .ifPresent(finding -> found.putIfAbsent(finding.code() + finding.zh(), finding)));
            }
        });
        return List.copyOf(found.values());
    }

    /** Who raises orders: buyers, and those who decide, for what happens when they raise one themselves. */
    private List<Staffing.Member> submitters() {
        return now.staffing().members().values().stream()
                .filter(it -> it.active()
                        && it.department().isPresent()
                        && it.superior().isPresent())
                .filter(it -> it.roles().contains(BUYER) || it.decides())
                .sorted(Comparator.comparingLong(it -> it.id().value()))
                .toList();
    }

    private Optional<Finding> look(Staffing.Member by, Asked asked, long fen, Cell cell) {
        var amount = new Money(BigDecimal.valueOf(Math.max(1, fen), 2), CompanyCurrency.CNY);
        var it = new Router.Case("", by.id(), by.department().orElseThrow(), amount);
        try {
            router.route(it, asked);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(
                    switch (refused.refusal()) {
                        case ApprovalRefusal.NobodyToDecide nobody -> nobody(nobody.role(), by, cell);
                        case ApprovalRefusal.NobodyWithAuthority weak ->
                            finding(
                                    "approver-without-authority",
                                    now.nameZh(weak.role()) + "是最后一级,但没有人有权审批 " + weak.amount(),
                                    now.nameEn(weak.role()) + " decides last, and nobody there may decide on "
                                            + weak.amount(),
                                    cell);
                        default -> throw refused;
                    });
        }
    }

    private Finding nobody(StepRoleCode role, Staffing.Member by, Cell cell) {
        var only =
                now.role(role).filter(it -> by.roles().contains(it.holders())).isPresent();
        return only
                ? finding(
                        "self-approval",
                        now.nameZh(role) + "自己提交时没有别人可审批",
                        "When the " + now.nameEn(role) + " raises one, nobody else is there to decide",
                        cell)
                : finding(
                        "nobody-available",
                        "环节" + now.nameZh(role) + "没有在岗人员",
                        "Nobody is there for the step " + now.nameEn(role),
                        cell);
    }

    private static Finding finding(String code, String zh, String en, Cell cell) {
        return Finding.shown(
                Finding.Severity.ERROR,
                code,
                zh,
                en,
                cell.judgement().holding().stream().map(Rule::code).toList(),
                cell.facts());
    }
}
