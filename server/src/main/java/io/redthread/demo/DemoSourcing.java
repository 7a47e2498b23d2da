package io.redthread.demo;

import io.redthread.approval.ApprovalState;
import io.redthread.approval.Approvals;
import io.redthread.approval.Decision;
import io.redthread.approval.Decisions;
import io.redthread.approval.StepState;
import io.redthread.approval.Verdict;
import io.redthread.identity.People;
import io.redthread.identity.PersonFacts;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.parties.SupplierId;
import io.redthread.parties.Suppliers;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.AwardChoice;
import io.redthread.purchasing.LineSource;
import io.redthread.purchasing.OrderBuyers;
import io.redthread.purchasing.Quotation;
import io.redthread.purchasing.RequisitionContent;
import io.redthread.purchasing.RequisitionFilter;
import io.redthread.purchasing.RequisitionOrders;
import io.redthread.purchasing.RequisitionSubmission;
import io.redthread.purchasing.RequisitionView;
import io.redthread.purchasing.Requisitions;
import io.redthread.purchasing.RfqAwards;
import io.redthread.purchasing.RfqContent;
import io.redthread.purchasing.RfqView;
import io.redthread.purchasing.Rfqs;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Needs of the demo company's people and prices asked of suppliers, at every step of their way. */
@Component
class DemoSourcing {

    private static final Logger LOG = LoggerFactory.getLogger(DemoSourcing.class);

    private final Requisitions requisitions;
    private final RequisitionSubmission submission;
    private final RequisitionOrders ordering;
    private final Rfqs rfqs;
    private final RfqAwards awards;
    private final OrderBuyers buyers;
    private final Suppliers suppliers;
    private final Approvals approvals;
    private final Decisions decisions;
    private final People people;
    private final Clock clock;

    DemoSourcing(
            Requisitions requisitions,
            RequisitionSubmission submission,
            RequisitionOrders ordering,
            Rfqs rfqs,
            RfqAwards awards,
            OrderBuyers buyers,
            Suppliers suppliers,
            Approvals approvals,
            Decisions decisions,
            People people,
            Clock clock) {
        this.requisitions = requisitions;
        this.submission = submission;
        this.ordering = ordering;
        this.rfqs = rfqs;
        this.awards = awards;
        this.buyers = buyers;
        this.suppliers = suppliers;
        this.approvals = approvals;
        this.decisions = decisions;
        this.people = people;
        this.clock = clock;
    }

    /** Makes them where there are none. */
    void create(List<Sku> skus) {
        var none = requisitions
                .page(new RequisitionFilter(null, null, null), PageQuery.first(1))
                .items()
                .isEmpty();
        var known = suppliers.byCode(List.of("SUP-001", "SUP-002", "SUP-003")).values().stream()
                .sorted(Comparator.comparingLong(SupplierId::value))
                .toList();
        if (!none || skus.size() < 60 || known.size() < 3) {
            return;
        }
        try {
            needs(skus);
            prices(skus, known);
        } catch (Refused refused) {
            LOG.info("a demo requisition stays out: {}", refused.getMessage());
        }
    }

    private void needs(List<Sku> skus) {
        written("operations", "春节大促备货", skus.subList(0, 4), 120, "");
        submitted("operations", "直播间样品与赠品", skus.subList(6, 9), 40, "");
        submitted("buyer", "仓库耗材补充", skus.subList(10, 12), 300, "");
        decided(submitted("operations", "新品试销首批", skus.subList(14, 16), 60, "38.50"), Verdict.APPROVE, "");
        decided(submitted("operations", "门店陈列用品", skus.subList(20, 23), 25, ""), Verdict.RETURN, "请先核对现有库存再提");
        decided(submitted("buyer", "办公区绿植租换", skus.subList(24, 25), 10, ""), Verdict.REJECT, "本季不再采购");
        var bought = decided(submitted("operations", "断货补采", skus.subList(30, 33), 80, ""), Verdict.APPROVE, "");
        as("buyer", () -> ordering.order(bought.id(), bought.revision(), Optional.empty(), buyers.byUsername("buyer")));
        var refused = decided(submitted("buyer", "备用打包机", skus.subList(34, 35), 2, ""), Verdict.APPROVE, "");
        as("buyer", () -> requisitions.refuse(refused.id(), refused.revision(), "仓库已有闲置设备"));
    }

