package io.redthread.purchasing.web;

import io.redthread.identity.DepartmentId;
import io.redthread.kernel.Sku;
import io.redthread.parties.SupplierId;
import io.redthread.platform.json.Given;
import io.redthread.purchasing.AwardChoice;
import io.redthread.purchasing.Currencies;
import io.redthread.purchasing.Quotation;
import io.redthread.purchasing.RfqContent;
import io.redthread.purchasing.web.OrderRequests.SourceRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the commands on requests for quotation say. */
final class RfqRequests {

    private RfqRequests() {}

    /** What suppliers are asked for. */
    record RfqRequest(
            @Nullable String title,
            @Nullable DepartmentId department,
            @Nullable LocalDate answerBy,
            @Nullable String note,
            @Nullable List<SupplierId> suppliers,
            @Nullable List<LineRequest> lines) {

        RfqContent content() {
            return new RfqContent(
                    Given.text(title),
                    Optional.ofNullable(department),
                    Given.value("/answerBy", answerBy),
                    Given.text(note),
                    Given.each("/suppliers", suppliers, supplier -> supplier),
                    Given.each("/lines", lines, LineRequest::line));
        }
    }

    /** One thing a price is asked for. */
    record LineRequest(
            @Nullable Sku sku,
            @Nullable BigDecimal quantity,
            @Nullable LocalDate wantedOn,
            @Nullable SourceRequest source) {

        RfqContent.Line line() {
            return new RfqContent.Line(
                    Given.value("/sku", sku),
                    Given.value("/quantity", quantity),
                    Optional.ofNullable(wantedOn),
                    Optional.ofNullable(source).map(SourceRequest::source));
        }
    }

    /** The same, and the revision it was made from. */
    record RewriteRfqRequest(
            @Nullable Integer revision, @Nullable RfqRequest content) {}

    /** What a supplier offers. */
    record QuotationRequest(
            @Nullable SupplierId supplier,
            @Nullable String currency,
            @Nullable Integer leadDays,
            @Nullable LocalDate validUntil,
            @Nullable String note,
            @Nullable List<QuotationLineRequest> lines) {

        Quotation quotation() {
            return new Quotation(
                    Given.value("/supplier", supplier),
                    Currencies.of("/currency", currency == null ? "CNY" : currency),
                    Optional.ofNullable(leadDays),
                    Optional.ofNullable(validUntil),
                    Given.text(note),
                    Given.each("/lines", lines, QuotationLineRequest::line));
        }
    }

    /** The price of one line. */
    record QuotationLineRequest(
            @Nullable Integer lineNo,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal taxRate,
            @Nullable Integer leadDays,
            @Nullable String note) {

        Quotation.Line line() {
            return new Quotation.Line(
                    Given.value("/lineNo", lineNo),
                    Given.value("/unitPrice", unitPrice),
                    taxRate == null ? BigDecimal.ZERO : taxRate,
                    Optional.ofNullable(leadDays),
                    Given.text(note));
        }
    }

    /** A supplier offers nothing. */
    record DeclineRequest(
            @Nullable SupplierId supplier, @Nullable String note) {}

    /** Who is chosen, and the revision that the caller saw. */
    record AwardRequest(
            @Nullable Integer revision, @Nullable List<ChoiceRequest> choices) {

        List<AwardChoice> chosen() {
            return Given.each("/choices", choices, ChoiceRequest::choice);
        }
    }

    /** Who is chosen for a line. */
    record ChoiceRequest(
            @Nullable Integer lineNo,
            @Nullable SupplierId supplier,
            @Nullable String reason) {

        AwardChoice choice() {
            return new AwardChoice(
                    Given.value("/lineNo", lineNo), Given.value("/supplier", supplier), Given.text(reason));
        }
    }
}
