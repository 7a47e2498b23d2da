package io.redthread.fulfilment;

import io.redthread.fulfilment.domain.Dots;
import io.redthread.fulfilment.domain.Zpl;
import io.redthread.kernel.InvalidInput;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Labels for label printers, in ZPL II (requirement G5: 203 and 300 dpi). */
@Service
@Transactional
public class LabelPrinterFile {

    private static final Pattern FONT = Pattern.compile("[A-Z]:[A-Z0-9_]{1,16}\\.[A-Z]{3}");

    private final Labels labels;
    private final LabelPictures pictures;

    LabelPrinterFile(Labels labels, LabelPictures pictures) {
        this.labels = labels;
        this.pictures = pictures;
    }

    /**
     * The labels, one after the other.
     *
     * @param dots dots per millimetre of the printer, 8 or 12
     * @param font the printer's font for Chinese
     */
    public String of(ToPrint wanted, Optional<LabelTemplateId> template, int dots, String font) {
        if (dots != 8 && dots != 12) {
            throw InvalidInput.of("/dots", dots, "label-dots-unknown");
        }
        if (!FONT.matcher(font).matches()) {
            throw InvalidInput.of("/font", font, "label-font-malformed");
        }
        var job = labels.of(wanted, template);
        var zpl = new Zpl(dots, font, it -> drawn(it, dots));
        var file = new StringBuilder();
        for (var label : job.labels()) {
            var layout = job.looks().get(label.look()).layout();
            if (layout.paper() == LabelPaper.A4) {
                throw InvalidInput.of("/template", layout.paper().code(), "label-paper-not-thermal");
            }
            file.append(zpl.of(layout, label.fields(), label.rows()));
        }
        return file.toString();
    }

    private String drawn(LabelElement it, int dots) {
        var picture = pictures.of(Objects.requireNonNull(it.image()));
        return Dots.graphic(picture.bytes(), it.width() * dots / 10, it.height() * dots / 10);
    }
}
