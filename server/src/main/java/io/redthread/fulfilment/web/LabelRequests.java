package io.redthread.fulfilment.web;

import io.redthread.fulfilment.CarrierCode;
import io.redthread.fulfilment.ElementKind;
import io.redthread.fulfilment.LabelColumn;
import io.redthread.fulfilment.LabelElement;
import io.redthread.fulfilment.LabelKind;
import io.redthread.fulfilment.LabelLayout;
import io.redthread.fulfilment.LabelPaper;
import io.redthread.fulfilment.LabelTemplate;
import io.redthread.fulfilment.TextAlign;
import io.redthread.parties.ShopId;
import io.redthread.platform.files.FileId;
import io.redthread.platform.json.Given;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the endpoints of label templates are sent. */
final class LabelRequests {

    private LabelRequests() {}

    /** What a template is to say; the revision is the one it was made from. */
    record Draft(
            @Nullable Integer revision,
            @Nullable String name,
            @Nullable LabelKind kind,
            @Nullable CarrierCode carrier,
            @Nullable ShopId shop,
            @Nullable Layout layout) {

        int seen() {
            return Given.value("/revision", revision);
        }

        LabelTemplate.Content content() {
            return new LabelTemplate.Content(
                    Given.text("/name", name),
                    Given.value("/kind", kind),
                    carrier,
                    shop,
                    Given.value("/layout", layout).layout());
        }
    }

    /** What it looks like. */
    record Layout(
            @Nullable LabelPaper paper,
            @Nullable Boolean masked,
            @Nullable List<Element> elements) {

        LabelLayout layout() {
            return new LabelLayout(
                    Given.value("/layout/paper", paper),
                    Boolean.TRUE.equals(masked),
                    Given.each("/layout/elements", elements, Element::element));
        }
    }

    /** One thing on it, in tenths of a millimetre. */
    record Element(
            @Nullable ElementKind kind,
            @Nullable Integer x,
            @Nullable Integer y,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable String text,
            @Nullable Integer fontSize,
            @Nullable Boolean bold,
            @Nullable TextAlign align,
            @Nullable Boolean wrap,
            @Nullable Integer thickness,
            @Nullable List<LabelColumn> columns,
            @Nullable FileId image) {

        LabelElement element() {
            return new LabelElement(
                    Given.value("/kind", kind),
                    Given.value("/x", x),
                    Given.value("/y", y),
                    Given.value("/width", width),
                    Given.value("/height", height),
                    text == null ? "" : text,
                    Objects.requireNonNullElse(fontSize, 100),
                    Boolean.TRUE.equals(bold),
                    Objects.requireNonNullElse(align, TextAlign.START),
                    Boolean.TRUE.equals(wrap),
                    Objects.requireNonNullElse(thickness, 3),
                    Given.list(columns),
                    image);
        }
    }

    /** Publishes what was seen. */
    record Publish(@Nullable Integer revision, @Nullable String note) {}

    /** Uses what was seen, or not. */
    record Use(@Nullable Integer revision, @Nullable Boolean active) {}
}
