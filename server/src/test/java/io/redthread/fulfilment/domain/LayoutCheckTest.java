package io.redthread.fulfilment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.fulfilment.ElementKind;
import io.redthread.fulfilment.LabelElement;
import io.redthread.fulfilment.LabelKind;
import io.redthread.fulfilment.LabelLayout;
import io.redthread.fulfilment.LabelPaper;
import io.redthread.fulfilment.ShippedLabels;
import io.redthread.fulfilment.TextAlign;
import io.redthread.kernel.InputError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What of a layout would not print or not scan. */
class LayoutCheckTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @EnumSource(LabelKind.class)
    void what_comes_with_the_program_prints(LabelKind kind) {
        assertThat(LayoutCheck.of(kind, ShippedLabels.read(JSON, kind))).isEmpty();
    }

    @Test
    void a_frame_may_stand_around_a_code_but_not_run_through_it() {
        var code = element(ElementKind.QR, 100, 100, 150, "{parcel}");

        assertThat(codes(code, element(ElementKind.BOX, 90, 90, 200, ""))).isEmpty();
        assertThat(codes(code, element(ElementKind.BOX, 120, 90, 200, ""))).containsExactly("label-code-overlapped");
    }

    @Test
    void a_code_that_no_scanner_could_read_is_too_small() {
        assertThat(codes(element(ElementKind.QR, 0, 0, 90, "{parcel}"))).containsExactly("label-code-too-small");
        assertThat(codes(element(ElementKind.BARCODE, 0, 0, 190, "{parcel}"))).containsExactly("label-code-too-small");
    }

    @Test
    void huge_places_do_not_wrap_round_onto_the_paper() {
        assertThat(codes(element(ElementKind.TEXT, 10, 10, Integer.MAX_VALUE, "x")))
                .containsExactly("label-element-outside");
    }

    @Test
    void braces_belong_to_fields() {
        assertThat(codes(element(ElementKind.TEXT, 0, 0, 100, "{waybill"))).containsExactly("label-field-unknown");
        assertThat(codes(element(ElementKind.TEXT, 0, 0, 100, "{}"))).containsExactly("label-field-unknown");
    }

    private static List<String> codes(LabelElement... elements) {
        var layout = new LabelLayout(LabelPaper.MM_100_150, false, List.of(elements));
        return LayoutCheck.of(LabelKind.WAYBILL, layout).stream()
                .map(InputError::code)
                .toList();
    }

    private static LabelElement element(ElementKind kind, int x, int y, int side, String text) {
        return new LabelElement(kind, x, y, side, side, text, 100, false, TextAlign.START, false, 3, List.of(), null);
    }
}
