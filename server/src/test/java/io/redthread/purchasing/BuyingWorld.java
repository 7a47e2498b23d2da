package io.redthread.purchasing;

import io.redthread.approval.ApprovalState;
import io.redthread.approval.ApprovalView;
import io.redthread.approval.Approvals;
import io.redthread.approval.Decision;
import io.redthread.approval.Decisions;
import io.redthread.approval.StepState;
import io.redthread.approval.Verdict;
import io.redthread.approval.Who;
import io.redthread.catalog.Goods;
import io.redthread.catalog.NewSku;
import io.redthread.catalog.SkuContent;
import io.redthread.catalog.SkuFlags;
import io.redthread.catalog.UnitConversion;
import io.redthread.identity.Access;
import io.redthread.identity.Ceilings;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DataScope;
import io.redthread.identity.DepartmentDraft;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.Departments;
import io.redthread.identity.People;
import io.redthread.identity.PersonDraft;
import io.redthread.identity.PersonId;
import io.redthread.identity.RoleCode;
import io.redthread.identity.domain.DemoPerson;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.identity.store.SignInStore;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.parties.Contact;
import io.redthread.parties.NewParty;
import io.redthread.parties.Parties;
import io.redthread.parties.PartyContent;
import io.redthread.parties.PartyKind;
import io.redthread.parties.Qualification;
import io.redthread.parties.SupplierId;
import io.redthread.parties.Suppliers;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.support.TradingWorld;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes what a purchase needs: a department with its head and buyer, suppliers, goods. Every name is used once. */
@Lazy
@Component
public class BuyingWorld {

    private final Departments departments;
    private final People people;
    private final Ceilings ceilings;
    private final SignInStore signIns;
    private final PasswordEncoder encoder;
    private final Parties parties;
    private final Suppliers suppliers;
    private final Goods goods;
    private final Approvals approvals;
    private final Decisions decisions;
    private final Transactions transactions;
    private final Clock clock;

