package io.redthread.demo;

import io.redthread.fulfilment.CarrierCode;
import io.redthread.fulfilment.LabelKind;
import io.redthread.fulfilment.LabelLayout;
import io.redthread.fulfilment.LabelTemplate;
import io.redthread.fulfilment.LabelTemplates;
import io.redthread.fulfilment.ShippedLabels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The demo company's label templates: a masked waybill for one carrier, bin labels, and a draft nobody has published. */
@Component
class DemoLabels {

    private final LabelTemplates templates;
    private final ShippedLabels shipped;

    DemoLabels(LabelTemplates templates, ShippedLabels shipped) {
        this.templates = templates;
        this.shipped = shipped;
    }

    /** Sets them up once. */
    void create() {
        if (!templates.all().isEmpty()) {
            return;
        }
        var masked = templates.add(content("顺丰隐私面单", LabelKind.WAYBILL, new CarrierCode("shunfeng"), true));
        templates.publish(masked, 1, "收件人信息打码");
        var bins = templates.add(content("货架标签 60×40", LabelKind.BIN, null, false));
        templates.publish(bins, 1, "首版");
        templates.add(content("新版面单草稿", LabelKind.WAYBILL, null, false));
    }

    private LabelTemplate.Content content(String name, LabelKind kind, @Nullable CarrierCode carrier, boolean masked) {
        var layout = shipped.of(kind);
        return new LabelTemplate.Content(
                name, kind, carrier, null, new LabelLayout(layout.paper(), masked, layout.elements()));
    }
}
