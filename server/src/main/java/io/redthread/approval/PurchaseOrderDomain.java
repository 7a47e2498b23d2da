package io.redthread.approval;

import io.redthread.approval.domain.Asked;
import io.redthread.approval.domain.PurchaseOrderPolicy;
import io.redthread.identity.CeilingView;
import io.redthread.kernel.Label;
import io.redthread.rules.Cells;
import io.redthread.rules.Choice;
import io.redthread.rules.Finding;
import io.redthread.rules.PastCases;
import io.redthread.rules.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the approval of purchase orders is to the rules: they ask for step roles, or stop the order. */
@Component
class PurchaseOrderDomain implements RouteDomain {

    private final Circumstances circumstances;
    private final PastApprovals past;

    PurchaseOrderDomain(Circumstances circumstances, PastApprovals past) {
        this.circumstances = circumstances;
        this.past = past;
    }

    @Override
    public String name() {
        return PurchaseOrderPolicy.NAME;
    }

    @Override
    public Label title() {
        return new Label("采购订单审批", "Purchase order approval");
    }

    @Override
    public Vocabulary vocabulary() {
        return PurchaseOrderPolicy.VOCABULARY;
    }

    @Override
    public List<Choice> results() {
        var results = new ArrayList<Choice>();
        for (var role : circumstances.now().roles()) {
            results.add(Choice.of(role.code().value(), role.nameZh(), role.nameEn()));
        }
        results.add(Choice.of(Asked.BLOCK, "不得提交", "May not be submitted"));
        return results;
    }

    @Override
    public Map<String, Set<Object>> cuts() {
        return Map.of(
                "amount",
                circumstances.now().staffing().ceilings().stream()
                        .map(CeilingView::amount)
                        .filter(Objects::nonNull)
                        .map(amount -> (Object) (amount.movePointRight(2).longValue() + 1))
                        .collect(Collectors.toSet()));
    }

    @Override
    public List<Finding> check(Cells cells) {
        return new RouteChecks(circumstances.now()).check(cells);
    }

    @Override
    public Optional<String> documentPath() {
        return Optional.of("/approval/requests/{id}");
    }

    @Override
    public Optional<PastCases> past() {
        return Optional.of(past.of(name()));
    }
}