    BuyingWorld(
            Departments departments,
            People people,
            Ceilings ceilings,
            SignInStore signIns,
            PasswordEncoder encoder,
            Parties parties,
            Suppliers suppliers,
            Goods goods,
            Approvals approvals,
            Decisions decisions,
            Transactions transactions,
            Clock clock) {
        this.departments = departments;
        this.people = people;
        this.ceilings = ceilings;
        this.signIns = signIns;
        this.encoder = encoder;
        this.parties = parties;
        this.suppliers = suppliers;
        this.goods = goods;
        this.approvals = approvals;
        this.decisions = decisions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A department with a buyer whose superior is its head, and everybody above. */
    public Team team(String password) {
        return transactions.in(() -> {
            DemoPerson.CEILINGS.forEach((role, amount) -> ceilings.set(role.code(), "CNY", amount));
            var code = TradingWorld.fresh("dep");
            var department = departments
                    .add(new DepartmentDraft(code, "部门 " + code, Optional.empty()))
                    .id();
            var manager = person(code + "-gm", department, Optional.empty(), ShippedRole.GENERAL_MANAGER, password);
            person(code + "-cfo", department, Optional.of(manager), ShippedRole.CFO, password);
            person(code + "-fin", department, Optional.of(manager), ShippedRole.FINANCE_HEAD, password);
            person(code + "-ops", department, Optional.of(manager), ShippedRole.OPERATIONS, password);
            person(code + "-customs", department, Optional.of(manager), ShippedRole.CUSTOMS, password);
            var head = person(code + "-head", department, Optional.of(manager), ShippedRole.DEPARTMENT_HEAD, password);
            var buyer = person(code + "-buyer", department, Optional.of(head), ShippedRole.BUYER, password);
            return new Team(department, code, new OrderBuyer(buyer, code + "-buyer", Optional.of(department)));
        });
    }

    private PersonId person(
            String username, DepartmentId department, Optional<PersonId> superior, ShippedRole role, String password) {
        var id = people.register(new PersonDraft(
                        username, username, "", "", Optional.of(department), superior, Set.<RoleCode>of(role.code())))
                .id();
        signIns.setPassword(id, String.valueOf(encoder.encode(password)), clock.instant(), null);
        return id;
    }

    /** A supplier whose documents hold for so many days from today; ended when negative. */
    public SupplierId supplier(int validDays) {
        var today = CompanyDay.today(clock);
        return supplier(List.of(
                new Qualification("营业执照", "N-1", "", today.minusYears(2), Optional.of(today.plusDays(validDays)))));
    }

    /** A supplier with these documents. */
    public SupplierId supplier(List<Qualification> documents) {
        return supplier(documents, Contact.NONE, "CN");
    }

    /** A supplier who is written to at that address, or cannot be where it is empty. */
    public SupplierId supplier(String email, String country) {
        return supplier(List.of(), new Contact("", "", email), country);
    }

    private SupplierId supplier(List<Qualification> documents, Contact contact, String country) {
        var code = TradingWorld.fresh("sup");
        var plain = new PartyContent(code, "", contact, country, "", "", null, "", documents);
        return transactions.in(() -> {
            parties.register(PartyKind.SUPPLIER, List.of(new NewParty(code, plain)));
            return Objects.requireNonNull(suppliers.byCode(List.of(code)).get(code));
        });
    }

    /** Goods of the standing assortment. */
    public Sku regular() {
        return goods(SkuFlags.REGULAR);
    }

    /** Goods that are neither regular, new nor of high value. */
    public Sku ordinary() {
        return goods(new SkuFlags(false, false, Optional.empty(), false));
    }

    /** Goods bought for the first time. */
    public Sku newcomer() {
        return goods(new SkuFlags(false, false, Optional.empty(), true));
    }

    /** Goods worth a second look. */
    public Sku precious() {
        return goods(new SkuFlags(true, true, Optional.empty(), false));
    }

    /** Goods that also come in boxes of twelve. */
    public Sku boxed() {
        var sku = new Sku(TradingWorld.fresh("BOX"));
        var content = SkuContent.named("盒装 " + sku).with(new UnitConversion(new Uom("box"), BigDecimal.valueOf(12)));
        transactions.in(() -> goods.register(List.of(new NewSku(sku, content))));
        return sku;
    }

    private Sku goods(SkuFlags flags) {
        var sku = new Sku(TradingWorld.fresh("BUY"));
        transactions.in(() -> goods.register(
                List.of(new NewSku(sku, SkuContent.named("采购品 " + sku).with(flags)))));
        return sku;
    }

    /** Does work as that buyer. */
    public <T> T as(Team team, Supplier<T> work) {
        var buyer = team.buyer();
        var caller =
                new Caller(buyer.person().value(), buyer.username(), buyer.username(), "buyer", null, "test", "test");
        var access = new Access(
                buyer.person(), team.department(), Set.of("buyer"), ShippedRole.BUYER.permissions(), DataScope.OWN);
        return as(caller, access, work);
    }

    private static <T> T as(Caller caller, Access access, Supplier<T> work) {
        try {
            return CurrentAccess.as(access, () -> Callers.as(caller, work::get));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everyone whose turn it is says so, until the approval has ended. */
    public void decide(PurchaseOrderId order, Verdict verdict, String reason) {
        decide(OrderView.ref(order), verdict, reason);
    }

    /** The same for any document. */
    public void decide(DocumentRef document, Verdict verdict, String reason) {
        while (waiting(document).isPresent()) {
            decideOnce(document, verdict, reason);
        }
    }

    /** The first whose turn it is says so. */
    public void decideOnce(DocumentRef document, Verdict verdict, String reason) {
        var approval = waiting(document).orElseThrow();
        var step = approval.steps().stream()
                .filter(it -> it.state() == StepState.ACTIVE)
                .findFirst()
                .orElseThrow();
        var decision = new Decision(approval.id(), step.id(), verdict, reason.isEmpty() ? "同意" : reason, "", List.of());
        as(
                step.persons().getFirst().who(),
                () -> decisions.decide(new IdempotencyKey(TradingWorld.fresh("decision")), decision));
    }

    private Optional<ApprovalView> waiting(DocumentRef document) {
        return approvals.latest(document).filter(it -> it.state() == ApprovalState.WAITING);
    }

    private <T> T as(Who who, Supplier<T> work) {
        return as(
                new Caller(who.id().value(), who.username(), who.name(), "department-head", null, "test", "test"),
                new Access(
                        who.id(),
                        null,
                        Set.of("department-head"),
                        ShippedRole.DEPARTMENT_HEAD.permissions(),
                        DataScope.ALL),
                work);
    }

    /** The business day. */
    public LocalDate today() {
        return CompanyDay.today(clock);
    }

    /**
     * A department with its buyer.
     *
     * @param department the department
     * @param code its code, with which the user names begin
     * @param buyer its buyer
     */
    public record Team(DepartmentId department, String code, OrderBuyer buyer) {}
}
