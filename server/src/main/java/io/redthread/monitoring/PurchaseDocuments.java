package io.redthread.monitoring;

import io.redthread.control.Judgement;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.kernel.Label;
import io.redthread.monitoring.ThreadView.Document;
import io.redthread.monitoring.ThreadView.Trouble;
import io.redthread.monitoring.domain.BuyingFacts;
import io.redthread.monitoring.domain.Words;
import io.redthread.receiving.GoodsReceiptState;
import java.util.ArrayList;
import java.util.List;

/** What else belongs to a purchase: the need, the prices asked for, what came, what went back; what control noticed. */
final class PurchaseDocuments {

    private static final Label FINDING = Words.of("内控提示", "Finding of control");

    private PurchaseDocuments() {}

    static List<Document> of(BuyingFacts facts) {
        var may = CurrentAccess.get();
        var documents = new ArrayList<Document>();
        facts.life()
                .requisitions()
                .forEach(it -> documents.add(new Document(
                        "requisition",
                        it.number(),
                        Words.purchase(it.state().json()),
                        null,
                        may.may(Permission.PURCHASING_REQUEST)
                                ? "/purchasing/requisitions/" + it.id().value()
                                : null)));
        facts.life()
                .rfqs()
                .forEach(it -> documents.add(new Document(
                        "rfq",
                        it.number(),
                        Words.purchase(it.state().code()),
                        null,
                        may.may(Permission.PURCHASING_READ)
                                ? "/purchasing/rfqs/" + it.id().value()
                                : null)));
        var sees = may.may(Permission.RECEIVING_READ);
        for (var one : facts.receipts()) {
            var it = one.receipt();
            documents.add(new Document(
                    "receipt",
                    it.number(),
                    it.state() == GoodsReceiptState.POSTED
                            ? Words.of("已收货", "received")
                            : Words.of("已冲销", "taken back"),
                    null,
                    sees ? "/receiving/receipts/" + it.id().value() : null));
            one.returns()
                    .forEach(back -> documents.add(new Document(
                            "supplier-return",
                            back.number(),
                            back.sentAt() == null ? Words.of("待退回", "to go back") : Words.of("已退回", "gone back"),
                            null,
                            sees ? "/receiving/inspections/returns?q=" + back.number() : null)));
        }
        return documents;
    }

    static List<Trouble> findings(BuyingFacts facts) {
        return facts.findings().stream()
                .map(it -> new Trouble(
                        Long.toString(it.finding().id().value()),
                        FINDING,
                        "",
                        Words.of(it.textZh(), it.textEn()),
                        Words.of(it.personName(), it.personName()),
                        it.finding().at(),
                        null,
                        it.finding().verdict() == Judgement.OPEN,
                        it.finding().reason(),
                        null,
                        it.finding().judgedAt().orElse(null),
                        it.judgedByName().isEmpty() ? null : Words.of(it.judgedByName(), it.judgedByName()),
                        List.of(),
                        "/control/findings/" + it.finding().id().value()))
                .toList();
    }
}
