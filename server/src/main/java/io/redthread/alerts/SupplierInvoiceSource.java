package io.redthread.alerts;

import io.redthread.kernel.Label;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.Word;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Invoices of suppliers that have to be paid. */
@Component
class SupplierInvoiceSource extends ComingSource {

    static final Vocabulary WORDS = Vocabulary.of(
            Word.money("open", "未付金额", "not paid").atLeast(0), Word.text("supplier", "供应商名称", "supplier's name"));

    @Override
    public SubjectKind kind() {
        return SubjectKind.SUPPLIER_INVOICE;
    }

    @Override
    public Label title() {
        return new Label("供应商发票", "Invoice of a supplier");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public List<AlertMoment> moments() {
        return List.of(new AlertMoment("payable", new Label("付款日结束", "end of the day it is to be paid")));
    }

    @Override
    public Optional<Label> missing() {
        return Optional.of(new Label(
                "供应商发票尚未记录,规则可以编写和检查,暂时不能启用。",
                "Invoices of suppliers are not recorded yet: rules can be written and checked, but not switched on."));
    }
}
