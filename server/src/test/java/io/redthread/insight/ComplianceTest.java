package io.redthread.insight;

import static io.redthread.approval.store.jooq.Tables.APPROVAL_;
import static io.redthread.approval.store.jooq.Tables.REFUSED_ATTEMPT;
import static io.redthread.purchasing.store.jooq.Tables.PURCHASE_ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.approval.ApprovalId;
import io.redthread.approval.ApprovalState;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.PersonId;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.insight.store.ReleaseCheckRows;
import io.redthread.kernel.CompanyDay;
import io.redthread.parties.SupplierId;
import io.redthread.purchasing.GoodsClass;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.support.TradingWorld;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What went beyond the lines is counted and listed; a binding order without an approval is found. */
class ComplianceTest extends InsightFixture {

    private static final Instant AT =
            FIRST.plusDays(400).atTime(10, 0).atZone(CompanyDay.ZONE).toInstant();
    private static final String DAY = "from=" + FIRST.plusDays(400) + "&to=" + FIRST.plusDays(400);

    @Autowired
    private ReleaseCheck check;

    @Autowired
    private ReleaseCheckRows found;

    @Test
    void attempts_are_counted_by_person_and_said_in_words() {
        var department = department();
        var request = requests(1, 21, department);
        write(request);
        attempt(request.getFirst(), new PersonId(900_777));
        attempt(request.getFirst(), new PersonId(900_777));

        var report = signedInAs(ShippedRole.CFO)
                .get("/api/insight/compliance?" + DAY)
                .is(200);

        assertThat(report.text("/attempts")).isEqualTo("2");
        assertThat(report.text("/attempters/0/refusal")).isEqualTo("beyond-authority");
        assertThat(report.text("/conclusions/0/zh")).startsWith("本期2次越权审批尝试均被拦截");
        assertThat(signedInAs(ShippedRole.CFO)
                        .get("/api/insight/attempts?" + DAY)
                        .is(200)
                        .json()
                        .get("items"))
                .hasSize(2);
    }

    @Test
    void a_head_sees_no_attempts_of_people_who_are_not_below() {
        var report = signedInAs(ShippedRole.DEPARTMENT_HEAD)
                .get("/api/insight/compliance?" + DAY)
                .is(200);

        assertThat(report.text("/attempts")).isEqualTo("0");
    }

    @Test
    void a_binding_order_without_an_approval_is_found_until_it_has_one() {
        var department = department();
        var order = released(department);

        check.run();

        assertThat(found.found(100_000)).extracting(it -> it.order()).contains(order);
        approve(order, department);
        check.run();
        assertThat(found.found(100_000)).extracting(it -> it.order()).doesNotContain(order);
    }

    private void attempt(PastRequest at, PersonId person) {
        sql.insertInto(REFUSED_ATTEMPT)
                .set(REFUSED_ATTEMPT.ID, ids.next("approval", "attempt_id"))
                .set(REFUSED_ATTEMPT.APPROVAL_ID, new ApprovalId(at.id()))
                .set(REFUSED_ATTEMPT.AT, AT)
                .set(REFUSED_ATTEMPT.ACT, "approved")
                .set(REFUSED_ATTEMPT.PERSON, person)
                .set(REFUSED_ATTEMPT.USERNAME, "past-head")
                .set(REFUSED_ATTEMPT.REFUSAL, "beyond-authority")
                .set(REFUSED_ATTEMPT.AMOUNT, BigDecimal.TEN)
                .set(REFUSED_ATTEMPT.CURRENCY, "CNY")
                .set(REFUSED_ATTEMPT.ADDRESS, "192.0.2.9")
                .set(REFUSED_ATTEMPT.DEVICE, "test")
                .execute();
    }

    private PurchaseOrderId released(DepartmentId department) {
        var id = new PurchaseOrderId(ids.next("purchasing", "purchase_order_id"));
        sql.insertInto(PURCHASE_ORDER)
                .set(PURCHASE_ORDER.ID, id)
                .set(PURCHASE_ORDER.NUMBER, TradingWorld.fresh("PO"))
                .set(PURCHASE_ORDER.STATE, OrderState.RELEASED)
                .set(PURCHASE_ORDER.SUPPLIER_ID, new SupplierId(1))
                .set(PURCHASE_ORDER.DEPARTMENT_ID, department)
                .set(PURCHASE_ORDER.BUYER, "buyer")
                .set(PURCHASE_ORDER.CURRENCY, "CNY")
                .set(PURCHASE_ORDER.RATE, BigDecimal.ONE)
                .set(PURCHASE_ORDER.GOODS, GoodsClass.ORDINARY)
                .set(PURCHASE_ORDER.LINE_COUNT, 1)
                .set(PURCHASE_ORDER.TOTAL, BigDecimal.TEN)
                .set(PURCHASE_ORDER.AMOUNT, BigDecimal.TEN)
                .set(PURCHASE_ORDER.CREATED_AT, AT)
                .set(PURCHASE_ORDER.UPDATED_AT, AT)
                .set(PURCHASE_ORDER.UPDATED_BY, "buyer")
                .set(PURCHASE_ORDER.SUBMITTED_AT, AT)
                .set(PURCHASE_ORDER.DECIDED_AT, AT)
                .set(PURCHASE_ORDER.RELEASED_AT, AT)
                .execute();
        return id;
    }

    private void approve(PurchaseOrderId order, DepartmentId department) {
        var request = requests(1, 22, department);
        write(request);
        sql.update(APPROVAL_)
                .set(APPROVAL_.DOCUMENT_KIND, "purchase-order")
                .set(APPROVAL_.DOCUMENT_ID, order.value())
                .set(APPROVAL_.STATE, ApprovalState.APPROVED)
                .set(APPROVAL_.ENDED_AT, AT)
                .where(APPROVAL_.ID.eq(new ApprovalId(request.getFirst().id())))
                .execute();
    }
}
