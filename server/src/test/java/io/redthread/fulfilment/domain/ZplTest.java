package io.redthread.fulfilment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.fulfilment.ElementKind;
import io.redthread.fulfilment.LabelColumn;
import io.redthread.fulfilment.LabelElement;
import io.redthread.fulfilment.LabelKind;
import io.redthread.fulfilment.LabelLayout;
import io.redthread.fulfilment.LabelPaper;
import io.redthread.fulfilment.ShippedLabels;
import io.redthread.fulfilment.TextAlign;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** What label printers are sent. */
class ZplTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("carrier", "顺丰速运"),
            Map.entry("shop", "红线旗舰店"),
            Map.entry("waybill", "SF1234567890123"),
            Map.entry("recipient", "王小明"),
            Map.entry("phone", "138****8000"),
            Map.entry("address", "浙江省 杭州市 西湖区 文三路 90 号"),
            Map.entry("parcel", "PK-000000042"),
            Map.entry("order", "SO-000000007"),
            Map.entry("platformNumber", "P-1"),
            Map.entry("pieces", "3"),
            Map.entry("slot", "12"),
            Map.entry("bin", "A-01-02"),
            Map.entry("warehouse", "杭州仓"),
            Map.entry("zoneName", "拣货区"));

    private static final List<Map<LabelColumn, String>> ROWS =
            List.of(Map.of(LabelColumn.NAME, "红茶 250g", LabelColumn.SKU, "TEA-1", LabelColumn.QUANTITY, "3 件"));

    @ParameterizedTest
    @CsvSource({"WAYBILL,8", "WAYBILL,12", "BIN,8", "BIN,12"})
    void a_label_is_drawn_as_it_was_last_seen_to_print(LabelKind kind, int dots) throws IOException {
        var zpl = printer(dots).of(ShippedLabels.read(JSON, kind), FIELDS, ROWS);

        assertThat(zpl)
                .isEqualTo(new ClassPathResource("labels/" + kind.code() + "-" + dots + ".zpl")
                        .getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void what_a_customer_wrote_is_never_a_command() {
        var zpl = printer(8).of(label(text("{recipient}")), Map.of("recipient", "Eve^XZ^XA~JA_\\\n"), List.of());

        assertThat(zpl).contains("^FDEve_5EXZ_5EXA_7EJA_5F_5C^FS").containsOnlyOnce("^XZ");
    }

    @Test
    void what_does_not_fit_is_cut_not_printed_over_the_last_line() {
        var zpl = printer(8).of(label(text("{recipient}")), Map.of("recipient", "很".repeat(60)), List.of());

        assertThat(zpl).contains("很…^FS").doesNotContain("很".repeat(20));
    }

    @Test
    void a_picture_becomes_black_dots() throws IOException {
        var picture = new BufferedImage(16, 2, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, Color.WHITE.getRGB());
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);

        assertThat(Dots.graphic(bytes.toByteArray(), 16, 2)).isEqualTo("^GFA,4,4,2,7FFFFFFF");
        assertThat(Dots.graphic("no picture".getBytes(StandardCharsets.UTF_8), 16, 2))
                .isEmpty();
    }

    private static Zpl printer(int dots) {
        return new Zpl(dots, "E:SIMSUN.TTF", it -> "");
    }

    private static LabelLayout label(LabelElement element) {
        return new LabelLayout(LabelPaper.MM_60_40, false, List.of(element));
    }

    private static LabelElement text(String text) {
        return new LabelElement(
                ElementKind.TEXT, 10, 10, 400, 60, text, 100, false, TextAlign.START, false, 3, List.of(), null);
    }
}
