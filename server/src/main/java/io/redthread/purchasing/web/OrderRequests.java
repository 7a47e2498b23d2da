package io.redthread.purchasing.web;

import io.redthread.identity.DepartmentId;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.parties.SupplierId;
import io.redthread.platform.json.Given;
import io.redthread.purchasing.AgreementId;
import io.redthread.purchasing.Currencies;
import io.redthread.purchasing.LineContent;
import io.redthread.purchasing.LineSource;
import io.redthread.purchasing.OrderContent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What the commands on orders say. */
final class OrderRequests {

    private OrderRequests() {}

    /** What a buyer writes; a line without a number gets the next free one. */
    record ContentRequest(
            @Nullable SupplierId supplier,
            @Nullable DepartmentId department,
            @Nullable Boolean urgent,
            @Nullable String urgencyReason,
            @Nullable Boolean crossBorder,
            @Nullable String currency,
            @Nullable LocalDate wantedOn,
            @Nullable String note,
            @Nullable List<LineRequest> lines) {

        OrderContent content() {
            var given = lines == null ? List.<LineRequest>of() : lines;
            var highest = new AtomicInteger(given.stream()
                    .filter(line -> Objects.nonNull(line) && line.lineNo() != null)
                    .mapToInt(line -> Given.value("/lineNo", line.lineNo()))
                    .max()
                    .orElse(0));
            return new OrderContent(
                    Optional.ofNullable(supplier),
                    Optional.ofNullable(department),
                    Boolean.TRUE.equals(urgent),
                    Given.text(urgencyReason),
                    Boolean.TRUE.equals(crossBorder),
                    Currencies.of("/currency", currency == null ? "CNY" : currency),
                    Optional.ofNullable(wantedOn),
                    Given.text(note),
                    new ArrayList<>(Given.each("/lines", given, line -> line.line(highest))));
        }
    }

    /** A line. */
    record LineRequest(
            @Nullable Integer lineNo,
            @Nullable Sku sku,
            @Nullable BigDecimal quantity,
            @Nullable Uom uom,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal taxRate,
            @Nullable LocalDate wantedOn,
            @Nullable String note,
            @Nullable AgreementId agreement,
            @Nullable SourceRequest source) {

        LineContent line(AtomicInteger highest) {
            return new LineContent(
                    lineNo == null ? highest.incrementAndGet() : lineNo,
                    Given.value("/sku", sku),
                    Given.value("/quantity", quantity),
                    Optional.ofNullable(uom),
                    Given.value("/unitPrice", unitPrice),
                    taxRate == null ? BigDecimal.ZERO : taxRate,
                    Optional.ofNullable(wantedOn),
                    Given.text(note),
                    Optional.ofNullable(agreement),
                    Optional.ofNullable(source).map(SourceRequest::source));
        }
    }

    /** The line it comes from; what the server answered is sent back as it was. */
    record SourceRequest(
            @Nullable SourceDocument document, @Nullable Integer lineNo) {

        LineSource source() {
            var from = Given.value("/source/document", document);
            return new LineSource(from.ref(), Given.value("/source/lineNo", lineNo));
        }
    }

    /** A requisition or an RFQ. */
    record SourceDocument(@Nullable String kind, @Nullable Long id) {

        DocumentRef ref() {
            var given = Given.text(kind);
            if (!given.equals("requisition") && !given.equals("rfq")) {
                throw InvalidInput.of("/source/document/kind", given, "value-malformed");
            }
            return new DocumentRef(given, Given.value("/source/document/id", id));
        }
    }

    /** A new order; a program says whose. */
    record CreateRequest(
            @Nullable ContentRequest content, @Nullable String buyer) {

        OrderContent order() {
            return Given.value("/content", content).content();
        }
    }

    /** What an order shall say, and the revision it was made from. */
    record SaveRequest(@Nullable Integer revision, @Nullable ContentRequest content) {}

    /** The revision that the caller saw. */
    record SeenRequest(@Nullable Integer revision) {}

    /** Why. */
    record ReasonRequest(@Nullable String reason) {}

    /** When the goods come. */
    record ConfirmRequest(@Nullable LocalDate on, @Nullable String note) {}

    /** A change of an order that binds us. */
    record ChangeRequest(
            @Nullable Integer revision,
            @Nullable String reason,
            @Nullable ContentRequest content) {}
}