    private void prices(List<Sku> skus, List<SupplierId> known) {
        var need = decided(submitted("operations", "年中大促纸箱与填充", skus.subList(40, 44), 500, ""), Verdict.APPROVE, "");
        var answered = asked("年中大促纸箱与填充", skus.subList(40, 44), known, Optional.of(need));
        as("buyer", () -> {
            rfqs.send(answered.id(), answered.revision());
            rfqs.offered(answered.id(), offer(answered, known.get(0), "11.80", 5));
            rfqs.offered(answered.id(), offer(answered, known.get(1), "11.20", 12));
            return answered;
        });
        var awarded = asked("三季度日用品集中询价", skus.subList(46, 49), known.subList(0, 2), Optional.empty());
        as("buyer", () -> {
            var sent = rfqs.send(awarded.id(), awarded.revision());
            rfqs.offered(awarded.id(), offer(awarded, known.get(0), "9.60", 7));
            rfqs.offered(awarded.id(), offer(awarded, known.get(1), "10.40", 3));
            var choices = awarded.lines().stream()
                    .map(line -> new AwardChoice(line.lineNo(), known.getFirst(), ""))
                    .toList();
            return awards.award(awarded.id(), sent.revision(), choices, buyers.byUsername("buyer"));
        });
        asked("包装胶带比价", skus.subList(50, 52), known.subList(1, 3), Optional.empty());
    }

    private RfqView asked(String title, List<Sku> skus, List<SupplierId> whom, Optional<RequisitionView> need) {
        var lines = IntStream.range(0, skus.size())
                .mapToObj(i -> new RfqContent.Line(
                        skus.get(i),
                        BigDecimal.valueOf(500),
                        Optional.empty(),
                        need.map(it -> new LineSource(it.ref(), i + 1))))
                .toList();
        var content = new RfqContent(title, Optional.empty(), today().plusDays(5), "含税含运,开 13% 专票", whom, lines);
        return as("buyer", () -> rfqs.write(content));
    }

    private static Quotation offer(RfqView rfq, SupplierId supplier, String price, int leadDays) {
        var lines = rfq.lines().stream()
                .map(line -> new Quotation.Line(
                        line.lineNo(),
                        new BigDecimal(price).add(BigDecimal.valueOf(line.lineNo())),
                        BigDecimal.valueOf(13),
                        Optional.empty(),
                        ""))
                .toList();
        return new Quotation(supplier, CompanyCurrency.CNY, Optional.of(leadDays), Optional.empty(), "", lines);
    }

    private RequisitionView written(String who, String purpose, List<Sku> skus, int each, String price) {
        var guess = Optional.of(price).filter(it -> !it.isEmpty()).map(BigDecimal::new);
        var lines = skus.stream()
                .map(sku -> new RequisitionContent.Line(sku, BigDecimal.valueOf(each), "", guess))
                .toList();
        var content =
                new RequisitionContent(purpose, person(who).department(), Optional.of(today().plusDays(14)), lines);
        return as(who, () -> requisitions.write(content));
    }

    /** What was never bought is priced by a guess. */
    private RequisitionView submitted(String who, String purpose, List<Sku> skus, int each, String price) {
        var draft = written(who, purpose, skus, each, price);
        var priced = draft.lines().stream().allMatch(line -> line.price().isPresent())
                ? draft
                : as(who, () -> requisitions.rewrite(draft.id(), draft.revision(), guessed(draft)));
        return as(who, () -> submission.submit(priced.id(), priced.revision()));
    }

    private static RequisitionContent guessed(RequisitionView draft) {
        return new RequisitionContent(
                draft.purpose(),
                draft.department(),
                draft.wantedOn(),
                draft.lines().stream()
                        .map(line -> new RequisitionContent.Line(
                                line.sku(),
                                line.quantity().amount(),
                                line.note(),
                                line.price().isPresent() ? Optional.empty() : Optional.of(new BigDecimal("18.80"))))
                        .toList());
    }

    /** Everyone whose turn it is says so, until the approval has ended. */
    private RequisitionView decided(RequisitionView need, Verdict verdict, String reason) {
        for (var waiting = true; waiting; ) {
            waiting = step(need.ref(), verdict, reason);
        }
        return requisitions.view(need.id());
    }

    private boolean step(DocumentRef document, Verdict verdict, String reason) {
        var approval = approvals.latest(document).filter(it -> it.state() == ApprovalState.WAITING);
        approval.ifPresent(it -> {
            var step = it.steps().stream()
                    .filter(one -> one.state() == StepState.ACTIVE)
                    .findFirst()
                    .orElseThrow();
            var decision = new Decision(it.id(), step.id(), verdict, reason.isEmpty() ? "同意" : reason, "", List.of());
            var key = new IdempotencyKey(
                    "demo-" + it.id().value() + "-" + step.id().value());
            as(step.persons().getFirst().who().username(), () -> decisions.decide(key, decision));
        });
        return approval.isPresent();
    }

    private PersonFacts person(String username) {
        return people.byUsername(username).orElseThrow();
    }

    private <T> T as(String username, Supplier<T> work) {
        var person = person(username);
        var caller = new Caller(person.id().value(), username, person.name(), "demo", null, "local", "demo");
        return Callers.as(caller, work::get);
    }

    private LocalDate today() {
        return CompanyDay.today(clock);
    }
}
