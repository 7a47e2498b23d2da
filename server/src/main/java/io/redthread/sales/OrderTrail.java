package io.redthread.sales;

import io.redthread.inventory.Considered;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Money;
import io.redthread.rules.Rule;
import io.redthread.rules.RuleSets;
import io.redthread.sales.domain.ReviewTemplate;
import io.redthread.sales.store.AllocationStore;
import io.redthread.sales.store.OrderTrailRows;
import io.redthread.sales.store.RevisionStore;
import io.redthread.sales.store.VerdictStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an order's thread shows of the order besides itself: earlier revisions, why its warehouses, its returns. */
@Service
public class OrderTrail {

    private final OrderTrailRows rows;
    private final RevisionStore revisions;
    private final AllocationStore allocations;
    private final VerdictStore verdicts;
    private final RuleSets rules;
    private final ReviewFacts facts;

    OrderTrail(
            OrderTrailRows rows,
            RevisionStore revisions,
            AllocationStore allocations,
            VerdictStore verdicts,
            RuleSets rules,
            ReviewFacts facts) {
        this.rows = rows;
        this.revisions = revisions;
        this.allocations = allocations;
        this.verdicts = verdicts;
        this.rules = rules;
        this.facts = facts;
    }

    /** The order meant by an id, our number or a shop's number; our own come first. */
    @Transactional(readOnly = true)
    public Optional<OrderId> idOf(String numberOrId) {
        return rows.idOf(numberOrId.strip());
    }

    /** At most so many orders whose number, platform number or phone it is, or whose number it begins; exact ones first. */
    @Transactional(readOnly = true)
    public List<FoundOrder> find(String text, int most) {
        return text.isBlank() ? List.of() : rows.find(text.strip(), most);
    }

    /** What came before the present content; nothing is read for an order that never changed. */
    @Transactional(readOnly = true)
    public List<PastRevision> revisions(SalesOrder order) {
        return order.revision() == 1
                ? List.of()
                : revisions.of(order.id()).stream()
                        .map(it -> new PastRevision(
                                it.revision(),
                                it.replacedAt(),
                                it.replacedBy(),
                                it.total(),
                                it.lines().size()))
                        .toList();
    }

    /** Which warehouses ship the order and why. */
    @Transactional(readOnly = true)
    public List<WarehouseChoice> warehouses(OrderId id) {
        return allocations.why(id).stream()
                .map(it -> new WarehouseChoice(it.warehouse(), it.rank(), it.code(), it.considered()))
                .toList();
    }

    /** What validation and review found against the order, oldest first; nothing where it simply passed. */
    @Transactional(readOnly = true)
    public List<Verdict> verdicts(OrderId id) {
        return verdicts.of(id);
    }

    /** The other parts of an order that was split, in the order of their splitting; none for one that never was. */
    @Transactional(readOnly = true)
    public List<OrderPart> parts(SalesOrder order) {
        var everSplit = order.revision() > 1 || order.isBackOrder();
        return everSplit
                ? rows.parts(order).stream()
                        .filter(it -> !it.id().equals(order.id()))
                        .toList()
                : List.of();
    }

    /** The returns that name the order, oldest first. */
    @Transactional(readOnly = true)
    public List<LinkedReturn> returns(OrderId id) {
        return rows.returns(id);
    }

    /** What the review template in force says of the order as it is now. */
    @Transactional(readOnly = true)
    public Optional<ReviewBasis> review(SalesOrder order) {
        var inForce = rules.inForce(ReviewTemplate.NAME);
        var set = inForce.set();
        var matching = facts.holding(order).stream().map(Rule::code).toList();
        var reasons = set.rules().stream()
                .filter(rule -> !rule.result().isBlank())
                .map(rule -> new ReviewReason(rule.reasonZh(), rule.reasonEn(), matching.contains(rule.code())))
                .toList();
        return Optional.of(new ReviewBasis(set.label(), reasons));
    }

    /**
     * An order that a number search found.
     *
     * @param id its id
     * @param number our number
     * @param platformNumber the shop's
     * @param status where it stands
     * @param total what it amounts to
     * @param acceptedAt when it came
     * @param exact whether the text is one of its numbers in full
     */
    public record FoundOrder(
            OrderId id,
            String number,
            String platformNumber,
            OrderStatus status,
            Money total,
            Instant acceptedAt,
            boolean exact) {}

    /**
     * A part of an order that was split (拆单).
     *
     * @param id its id
     * @param number our number
     * @param part 1 for the order itself, 2 and up for back orders (欠单)
     * @param status where it stands
     */
    public record OrderPart(OrderId id, String number, int part, OrderStatus status) {}

    /**
     * An earlier revision (订单版本).
     *
     * @param revision its number
     * @param replacedAt when the next one came
     * @param replacedBy who sent that
     * @param total what this one amounted to
     * @param lines how many lines it had
     */
    public record PastRevision(int revision, Instant replacedAt, String replacedBy, Money total, int lines) {}

    /**
     * Why a warehouse ships the order.
     *
     * @param warehouse which
     * @param rank its place in the order of preference, from 1
     * @param code {@code preferred}, {@code first-complete}, {@code fewest-splits} or {@code part}
     * @param considered the warehouses asked, where it was not simply the first
     */
    public record WarehouseChoice(WarehouseId warehouse, int rank, String code, List<Considered> considered) {}

    /**
     * A return of goods of the order (退货).
     *
     * @param id its id
     * @param number our number
     * @param platformNumber the shop's
     * @param returnedAt when the customer returned
     * @param amount what it is worth
     * @param lines how many lines
     */
    public record LinkedReturn(
            ReturnId id, String number, String platformNumber, Instant returnedAt, Money amount, int lines) {}

    /**
     * What review goes by.
     *
     * @param label name and version of the template
     * @param reasons what makes a person look, in the template's order
     */
    public record ReviewBasis(String label, List<ReviewReason> reasons) {}

    /**
     * One reason for a person to look.
     *
     * @param zh in Chinese
     * @param en in English
     * @param holds whether it holds for the order
     */
    public record ReviewReason(String zh, String en, boolean holds) {}
}
