package io.redthread.control;

import io.redthread.identity.DepartmentId;
import io.redthread.parties.SupplierId;
import io.redthread.purchasing.PurchaseOrderId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was noticed (内控提示), with what people said of it.
 *
 * @param id its id
 * @param kind what it is
 * @param severity how much it weighs
 * @param at when it happened
 * @param order the order, where it is about one
 * @param number its number, or empty
 * @param person user name of whose doing it is
 * @param department whose it is, where that is known
 * @param supplier the supplier, where that is the matter
 * @param supplierName its name, or empty
 * @param figures the figures behind, by name, plain
 * @param documents the documents concerned
 * @param verdict what people said
 * @param judgedBy user name of who said it, or empty
 * @param judgedAt when
 * @param reason why
 * @param revision to be sent back with a judgement
 */
public record FindingView(
        FindingId id,
        FindingKind kind,
        Severity severity,
        Instant at,
        Optional<PurchaseOrderId> order,
        String number,
        String person,
        Optional<DepartmentId> department,
        Optional<SupplierId> supplier,
        String supplierName,
        Map<String, String> figures,
        List<Evidence> documents,
        Judgement verdict,
        String judgedBy,
        Optional<Instant> judgedAt,
        String reason,
        int revision) {}
